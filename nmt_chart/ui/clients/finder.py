"""The left side of the clients page: notes to sign, the search, and the clients found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.ids import ClientId
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.clients.client_row import CLIENT_ROW_HEIGHT, ClientRow
from nmt_chart.ui.clients.visit_row import UNSIGNED_ROW_HEIGHT, UnsignedRow
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.row_list import ROW_INSET, RowList
from nmt_chart.ui.kit.search_field import SearchField
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_WIDTH = 340
_UNSIGNED_IN_SIGHT = 3
_ARCHIVED = "archived"


class ClientFinder(QWidget):
    """Asks for clients as one types, and tells who was chosen."""

    search_changed = Signal()
    chosen = Signal(object)  # ClientId
    opened = Signal(object)  # ClientId, by Enter: the keys want to go on there
    add_wanted = Signal()
    visit_chosen = Signal(object)  # VisitId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.search = SearchField("Name, phone or e-mail")
        self.search.setObjectName("client-search")
        self.search.setAccessibleName("Find a client")
        self.adding = Button("Add client", icon="plus")
        self.adding.setObjectName("add-client")
        self.archived = ChipGroup([(_ARCHIVED, "Archived")], compact=True)
        self.archived.setObjectName("client-filter")
        self.clients = RowList(CLIENT_ROW_HEIGHT)
        self.clients.setObjectName("client-list")
        self.clients.setAccessibleName("Clients")
        self.unsigned = UnsignedNotes()
        self._told = Words("", Type.SMALL, ColorRole.TEXT_MUTED)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._connect()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text()

    @property
    def shows_archived(self) -> bool:
        """Whether archived clients are asked for."""
        return bool(self.archived.values)

    @property
    def told(self) -> str:
        """How many there are, in words."""
        return self._told.text()

    def show_clients(self, rows: Sequence[ClientRow], told: str, *, current: ClientId | None) -> None:
        """Shows the clients found, and says how many there are."""
        self.clients.show_rows(rows, current=current)
        self._told.setText(told)

    def clear(self) -> None:
        """Looks for nobody in particular, among the clients that are not archived."""
        self.archived.set_values(())
        if self.text:
            self.search.clear()
        else:
            self.search_changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.unsigned)
        column.addWidget(self.search)
        row = QHBoxLayout()
        row.addWidget(self.adding)
        row.addStretch(1)
        row.addWidget(self.archived)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.clients, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._tell_search)
        self.search.list_wanted.connect(self.clients.go_to_first)
        self.search.returnPressed.connect(self._open_first)
        self.archived.changed.connect(self._tell_search)
        self.adding.clicked.connect(self.add_wanted)
        self.clients.walked_to.connect(self.chosen)
        self.clients.entered.connect(self.opened)
        self.unsigned.list.chosen.connect(self.visit_chosen)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.surface)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colors.line)

    def _tell_search(self) -> None:
        self.search_changed.emit()

    def _open_first(self) -> None:
        if self.clients.rows:
            self.opened.emit(self.clients.rows[0].key)


class UnsignedNotes(Card):
    """The visits whose notes wait for a signature; out of sight when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.SMALL, gap=Space.TIGHT)
        self._title = Words("", Type.BODY_STRONG, ColorRole.CAUTION_TEXT)
        self._title.setContentsMargins(ROW_INSET, Space.TIGHT, 0, 0)
        self.list = RowList(UNSIGNED_ROW_HEIGHT)
        self.list.setObjectName("unsigned-notes")
        self.list.setAccessibleName("Unsigned notes")
        self.add(self._title)
        self.add(self.list)
        self.hide()

    @property
    def title(self) -> str:
        """How many there are, in words."""
        return self._title.text()

    def show_rows(self, rows: Sequence[UnsignedRow], *, more: bool) -> None:
        """Shows the newest of them; ``more`` when there are others behind."""
        self._title.setText(f"Unsigned notes {len(rows)}{'+' if more else ''}")
        self.list.show_rows(rows)
        self.list.setFixedHeight(self.list.height_of(min(len(rows), _UNSIGNED_IN_SIGHT)))
        self.setVisible(bool(rows))
