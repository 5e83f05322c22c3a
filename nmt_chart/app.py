"""Puts the window together: places, settings, look, and what happens when something goes wrong.

Qt is loaded by ``run`` alone, after the cycle collector was stopped: it would go through all that Qt brings.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nmt_chart import paths
from nmt_chart.logs import start_logging
from nmt_chart.ui.loading_qt import load_qt

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QObject

    from nmt_chart.ui.main_window import MainWindow
    from nmt_chart.ui.preferences import Preferences

_COLLECT_MS = 5_000


def run(practice_file: Path | None = None, *, first_painted: Callable[[], None] | None = None) -> int:
    """Opens the window and stays until it is closed; returns the exit status.

    ``first_painted`` is called once, when the first screen was painted.
    """
    gc.disable()
    load_qt()
    log = start_logging(paths.log_folder())
    from nmt_chart.ui import theme
    from nmt_chart.ui.preferences import Preferences
    from nmt_chart.ui.trouble import Trouble

    application = theme.new_application(sys.argv[0])
    application.setApplicationName("NMT Chart")
    application.setApplicationDisplayName("NMT Chart")
    preferences = Preferences(paths.config_folder() / "settings.toml", application)
    theme.apply_theme(application, preferences.settings.scheme)
    window = build_window(practice_file or paths.practice_file(), preferences)
    sys.excepthook = Trouble(window, log).take
    window.first_painted.connect(first_painted or partial(_preload, window))
    _collect_on_main_thread(application)
    window.show()
    return application.exec()


def build_window(practice_file: Path, preferences: Preferences) -> MainWindow:
    """The window on ``practice_file``, with the system's clock, zone and file dialogs."""
    from nmt_chart.ui.main_window import MainWindow
    from nmt_chart.ui.messages import DialogFiles

    return MainWindow(
        practice_file,
        preferences,
        files=DialogFiles(),
        clock=_now,
        zone=_zone,
        geometry_file=paths.config_folder() / "window-geometry",
    )


def _now() -> datetime:
    from datetime import UTC, datetime

    return datetime.now(UTC)


def _zone() -> str:
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def _preload(window: MainWindow) -> None:
    from nmt_chart.ui.preloading import Preloading

    Preloading(window).start()


def _collect_on_main_thread(parent: QObject) -> None:
    """Python's cycle collector on a worker thread would destroy Qt objects there."""
    from PySide6.QtCore import QTimer

    timer = QTimer(parent)
    timer.setInterval(_COLLECT_MS)
    timer.timeout.connect(gc.collect)
    timer.start()
