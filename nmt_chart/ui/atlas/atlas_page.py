"""The atlas screen: list, body and facts side by side, and the printed sheet of a muscle over them."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.reference import Reference
from nmt_chart.ui import theme
from nmt_chart.ui.atlas.body import AtlasBody
from nmt_chart.ui.atlas.browser import AtlasBrowser
from nmt_chart.ui.atlas.facts_panel import FactsPanel
from nmt_chart.ui.atlas.sheet_page import SheetPage
from nmt_chart.ui.kit.banner import Banner, BannerKind

_NARROW = 1200
_WIDTHS, _NARROW_WIDTHS = (312, 392), (240, 284)
"""Of the list and of the facts; the body takes the rest, and its views need 430 of it."""


class AtlasPage(QStackedWidget):
    """Lays the parts out; they know nothing of each other."""

    def __init__(self, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("atlas-page")
        self.browser = AtlasBrowser(self)
        self.body = AtlasBody(reference, self)
        self.facts = FactsPanel(self)
        self.trouble = Banner("", BannerKind.ERROR, self, action="Try now", dismissible=False)
        self.trouble.setObjectName("atlas.trouble")
        self.trouble.hide()
        self.sheet = SheetPage(self)
        self._looking = self._looking_page()
        self.addWidget(self._looking)
        self.addWidget(self.sheet)

    def show_looking(self) -> None:
        """Shows the list, the body and the facts."""
        self.setCurrentWidget(self._looking)

    def show_sheet(self) -> None:
        """Shows the sheet to print."""
        self.setCurrentWidget(self.sheet)

    def _looking_page(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.browser)
        row.addWidget(self.body, 1)
        row.addWidget(self.facts)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addLayout(row, 1)
        return page

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = _NARROW_WIDTHS if self.width() < _NARROW else _WIDTHS
        for part, width in zip((self.browser, self.facts), widths, strict=True):
            part.setFixedWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().paper)
