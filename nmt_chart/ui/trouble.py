"""The one place where our own mistakes end: logged, and said in a sentence."""

from __future__ import annotations

import logging
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

_log = logging.getLogger(__name__)


class Trouble(QObject):
    """Takes the errors that nobody expected, on any thread; ``log`` is the file that says where they were."""

    happened = Signal()

    def __init__(self, window: QWidget, log: Path) -> None:
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
