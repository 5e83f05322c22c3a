"""Puts the window together: places, settings, look, and what happens when something goes wrong."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer, QTimeZone, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from nmt_chart import paths
from nmt_chart.logs import start_logging
from nmt_chart.ui import theme
from nmt_chart.ui.main_window import MainWindow
from nmt_chart.ui.messages import DialogFiles
from nmt_chart.ui.preferences import Preferences
from nmt_chart.ui.preloading import Preloading

_log = logging.getLogger(__name__)
_COLLECT_MS = 5_000


def run(practice_file: Path | None = None, *, first_painted: Callable[[], None] | None = None) -> int:
    """Opens the window and stays until it is closed; returns the exit status.

    ``first_painted`` is called once, when the first screen was painted.
    """
    log = start_logging(paths.log_folder())
    application = QApplication(sys.argv[:1])
    application.setApplicationName("NMT Chart")
    application.setApplicationDisplayName("NMT Chart")
    preferences = Preferences(paths.config_folder() / "settings.toml", application)
    theme.apply_theme(application, preferences.settings.scheme)
    window = build_window(practice_file or paths.practice_file(), preferences)
    trouble = _Trouble(window, log)
    sys.excepthook = trouble.take
    preloading = Preloading(window)
    window.first_painted.connect(first_painted or preloading.start)
    _collect_on_main_thread(application)
    window.show()
    return application.exec()


def build_window(practice_file: Path, preferences: Preferences) -> MainWindow:
    """The window on ``practice_file``, with the system's clock, zone and file dialogs."""
    return MainWindow(
        practice_file,
        preferences,
        files=DialogFiles(),
        clock=_now,
        zone=bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC",
        window_state=QSettings(str(paths.config_folder() / "window.ini"), QSettings.Format.IniFormat),
    )


def _now() -> datetime:
    return datetime.now(UTC)


def _collect_on_main_thread(parent: QObject) -> None:
    """Python's cycle collector on a worker thread would destroy Qt objects there."""
    gc.disable()
    timer = QTimer(parent)
    timer.setInterval(_COLLECT_MS)
    timer.timeout.connect(gc.collect)
    timer.start()


class _Trouble(QObject):
    """The one place where our own mistakes end: logged, and said in a sentence."""

    happened = Signal()

    def __init__(self, window: MainWindow, log: Path) -> None:
        super().__init__(window)
        self._window = window
        self._log = log
        self.happened.connect(self._say)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Logs without what was said in the error, which may be about a client; the window speaks later."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("an error that was not expected", exc_info=(kind, error, trace))
        self.happened.emit()

    def _say(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "NMT Chart",
            "Something went wrong in the program. What was shown as saved is saved; you can go on. "
            f"If it happens again, the log says where: {self._log}",
            parent=self._window,
        )
        box.setObjectName("trouble-box")
        box.open()
