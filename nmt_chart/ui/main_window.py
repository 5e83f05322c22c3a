"""The window: locked, or the workspace of the unlocked practice."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.start.start_flow import StartFlow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from nmt_chart.settings import Settings
    from nmt_chart.store.store import Store
    from nmt_chart.ui.desk import Desk
    from nmt_chart.ui.idle import IdleWatch
    from nmt_chart.ui.messages import Files
    from nmt_chart.ui.preferences import Preferences
    from nmt_chart.ui.workspace import Whereabouts, Workspace

_LEAST = (980, 680)
_USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """Shows the start screens until the practice is open, and again when it is locked.

    Locking lets go of the workspace with every widget in it, so that nothing of a client is left behind the
    start screen; only where the therapist was is kept.
    """

    first_painted = Signal()

    def __init__(
        self,
        practice_file: Path,
        preferences: Preferences,
        *,
        files: Files,
        clock: Callable[[], datetime],
        zone: Callable[[], str],
        geometry_file: Path,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._files = files
        self._clock = clock
        self._zone = zone
        self._geometry_file = geometry_file
        self._store: Store | None = None
        self._workspace: Workspace | None = None
        self._was_at: Whereabouts | None = None
        self._painted = False
        self._pages = QStackedWidget(self)
        self.setCentralWidget(self._pages)
        self._start = StartFlow(practice_file, clock, files, self._pages, zone=zone)
        self._pages.addWidget(self._start.page)
        self.setWindowTitle("NMT Chart")
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        self._idle: IdleWatch | None = None
        self._connect()
        self._restore_geometry()

    @property
    def workspace(self) -> Workspace | None:
        """The unlocked program, or None while the window is locked."""
        return self._workspace

    def lock(self) -> None:
        """Hides everything behind the start screen; what can't be saved now is kept and tried again."""
        if self._workspace is None:
            return
        self._was_at = self._workspace.whereabouts
        self._pages.setCurrentWidget(self._start.page)
        if self._workspace.leave():
            self._let_go()
        self._start.show_start()

    def _connect(self) -> None:
        self._start.opened.connect(self._unlock)
        self._preferences.changed.connect(self._apply)

    def _unlock(self, store: Store) -> None:
        from nmt_chart.ui.workspace import Workspace

        if self._workspace is not None:
            store.close()
        else:
            self._store = store
            self._workspace = Workspace(self._desk(store), self._files, self)
            self._workspace.lock_wanted.connect(self.lock)
            self._pages.addWidget(self._workspace)
            if self._was_at is not None:
                self._workspace.go_back_to(self._was_at)
            self._watch()
        self._pages.setCurrentWidget(self._workspace)

    def _watch(self) -> None:
        from nmt_chart.ui.idle import IdleWatch

        self._idle = IdleWatch(self._preferences.settings.lock_after_minutes, self)
        self._idle.idled.connect(self.lock)
        self._idle.watch()

    def _desk(self, store: Store) -> Desk:
        from nmt_chart.reference import Reference
        from nmt_chart.ui.desk import Desk

        return Desk(store, Reference(), self._preferences, self._clock, self._zone())

    def _let_go(self) -> None:
        if self._idle is not None:
            self._idle.rest()
            self._idle.deleteLater()
            self._idle = None
        if self._workspace is not None:
            self._pages.removeWidget(self._workspace)
            self._workspace.setParent(None)
            self._workspace.deleteLater()
            self._workspace = None
        if self._store is not None:
            self._store.close()
            self._store = None

    def _apply(self, settings: Settings) -> None:
        if self._idle is not None:
            self._idle.set_minutes(settings.lock_after_minutes)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply_theme(application, settings.scheme)

    def _restore_geometry(self) -> None:
        with suppress(OSError):
            self.restoreGeometry(self._geometry_file.read_bytes())

    def _keep_geometry(self) -> None:
        with suppress(OSError):
            self._geometry_file.write_bytes(self.saveGeometry().data())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._workspace is not None and not self._workspace.leave():
            event.ignore()
            self._ask_before_losing()
            return
        self._keep_geometry()
        self._let_go()
        event.accept()

    def _ask_before_losing(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "NMT Chart",
            "Something is not saved yet, so the program stays open. The page in front says what is missing; "
            "if the disk refused, make room on it or check that the folder can be written to.",
            parent=self,
        )
        box.setObjectName("not-saved-box")
        box.open()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The widgets in the window are painted after it; this comes when all of them are.
            QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """The first screen can be seen: what nobody can have asked for before comes now."""
        self.first_painted.emit()
        from PySide6.QtGui import QKeySequence, QShortcut

        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self.close)
