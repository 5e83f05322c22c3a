"""A secret on the clipboard, taken back before it lies about."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 30_000


class SecretClipboard(QObject):
    """Copies a secret and clears it after KEPT_MS, or at quitting, unless something else was copied since.

    It outlives the page that copies: the application owns it.
    """

    def __init__(self) -> None:
        application = QGuiApplication.instance()
        super().__init__(application)
        self._secret = ""
        self.fading = QTimer(self, singleShot=True, interval=KEPT_MS)
        self.fading.timeout.connect(self.clear)
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    def copy(self, secret: str) -> None:
        """Puts ``secret`` on the clipboard for a while."""
        self._secret = secret
        QGuiApplication.clipboard().setText(secret)
        self.fading.start()

    def clear(self) -> None:
        """Takes the secret from the clipboard if it is still there."""
        self.fading.stop()
        if self._secret and QGuiApplication.clipboard().text() == self._secret:
            QGuiApplication.clipboard().clear()
        self._secret = ""
