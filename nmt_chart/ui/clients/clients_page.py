"""The clients page: the finder beside one client's card, or the editor over both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.clients.client_card import ClientCard
from nmt_chart.ui.clients.client_editor import ClientEditor
from nmt_chart.ui.clients.finder import ClientFinder
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.tokens import Space


class ClientsPage(QStackedWidget):
    """Holds the parts of the page and shows one of them; what they ask for is heard from the parts."""

    appeared = Signal()

    def __init__(self, dates: LocalDates, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clients-page")
        self.finder = ClientFinder()
        self.card = ClientCard(dates)
        self.editor = ClientEditor(dates, today)
        self.banner = Banner()
        self.banner.setObjectName("clients-banner")
        self.banner.hide()
        self.nobody = EmptyState("clients", "Choose a client", "Find a client at the left, or add a new one.")
        self.nobody.setObjectName("no-client")
        self.first = EmptyState(
            "clients",
            "No clients yet",
            "Add your first client, then start a visit and mark where it hurts on the body.",
            action="Add your first client",
        )
        self.first.setObjectName("first-client")
        self._right = QStackedWidget()
        for part in (self.nobody, self.first, self.card):
            self._right.addWidget(part)
        self._browsing = self._browsing_page()
        self.addWidget(self._browsing)
        self.addWidget(self.editor)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self.currentWidget() is self.editor

    def show_card(self) -> None:
        """Shows the client's card beside the list."""
        self._right.setCurrentWidget(self.card)

    def show_nobody(self, *, is_empty: bool) -> None:
        """Shows what to do when no client is chosen; ``is_empty`` when there are none at all."""
        self._right.setCurrentWidget(self.first if is_empty else self.nobody)

    def show_browsing(self) -> None:
        """Shows the list and what stands beside it."""
        self.setCurrentWidget(self._browsing)

    def show_editor(self) -> None:
        """Shows the editor over everything."""
        self.setCurrentWidget(self.editor)

    def tell(self, sentence: str, *, action: str = "") -> None:
        """Says above the card what was done."""
        self.banner.say(sentence, BannerKind.INFO, action=action)
        self.banner.show()

    def _browsing_page(self) -> QWidget:
        page = QWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        above.addWidget(self.banner)
        right.addLayout(above)
        right.addWidget(self._right, 1)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.finder)
        row.addLayout(right, 1)
        return page

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()
