"""The open chart as the widgets see it: one chart, one history, one signal for each step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.chart import Change, Chart, Charted, removal
from nmt_chart.domain.history import History, Step
from nmt_chart.domain.mark import Mark


class ChartModel(QObject):
    """Holds the chart of the open visit; every edit goes through ``edit`` and can be undone.

    A frozen model (of a signed visit) refuses every edit with RuntimeError.
    """

    stepped = Signal(object)  # Step: what just changed and how the history moved
    undo_availability_changed = Signal()

    def __init__(
        self, chart: Chart, history: History, *, frozen: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._chart = chart
        self._history = history
        self._frozen = frozen

    @property
    def chart(self) -> Chart:
        """The chart as it stands now."""
        return self._chart

    @property
    def history(self) -> History:
        """The edits so far."""
        return self._history

    @property
    def is_frozen(self) -> bool:
        """Whether the visit is signed."""
        return self._frozen

    @property
    def undo_text(self) -> str:
        """What undo would take back, or nothing."""
        return self._history.done[-1].text if self._history.done and not self._frozen else ""

    @property
    def redo_text(self) -> str:
        """What redo would do again, or nothing."""
        return self._history.undone[-1].text if self._history.undone and not self._frozen else ""

    def freeze(self) -> None:
        """Refuses edits from now on: the visit was signed."""
        self._frozen = True
        self.undo_availability_changed.emit()

    def edit(self, text: str, changes: Sequence[Change], *, gesture: str = "") -> None:
        """One step. Edits with the same non-empty ``gesture`` in a row become one step.

        Changes that change nothing are left out; raises ValueError when one does not fit the chart.
        """
        real = [change for change in changes if change.before != change.after]
        if real:
            self._take(self._history.edited(text, real, gesture=gesture))

    def put(self, text: str, after: Charted, *, gesture: str = "") -> None:
        """Adds a mark, or replaces the mark or note of the same id, as one step."""
        self.edit(text, [Change(self._current(after), after)], gesture=gesture)

    def remove(self, text: str, mark: Mark) -> None:
        """Removes a mark and the links of other marks to it."""
        self.edit(text, removal(self._chart, mark))

    def undo(self) -> None:
        """Takes the last step back, if there is one."""
        if self.undo_text:
            self._take(self._history.undo())

    def redo(self) -> None:
        """Does the last step taken back again, if there is one."""
        if self.redo_text:
            self._take(self._history.redo())

    def _current(self, thing: Charted) -> Charted | None:
        note = self._chart.note
        return note if thing.id == note.id else self._chart.marks.get(thing.id)

    def _take(self, move: tuple[History, Step]) -> None:
        if self._frozen:
            raise RuntimeError("a signed visit can't be changed")
        history, step = move
        self._chart = self._chart.applied(step.changes)
        self._history = history
        self.stepped.emit(step)
        self.undo_availability_changed.emit()
