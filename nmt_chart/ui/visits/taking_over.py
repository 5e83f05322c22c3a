"""Takes the marks of the visit before over into the open one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.carry import continued, ghosts
from nmt_chart.domain.chart import Change
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.terms import MarkChange
from nmt_chart.domain.visit import Visit
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.visits.side_panel import MARKS
from nmt_chart.ui.visits.visit_page import VisitPage


class TakingOver(QObject):
    """Knows which marks wait as ghosts; takes one over with a word, or unconfirmed, or all of them."""

    taken = Signal(object)  # MarkId of a mark of today that is to be confirmed

    def __init__(self, page: VisitPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._model: ChartModel | None = None
        self._before: Visit | None = None
        page.area.canvas.ghost_tapped.connect(self._take_unconfirmed)
        page.side.ghosts.taken_over.connect(self._take)
        page.side.ghosts.all_wanted.connect(self._take_all)

    def open(self, model: ChartModel, before: Visit | None) -> None:
        """Begins with the chart of a visit and the visit before it."""
        self._model = model
        self._before = before

    def close(self) -> None:
        """Forgets both visits."""
        self._model = self._before = None

    def ghosts(self) -> tuple[Mark, ...]:
        """The marks that wait; of a frozen visit none."""
        if self._before is None or self._model is None or self._model.is_frozen:
            return ()
        return ghosts(self._before.chart, self._model.chart)

    def _take(self, mark: Mark, change: MarkChange) -> None:
        if self._model is not None:
            taken = continued(mark, self._model.chart, change=change)
            self._model.put(f"Take over, {change.label.lower()}", taken)

    def _take_unconfirmed(self, mark: Mark) -> None:
        if self._model is not None:
            taken = continued(mark, self._model.chart, change=None)
            self._model.put("Take over from last visit", taken)
            self.taken.emit(taken.id)

    def _take_all(self) -> None:
        if self._model is None:
            return
        chart = self._model.chart
        changes: list[Change] = []
        for mark in self.ghosts():
            change = Change(None, continued(mark, chart, change=None))
            chart = chart.applied([change])
            changes.append(change)
        self._model.edit("Take over all marks of last visit", changes)
        self._page.side.show_tab(MARKS)
