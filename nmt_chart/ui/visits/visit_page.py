"""The chart screen: head, body, words at its side, pain over the visits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.reference import Reference
from nmt_chart.ui import theme
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.visits.chart_area import ChartArea
from nmt_chart.ui.visits.header import VisitHeader
from nmt_chart.ui.visits.muscle_picker import MusclePicker
from nmt_chart.ui.visits.pain_strip import PainStrip
from nmt_chart.ui.visits.side_panel import SidePanel

_NARROW = 1200
_PANEL, _NARROW_PANEL = 392, 344


class VisitPage(QWidget):
    """Lays the parts of the chart screen out; they know nothing of each other."""

    escaped = Signal()  # Escape was pressed and no part had a use for it

    def __init__(self, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit-page")
        self.header = VisitHeader(self)
        self.trouble = Banner("", BannerKind.ERROR, self, action="Try now", dismissible=False)
        self.trouble.setObjectName("visit-trouble")
        self.trouble.hide()
        self.area = ChartArea(reference.maps, reference.spot, self)
        self.picker = MusclePicker(reference.atlas.search, self.area)
        self.side = SidePanel(reference, reference.body_size, self)
        self.strip = PainStrip(self)
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(1)
        middle.addWidget(self.area, 1)
        middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.header)
        column.addWidget(self.trouble)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(_NARROW_PANEL if self.width() < _NARROW else _PANEL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.line)
            painter.fillRect(self.area.geometry(), colors.paper)
            for part in (self.header, self.side, self.strip):
                painter.fillRect(part.geometry(), colors.surface)
