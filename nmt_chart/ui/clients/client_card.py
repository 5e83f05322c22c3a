"""The right side of the clients page: one client, their visits and what is known of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.ui.clients.card_header import CardHeader
from nmt_chart.ui.clients.client_view import ClientView
from nmt_chart.ui.clients.episode_list import EpisodeList
from nmt_chart.ui.clients.facts import Facts
from nmt_chart.ui.clients.visit_row import VISIT_ROW_HEIGHT, visit_rows
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.row_list import ROW_INSET, RowList
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_LEAST_COLUMN = 248


class ClientCard(QWidget):
    """Shows a client, and tells what the person wants to do with them."""

    visit_wanted = Signal()
    visit_chosen = Signal(object)  # VisitId
    progress_wanted = Signal()
    edit_wanted = Signal()
    episode_wanted = Signal(object)  # Episode, or None for a new one
    archive_wanted = Signal()
    return_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, dates: LocalDates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("client-card")
        self._dates = dates
        self.header = CardHeader(dates)
        self.visits = RowList(VISIT_ROW_HEIGHT)
        self.visits.setObjectName("visit-list")
        self.visits.setAccessibleName("Visits, newest first")
        self._visits_title = Words("", Type.TITLE)
        self._no_visits = Words("None yet. Start the first visit above.", role=ColorRole.TEXT_MUTED)
        self.episodes = EpisodeList(dates)
        self.facts = Facts(dates)
        self.export = Button("Export record\N{HORIZONTAL ELLIPSIS}", ButtonRole.QUIET, icon="export")
        self.export.setObjectName("export-record")
        self.archive = Button("Archive", ButtonRole.QUIET, icon="archive")
        self.archive.setObjectName("archive-client")
        self._lay_out()
        self._connect()

    def show_client(self, view: ClientView) -> None:
        """Shows the client as they stand now."""
        self.header.show_client(view)
        self.episodes.show_episodes(view.episodes, view.today)
        self.facts.show_client(view.client)
        self.visits.show_rows(visit_rows(view.visits, self._dates))
        self._visits_title.setText(f"Visits {len(view.visits)}" if view.visits else "Visits")
        self._no_visits.setVisible(not view.visits)
        self.archive.setVisible(not view.is_archived)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(Space.LARGE)
        columns.addWidget(self._visits_card(), 11)
        columns.addLayout(self._details(), 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(self.header)
        column.addLayout(columns, 1)

    def _visits_card(self) -> Card:
        card = Card(gap=Space.SMALL)
        card.setMinimumWidth(_LEAST_COLUMN)
        card.column.setContentsMargins(Space.SMALL, Space.LARGE, Space.SMALL, Space.SMALL)
        for words in (self._visits_title, self._no_visits):
            words.setContentsMargins(ROW_INSET, 0, 0, 0)
            card.add(words)
        card.add(self.visits, 1)
        return card

    def _details(self) -> QVBoxLayout:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.MEDIUM)
        inside.addWidget(self.episodes)
        inside.addWidget(self.facts)
        inside.addStretch(1)
        area = scrolled(holder)
        area.setMinimumWidth(_LEAST_COLUMN)
        column = QVBoxLayout()
        column.setSpacing(Space.SMALL)
        column.addWidget(area, 1)
        column.addLayout(self._foot())
        return column

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.TIGHT)
        row.addWidget(self.export)
        row.addStretch(1)
        row.addWidget(self.archive)
        return row

    def _connect(self) -> None:
        self.header.visit_wanted.connect(self.visit_wanted)
        self.header.return_wanted.connect(self.return_wanted)
        self.header.progress_wanted.connect(self.progress_wanted)
        self.header.edit_wanted.connect(self.edit_wanted)
        self.visits.chosen.connect(self.visit_chosen)
        self.episodes.episode_wanted.connect(self.episode_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.archive.clicked.connect(self.archive_wanted)
