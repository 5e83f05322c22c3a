"""The print screen: which document, its words, the paper, and the preview beside them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.settings import Paper
from nmt_chart.ui import theme
from nmt_chart.ui.client_heading import ClientHeading
from nmt_chart.ui.kit.banner import Banner
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.status_tabs import StatusTabs
from nmt_chart.ui.print.handout_editor import HandoutEditor
from nmt_chart.ui.print.preview_pane import PreviewPane
from nmt_chart.ui.print.summary_panel import SummaryPanel
from nmt_chart.ui.tokens import Space

_NARROW = 1200
_PANEL, _NARROW_PANEL = 392, 344


class Document(StrEnum):
    """What can be printed of a visit; the value begins the name of its file."""

    SUMMARY = "visit-summary"
    HANDOUT = "handout"


_TABS = ((Document.SUMMARY, "Visit summary"), (Document.HANDOUT, "Handout for the client"))
_PAPERS = ((Paper.A4, "A4"), (Paper.LETTER, "Letter"))


class PrintPage(QWidget):
    """Lays the print screen out; without a visit it says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("print-page")
        self.heading = ClientHeading(self)
        self.save = Button("Save PDF\N{HORIZONTAL ELLIPSIS}", ButtonRole.PLAIN, self)
        self.save.setObjectName("print.save")
        self.print = Button("Print\N{HORIZONTAL ELLIPSIS}", ButtonRole.PRIMARY, self, icon="print")
        self.print.setObjectName("print.print")
        self.tabs = StatusTabs(_TABS, self)
        self.tabs.setObjectName("print.tabs")
        self.summary = SummaryPanel(self)
        self.editor = HandoutEditor(self)
        self.paper = Segmented(_PAPERS, self)
        self.paper.setObjectName("print.paper")
        self.notice = Banner("", parent=self)
        self.notice.setObjectName("print.notice")
        self.pane = PreviewPane(self)
        self._side = QWidget(self)
        self._documents = QStackedWidget(self._side)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.notice.hide()

    def show_document(self, document: Document) -> None:
        """Brings a document's words to the front."""
        self.tabs.set_value(document)
        self._documents.setCurrentIndex([value for value, _ in _TABS].index(document))

    def show_printing(self) -> None:
        """Shows the document instead of the empty page."""
        self._pages.setCurrentIndex(1)
        self.heading.setVisible(True)

    def _lay_out(self) -> None:
        self.heading.add_action(self.save)
        self.heading.add_action(self.print)
        self.heading.setVisible(False)
        sentence = "Open a visit first: its summary and the handout for the client are made from it."
        empty = EmptyState("print", "Nothing to print yet", sentence, self)
        empty.setObjectName("print.empty")
        self._pages.addWidget(empty)
        self._pages.addWidget(self._printing_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._pages, 1)

    def _printing_page(self) -> QWidget:
        self._lay_out_side()
        page = QWidget(self)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.notice)
        beside.addWidget(self.pane, 1)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(beside, 1)
        return page

    def _lay_out_side(self) -> None:
        self._documents.addWidget(self.summary)
        self._documents.addWidget(scrolled(self.editor, self._side))
        paper = LabeledField("Paper", self.paper, self._side)
        paper.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._documents, 1)
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(_NARROW_PANEL if self.width() < _NARROW else _PANEL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().surface)
