"""The marks tab: the list of marks above, the fields of the selected one below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.domain.note import Wording
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.hairline import Hairline
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.visits.mark_list import MarkList
from nmt_chart.ui.visits.point_inspector import PointInspector
from nmt_chart.ui.visits.zone_inspector import ZoneInspector
from nmt_chart.ui.visits.zone_size import size_words

_LIST_SHARE = 0.36


class MarksPanel(QWidget):
    """Shows the chart's marks; tells what was chosen, edited or is to be removed."""

    chosen = Signal(object)  # MarkId
    edited = Signal(str, object)  # what was done in words, the mark as it should be
    muscle_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, wording: Wording, body_size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marks-panel")
        self._body_size = body_size
        self.marks = MarkList(wording, self)
        self.point = PointInspector(wording, self)
        self.zone = ZoneInspector(wording, self)
        self._nothing = EmptyState(
            "point", "Nothing selected", "Tap a mark on the body or in the list to see and change it.", self
        )
        self._empty = EmptyState(
            "point",
            "No marks yet",
            "Tap the body to place a trigger point, or choose Zone and paint where it hurts.",
            self,
        )
        self._line = Hairline(self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def show_chart(self, chart: Chart, selected: MarkId | None, *, frozen: bool) -> None:
        """Shows the marks of ``chart`` and the fields of the ``selected`` one, to read alone when frozen."""
        self.marks.show_chart(chart, selected)
        self.marks.setVisible(bool(chart.marks))
        self._line.setVisible(bool(chart.marks))
        self._fit_list()
        mark = chart.marks.get(selected) if selected else None
        for inspector in (self.point, self.zone):
            inspector.setEnabled(not frozen)
        if isinstance(mark, TriggerPoint):
            self.point.show_point(mark, chart)
            self._pages.setCurrentIndex(0)
        elif isinstance(mark, PainZone):
            self.zone.show_zone(mark, chart, size_words(mark, self._body_size))
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentWidget(self._nothing if chart.marks else self._empty)

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        self.point.flush()
        self.zone.flush()

    def _fit_list(self) -> None:
        self.marks.setFixedHeight(min(self.marks.sizeHint().height(), round(self.height() * _LIST_SHARE)))

    def _lay_out(self) -> None:
        for page in (scrolled(self.point, self), scrolled(self.zone, self), self._nothing, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.marks)
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.marks.walked_to.connect(self.chosen)
        # A tap on the row that is chosen already brings its mark back into sight.
        self.marks.chosen.connect(self.chosen)
        self.marks.removal_wanted.connect(self.removal_wanted)
        for inspector in (self.point, self.zone):
            inspector.edited.connect(self.edited)
            inspector.removal_wanted.connect(self.removal_wanted)
        self.point.muscle_wanted.connect(self.muscle_wanted)
