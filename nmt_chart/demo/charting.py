"""Charts a visit the way a therapist does: one edit after the other, each with its identity."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from nmt_chart.demo.chance import Chance
from nmt_chart.domain.carry import continued
from nmt_chart.domain.chart import Change, Chart, Edit, VisitNote
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import EditId, MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.domain.terms import MarkChange

_Kind = TypeVar("_Kind", TriggerPoint, PainZone)


class Charting:
    """A chart that grows; the history that made it grows with it."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self.chart = Chart()
        self.history = History()

    def new_mark_id(self) -> MarkId:
        """An identity for a new mark."""
        return MarkId(self._chance.identity())

    def add(self, text: str, mark: Mark) -> None:
        """Puts a new mark on the chart."""
        self._do(text, Change(None, mark))

    def alter(self, text: str, mark: Mark) -> None:
        """Replaces a mark by another version of it."""
        self._do(text, Change(self.chart.marks[mark.id], mark))

    def write(self, text: str, note: VisitNote) -> None:
        """Replaces the note."""
        self._do(text, Change(self.chart.note, note))

    def take_over(self, earlier: _Kind, change: MarkChange | None) -> _Kind:
        """Continues a mark of an earlier visit; without a change it stays to be confirmed."""
        taken = continued(earlier, self.chart, change=change)
        if not isinstance(taken, type(earlier)):
            raise TypeError("a mark is continued by one of its kind")
        mark = replace(taken, id=self.new_mark_id())
        words = f"Take over, {change.label.lower()}" if change else "Take over from last visit"
        self.add(words, mark)
        return mark

    def undo(self) -> None:
        """Takes the last edit back; it stays to be done again."""
        self.history, step = self.history.undo()
        self.chart = self.chart.applied(step.changes)

    def _do(self, text: str, change: Change) -> None:
        if change.before == change.after:
            return
        edit = Edit(EditId(self._chance.identity()), text, (change,))
        self.history = History((*self.history.done, edit))
        self.chart = self.chart.applied(edit.changes)
