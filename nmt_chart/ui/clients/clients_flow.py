"""Runs the clients page: finds, shows, edits and archives clients, and starts their visits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.visit import in_zone
from nmt_chart.errors import UserError
from nmt_chart.ui.clients.clients_page import ClientsPage
from nmt_chart.ui.clients.editing import Editing
from nmt_chart.ui.clients.reading import Here, client_view, found_clients, unsigned_rows
from nmt_chart.ui.clients.starting import started_visit
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.messages import Files, show_error
from nmt_chart.ui.saving import save_file


@dataclass(frozen=True, slots=True)
class _PutAway:
    client_id: ClientId
    archived_at: datetime | None


class ClientsFlow(QObject):
    """Owns the clients page and lets it work on the practice file."""

    visit_wanted = Signal(object)  # VisitId
    progress_wanted = Signal(object)  # ClientId
    client_shown = Signal(object)  # ClientId or None
    client_saved = Signal(object)  # Client

    def __init__(self, desk: Desk, files: Files, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = files
        self._dates = LocalDates()
        self._client_id: ClientId | None = None
        self._undo: _PutAway | None = None
        self.page = ClientsPage(self._dates, self._today)
        self._editing = Editing(desk, self.page.editor, self._dates, self._today, self)
        self._connect()

    @property
    def client_id(self) -> ClientId | None:
        """The client whose card is shown."""
        return self._client_id

    def leave(self) -> bool:
        """Saves what is typed, before locking or closing; False when it can't be: the form says why."""
        return self._editing.leave()

    def show_client(self, client_id: ClientId) -> None:
        """Shows a client's card; the list keeps what it shows."""
        if self.page.is_editing:
            return
        self._client_id = client_id
        self._show_current()
        self.client_shown.emit(self._client_id)

    def refresh(self) -> None:
        """Reads the lists and the card anew: visits may have been charted or signed since."""
        self._search()
        self._look_for_unsigned()
        if not self.page.is_editing:
            self._show_current()

    def focus_search(self) -> None:
        """Brings the keys to the search, where every look for a client begins."""
        self.page.finder.search.setFocus()

    def _connect(self) -> None:
        page, finder, card = self.page, self.page.finder, self.page.card
        page.appeared.connect(self._appear)
        page.first.action_wanted.connect(self._add)
        page.banner.action_wanted.connect(self._undo_putting_away)
        self._editing.client_saved.connect(self._show_saved)
        self._editing.episode_saved.connect(self.refresh)
        page.editor.left.connect(self._leave_editor)
        finder.search_changed.connect(self._search)
        finder.chosen.connect(self.show_client)
        finder.opened.connect(self._open)
        finder.add_wanted.connect(self._add)
        finder.visit_chosen.connect(self.visit_wanted)
        card.visit_wanted.connect(self._start_visit)
        card.visit_chosen.connect(self.visit_wanted)
        card.progress_wanted.connect(self._show_progress)
        card.edit_wanted.connect(self._edit)
        card.episode_wanted.connect(self._edit_episode)
        card.archive_wanted.connect(self._archive)
        card.return_wanted.connect(self._bring_back)
        card.export_wanted.connect(self._export)

    def _appear(self) -> None:
        self.refresh()
        if self._client_id is None and not self.page.is_editing:
            self.focus_search()
        self._editing.come_back()

    def _search(self) -> None:
        finder = self.page.finder
        here = Here(self._today(), self._desk.zone, self._dates)
        with self._errors_shown():
            with self._desk.store.reading() as records:
                found = found_clients(records, finder.text, here, archived=finder.shows_archived)
            finder.show_clients(found.rows, found.told, current=self._client_id)
            finder.setVisible(found.everybody > 0)
            if self._client_id is None and not self.page.is_editing:
                self.page.show_nobody(is_empty=found.everybody == 0)

    def _look_for_unsigned(self) -> None:
        with self._errors_shown():
            with self._desk.store.reading() as records:
                unsigned, more = unsigned_rows(records, self._dates)
            self.page.finder.unsigned.show_rows(unsigned, more=more)

    def _show_current(self) -> None:
        if self._client_id is None:
            return
        with self._errors_shown():
            with self._desk.store.reading() as records:
                view = client_view(records, self._client_id, self._today())
            self.page.card.show_client(view)
            self.page.show_card()

    def _open(self, client_id: ClientId) -> None:
        self.show_client(client_id)
        self._search()
        self.page.card.header.main.setFocus()

    def _start_visit(self) -> None:
        if self._client_id is None:
            return
        with self._errors_shown():
            with self._desk.store.transaction() as records:
                visit_id = started_visit(records, self._client_id, self._desk.clock(), self._desk.zone)
            self.visit_wanted.emit(visit_id)

    def _show_progress(self) -> None:
        self.progress_wanted.emit(self._client_id)

    def _add(self) -> None:
        self.page.editor.show_client(None)
        self.page.show_editor()

    def _edit(self) -> None:
        if self._client_id is None:
            return
        with self._errors_shown():
            with self._desk.store.reading() as records:
                client = records.clients.get(self._client_id)
            self.page.editor.show_client(client)
            self.page.show_editor()

    def _show_saved(self, client: Client) -> None:
        if self.page.editor.client_id is None:
            self.page.finder.clear()
        self._client_id = client.id
        self._leave_editor()
        self.page.card.header.main.setFocus()
        self.client_shown.emit(client.id)
        self.client_saved.emit(client)

    def _leave_editor(self) -> None:
        self.page.show_browsing()
        self.refresh()

    def _edit_episode(self, episode: Episode | None) -> None:
        if self._client_id is not None:
            self._editing.open_episode(self._client_id, episode, self.page)

    def _archive(self) -> None:
        self._put_away(self._client_id, self._desk.clock(), "{name} is archived.")

    def _bring_back(self) -> None:
        self._put_away(self._client_id, None, "{name} is back among the clients.")

    def _undo_putting_away(self) -> None:
        undo, self._undo = self._undo, None
        self.page.banner.hide()
        if undo is not None:
            self._put_away(undo.client_id, undo.archived_at, "")

    def _put_away(self, client_id: ClientId | None, archived_at: datetime | None, told: str) -> None:
        if client_id is None:
            return
        with self._errors_shown():
            with self._desk.store.transaction() as records:
                client = records.clients.get(client_id)
                records.clients.put(replace(client, archived_at=archived_at))
            self._undo = _PutAway(client_id, client.archived_at)
            if told:
                self.page.tell(told.format(name=client.name), action="Undo")
            self._client_id = None if archived_at else client_id
            self.page.finder.clear()
            self.refresh()
            self.client_shown.emit(self._client_id)

    def _export(self) -> None:
        """Asks for a place first; the suggested name says nothing about the client."""
        client_id = self._client_id
        suggested = Path.home() / f"client-record-{self._today():%Y-%m-%d}.json"
        path = self._files.ask_save_path(self.page, "Export the client's record", suggested, "JSON (*.json)")
        if path is None or client_id is None:
            return
        with self._errors_shown():
            from nmt_chart.exchange.record_json import record_as_json

            with self._desk.store.reading() as records:
                record = records.client_record(client_id)
            save_file(path, record_as_json(record))
            self.page.tell(f"The record was exported as {path.name}. It is not encrypted: keep it safe.")

    def _today(self) -> date:
        return in_zone(self._desk.clock(), self._desk.zone).date()

    @contextmanager
    def _errors_shown(self) -> Iterator[None]:
        try:
            yield
        except UserError as error:
            show_error(self.page, error)
