"""The progress screen: the line of visits, two visits compared, what changed, and the trends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.client_heading import ClientHeading
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.row_list import RowList
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.status_tabs import StatusTabs
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.progress.body_pictures import BodyPictures
from nmt_chart.ui.progress.change_rows import CHANGE_ROW_HEIGHT
from nmt_chart.ui.progress.comparison import Comparison
from nmt_chart.ui.progress.line_words import LineWords
from nmt_chart.ui.progress.shown_marks import ShownMark
from nmt_chart.ui.progress.trends_panel import TrendsPanel
from nmt_chart.ui.progress.visit_line import VisitLine
from nmt_chart.ui.tokens import ColorRole, Space, Type

CHANGES, TRENDS = "changes", "trends"
_TABS = ((CHANGES, "What changed"), (TRENDS, "Trends"))
_NARROW = 1200
_PANEL, _NARROW_PANEL = 392, 320


class ProgressPage(QWidget):
    """Lays the parts of the progress screen out, or says why there is nothing to compare yet."""

    def __init__(
        self,
        pictures: BodyPictures,
        describe: Callable[[ShownMark], str],
        body_size: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("progress-page")
        self.heading = ClientHeading(self)
        self.line = VisitLine(self)
        self.line.setObjectName("progress.visits")
        self.line.setAccessibleName("Visits")
        self.words = LineWords(self)
        self.comparison = Comparison(pictures, describe, self)
        self.comparison.setObjectName("progress.comparison")
        self.changes = RowList(CHANGE_ROW_HEIGHT, self)
        self.changes.setObjectName("progress.changes")
        self.changes.setAccessibleName("What changed")
        self.summary = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self.trends = TrendsPanel(body_size, self)
        self.tabs = StatusTabs(_TABS, self, value=CHANGES)
        self.tabs.setObjectName("progress.tabs")
        self.empty = EmptyState("progress", "", "", self, action="Open the visit")
        self.empty.setObjectName("progress.empty")
        self._pages = QStackedWidget(self)
        self._side = QWidget(self)
        self._side_pages = QStackedWidget(self._side)
        self._lay_out()
        self.tabs.chosen.connect(self.show_tab)

    def show_tab(self, tab: str) -> None:
        """Brings what changed or the trends to the front."""
        self.tabs.set_value(tab)
        self._side_pages.setCurrentIndex([value for value, _ in _TABS].index(tab))

    def show_empty(self, title: str, sentence: str, *, can_open: bool) -> None:
        """Says why there is nothing to compare, and what to do."""
        self.empty.set_words(title, sentence)
        self.empty.action.setVisible(can_open)
        self._pages.setCurrentIndex(1)

    def show_progress(self) -> None:
        """Shows the line of visits and what hangs on it."""
        self._pages.setCurrentIndex(0)

    def _lay_out(self) -> None:
        full = QWidget(self)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.comparison, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line_row())
        column.addLayout(middle, 1)
        self._lay_out_side()
        self._pages.addWidget(full)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.heading)
        whole.addWidget(self._pages, 1)

    def _line_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(Space.WIDE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.TIGHT)
        row.addWidget(self.words)
        row.addWidget(self._arrow("chevron_left", "Earlier visits", "earlier"))
        row.addWidget(self.line, 1)
        row.addWidget(self._arrow("chevron_right", "Later visits", "later"))
        return row

    def _arrow(self, icon: str, label: str, name: str) -> IconButton:
        arrow = IconButton(icon, label, self, show_label=False)
        arrow.setObjectName(f"progress.{name}")
        arrow.clicked.connect(self._scroll_back if name == "earlier" else self._scroll_on)
        arrow.setVisible(False)
        self.line.scrollable_changed.connect(arrow.setVisible)
        return arrow

    def _scroll_back(self) -> None:
        self.line.scroll_page(-1)

    def _scroll_on(self) -> None:
        self.line.scroll_page(1)

    def _lay_out_side(self) -> None:
        changes = QWidget(self._side)
        column = QVBoxLayout(changes)
        column.setContentsMargins(0, Space.MEDIUM, 0, 0)
        self.summary.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        column.addWidget(self.summary)
        column.addWidget(self.changes, 1)
        self._side_pages.addWidget(changes)
        self._side_pages.addWidget(scrolled(self.trends, self._side))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.tabs)
        side.addWidget(self._side_pages, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(_NARROW_PANEL if self.width() < _NARROW else _PANEL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().surface)
