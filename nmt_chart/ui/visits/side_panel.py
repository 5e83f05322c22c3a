"""The words at the side of the body: marks, muscles to check, last visit, note and plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.domain.note import Wording
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.status_tabs import StatusTabs
from nmt_chart.ui.visits.check_panel import CheckPanel
from nmt_chart.ui.visits.ghost_panel import GhostPanel
from nmt_chart.ui.visits.marks_panel import MarksPanel
from nmt_chart.ui.visits.note_panel import NotePanel
from nmt_chart.ui.visits.plan_panel import PlanPanel

MARKS, CHECK, LAST, NOTE, PLAN = "marks", "check", "last", "note", "plan"
_TABS = ((MARKS, "Marks"), (CHECK, "Check"), (LAST, "Last visit"), (NOTE, "Note"), (PLAN, "Plan"))


class SidePanel(QWidget):
    """Five tabs over one place."""

    tab_changed = Signal(str)

    def __init__(self, wording: Wording, body_size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side-panel")
        self.tabs = StatusTabs(_TABS, self, value=MARKS)
        self.tabs.setObjectName("side-tabs")
        self.marks = MarksPanel(wording, body_size, self)
        self.check = CheckPanel(self)
        self.ghosts = GhostPanel(wording, self)
        self.note = NotePanel(wording, self)
        self.plan = PlanPanel(self)
        self._pages = QStackedWidget(self)
        self._order = [tab for tab, _ in _TABS]
        note, plan = scrolled(self.note, self), scrolled(self.plan, self)
        for page in (self.marks, self.check, self.ghosts, note, plan):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self.show_tab)

    def show_tab(self, tab: str) -> None:
        """Brings a tab to the front."""
        self.tabs.set_value(tab)
        page = self._order.index(tab)
        if page != self._pages.currentIndex():
            self._pages.setCurrentIndex(page)
            self.tab_changed.emit(tab)

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        self.marks.flush()
        self.note.flush()
        self.plan.flush()
