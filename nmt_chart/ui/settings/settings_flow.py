"""Runs the settings page: changes settings at once, keeps the practice's details, changes its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget

from nmt_chart.domain.practice import Practice
from nmt_chart.errors import UserError
from nmt_chart.store.errors import TooManyTriesError, WrongPassphraseError
from nmt_chart.store.vault import change_passphrase, change_recovery_code, open_vault
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.banner import BannerKind
from nmt_chart.ui.messages import Files
from nmt_chart.ui.settings.passphrase_dialog import PassphraseDialog
from nmt_chart.ui.settings.settings_page import SettingsPage
from nmt_chart.ui.start.code_keeping import CodeKeeping
from nmt_chart.ui.start.code_on_paper import PrintText
from nmt_chart.ui.start.recovery_code_page import RecoveryCodePage

OpenFolder = Callable[[Path], None]
"""Shows a folder in the system's file manager; tests take it in its place."""


def open_in_file_manager(folder: Path) -> None:
    """Shows ``folder`` in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SettingsFlow(QObject):
    """Owns the settings page and lets it work on the settings and the practice file."""

    def __init__(
        self,
        desk: Desk,
        files: Files,
        parent: QObject | None = None,
        *,
        open_folder: OpenFolder = open_in_file_manager,
        printing: PrintText | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = files
        self._open_folder = open_folder
        self._printing = printing
        self._dialog: PassphraseDialog | None = None
        self._work: Callable[[], None] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._do_work)
        self.settings_page = SettingsPage()
        self.page = QStackedWidget()
        self.page.setObjectName("settings")
        self.page.addWidget(self.settings_page)
        self._connect()
        self._show_all()

    @property
    def dialog(self) -> PassphraseDialog | None:
        """The question for the passphrase while it is open."""
        return self._dialog

    def leave(self) -> bool:
        """Saves what is typed, before locking or closing; False when it can't be: the page says why."""
        self.settings_page.practice.flush()
        return not self.settings_page.practice.is_changed

    def _connect(self) -> None:
        page = self.settings_page
        page.setting_changed.connect(self._change)
        page.disappeared.connect(self._drop_dialog)
        page.practice.edited.connect(self._save_practice)
        page.keys.folder_wanted.connect(self._show_folder)
        page.keys.passphrase_wanted.connect(self._ask_new_passphrase)
        page.keys.code_wanted.connect(self._ask_new_code)
        self._desk.preferences.changed.connect(page.show_settings)

    def _show_all(self) -> None:
        with self._desk.store.reading() as records:
            practice = records.practice.get()
        self.settings_page.show_settings(self._desk.preferences.settings)
        self.settings_page.practice.show_practice(practice)
        self.settings_page.keys.show_file(self._desk.store.path)

    def _change(self, key: str, value: object) -> None:
        try:
            self._desk.preferences.change(**{key: value})
        except UserError as error:
            self.settings_page.tell(str(error), BannerKind.CAUTION)

    def _save_practice(self, practice: Practice) -> None:
        try:
            with self._desk.store.transaction() as records:
                records.practice.put(practice)
        except UserError as error:
            self.settings_page.tell(str(error), BannerKind.ERROR)
        else:
            self.settings_page.practice.tell_saved(practice)

    def _show_folder(self) -> None:
        self._open_folder(self._desk.store.path.parent)

    def _ask_new_passphrase(self) -> None:
        self._ask(
            PassphraseDialog(
                "Change the passphrase",
                "From then on only the new one opens the practice. The recovery code stays the same.",
                confirm="Change it",
                asks_new=True,
                parent=self.page,
            )
        )

    def _ask_new_code(self) -> None:
        self._ask(
            PassphraseDialog(
                "Make a new recovery code",
                "The code you have now stops working as soon as the new one is made.",
                confirm="Make a new code",
                asks_new=False,
                parent=self.page,
            )
        )

    def _ask(self, dialog: PassphraseDialog) -> None:
        dialog.wanted.connect(self._begin)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open()

    def _begin(self, passphrase: str, new: str) -> None:
        """Does the work once the dialog has said so: deriving keys stops the window briefly."""
        self._work = partial(self._change_keys, passphrase, new)
        self._soon.start()

    def _do_work(self) -> None:
        work, self._work = self._work, None
        if work is None or self._dialog is None:
            return
        try:
            work()
        except (WrongPassphraseError, TooManyTriesError) as error:
            self._dialog.show_wrong(str(error))
        except UserError as error:
            self._dialog.show_problem(str(error))

    def _change_keys(self, passphrase: str, new: str) -> None:
        path = self._desk.store.path
        vault = open_vault(path, passphrase)
        if new:
            change_passphrase(path, vault, new)
            self._finish_dialog()
            self.settings_page.tell("The passphrase was changed. Use the new one from now on.")
        else:
            _, code = change_recovery_code(path, vault)
            self._finish_dialog()
            self._show_code(code)

    def _show_code(self, code: str) -> None:
        page = RecoveryCodePage(code)
        CodeKeeping(page, self._desk.store.path.name, self._files, self._printing)
        page.continued.connect(self._leave_code)
        self.page.addWidget(page)
        self.page.setCurrentWidget(page)
        page.setFocus()

    def _leave_code(self) -> None:
        page = self.page.currentWidget()
        self.page.setCurrentWidget(self.settings_page)
        if isinstance(page, RecoveryCodePage):
            self.page.removeWidget(page)
            page.deleteLater()

    def _finish_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.finish()

    def _drop_dialog(self) -> None:
        """A question left open is closed with the page: what was typed into it is a secret."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget_dialog(self) -> None:
        self._dialog = None
