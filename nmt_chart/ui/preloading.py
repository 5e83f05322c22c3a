"""Loads what the program will need while the passphrase is being typed, a piece at a time."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from nmt_chart.ui import theme

_PIECES = (
    "sqlalchemy.orm",
    "nmt_chart.domain.plain",
    "nmt_chart.store.store",
    "nmt_chart.domain.zones",
    "nmt_chart.reference",
    "nmt_chart.ui.workspace",
)
_PAUSE_MS = 30


class Preloading(QObject):
    """Imports the pieces one by one on the main thread, between events, so that no key has to wait for all.

    Never on a worker thread: Python's garbage collector would destroy Qt objects there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(_PIECES)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begins; it ends by itself."""
        self._timer.start()

    def finish(self) -> None:
        """Loads all that is left at once."""
        while self._left:
            self._load_next()

    def _load_next(self) -> None:
        if not self._left:
            self._timer.stop()
            theme.load_fallback_fonts()
            return
        import_module(self._left.pop(0))
