"""Saves what the forms of clients and episodes give; a form stays open when saving fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.client import Alert, Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId, new_id
from nmt_chart.errors import UserError
from nmt_chart.ui.clients.client_editor import ClientEditor
from nmt_chart.ui.clients.episode_dialog import EpisodeDialog
from nmt_chart.ui.clients.fields import Value, changed_client, new_client
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.desk import Desk


class Editing(QObject):
    """Stands between the forms and the practice file."""

    client_saved = Signal(object)  # Client
    episode_saved = Signal()

    def __init__(
        self,
        desk: Desk,
        editor: ClientEditor,
        dates: LocalDates,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._dates = dates
        self._today = today
        self._dialog: EpisodeDialog | None = None
        editor.save_wanted.connect(self._save_client)

    @property
    def episode_dialog(self) -> EpisodeDialog | None:
        """The form of an episode while it is open."""
        return self._dialog

    def open_episode(self, client_id: ClientId, episode: Episode | None, over: QWidget) -> None:
        """Opens the form of an episode, or of a new one."""
        self._dialog = EpisodeDialog(client_id, episode, self._dates, self._today, over)
        self._dialog.save_wanted.connect(self._save_episode)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def leave(self) -> bool:
        """Saves what is typed; returns whether all of it is saved.

        A form of an episode that can't be saved is put out of sight with the page it belongs to.
        """
        return self._leave_episode() and self._leave_editor()

    def come_back(self) -> None:
        """Shows the form of an episode again that could not be saved."""
        if self._dialog is not None and not self._dialog.isVisible():
            self._dialog.open()

    def _leave_editor(self) -> bool:
        self._editor.take_question_back()
        if self._editor.is_open and self._editor.is_changed:
            self._editor.ask_to_save()
            return not self._editor.is_changed
        return True

    def _leave_episode(self) -> bool:
        if self._dialog is not None:
            self._dialog.accept()
        over = self._dialog.parentWidget() if self._dialog else None
        if self._dialog and over and not over.isVisible():
            self._dialog.hide()
        return self._dialog is None

    def _save_client(self, values: Mapping[str, Value], alerts: tuple[Alert, ...]) -> None:
        try:
            client = self._stored(values, alerts)
        except UserError as error:
            self._editor.show_problem(str(error))
        else:
            self._editor.note_saved()
            self.client_saved.emit(client)

    def _stored(self, values: Mapping[str, Value], alerts: tuple[Alert, ...]) -> Client:
        client_id = self._editor.client_id
        with self._desk.store.transaction() as records:
            if client_id is None:
                client = new_client(ClientId(new_id()), self._desk.clock(), values, alerts)
                records.clients.add(client)
            else:
                client = changed_client(records.clients.get(client_id), values, alerts)
                records.clients.put(client)
        return client

    def _save_episode(self, episode: Episode) -> None:
        if self._dialog is None:
            return
        try:
            with self._desk.store.transaction() as records:
                records.episodes.put(episode)
        except UserError as error:
            self._dialog.show_problem(str(error))
        else:
            self._dialog.finish()
            self.episode_saved.emit()

    def _forget_dialog(self) -> None:
        self._dialog = None
