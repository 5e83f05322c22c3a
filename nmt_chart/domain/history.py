"""Undo and redo of a visit as plain data, so that it outlives the program and can be tested without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nmt_chart.domain.chart import Change, Edit, new_edit


class StepKind(StrEnum):
    """What just happened to the history of a visit."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Step:
    """One move of the history: the edit as it now stands in it, and what changed in the chart just now.

    A gesture that goes on gives DONE again with the same edit, grown; one that ends where it began
    gives VANISHED.
    """

    kind: StepKind
    edit: Edit
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The edits of a visit: those done, oldest first, and those undone, the next to redo last.

    ``gesture`` names the gesture of the last edit while it may still grow.
    """

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()
    gesture: str = ""

    def edited(self, text: str, changes: Sequence[Change], *, gesture: str = "") -> tuple[History, Step]:
        """The history after an edit; one with the gesture of the last edit is merged into it."""
        if gesture and gesture == self.gesture and self.done:
            return self._grown(tuple(changes))
        edit = new_edit(text, *changes)
        return History((*self.done, edit), (), gesture), Step(StepKind.DONE, edit, edit.changes)

    def _grown(self, changes: tuple[Change, ...]) -> tuple[History, Step]:
        edit = self.done[-1].then(changes)
        earlier = self.done[:-1]
        if edit.is_empty:
            return History(earlier, ()), Step(StepKind.VANISHED, edit, changes)
        return History((*earlier, edit), (), self.gesture), Step(StepKind.DONE, edit, changes)

    def undo(self) -> tuple[History, Step]:
        """Takes the last edit back; raises IndexError when there is none."""
        edit = self.done[-1]
        step = Step(StepKind.UNDONE, edit, edit.reversed_changes)
        return History(self.done[:-1], (*self.undone, edit)), step

    def redo(self) -> tuple[History, Step]:
        """Does the last undone edit again; raises IndexError when there is none."""
        edit = self.undone[-1]
        return History((*self.done, edit), self.undone[:-1]), Step(StepKind.REDONE, edit, edit.changes)
