"""What the window says when the world refuses, and where it asks for files.

Qt's dialogs are imported when one is shown: the first window does without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

    from nmt_chart.errors import UserError


def show_error(parent: QWidget, error: UserError) -> QMessageBox:
    """Shows what happened and what to do, without stopping the program; returns the open box."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(
        QMessageBox.Icon.Warning, "NMT Chart", str(error), QMessageBox.StandardButton.Ok, parent
    )
    box.setObjectName("error-box")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


class Files(Protocol):
    """Asks the user for files; tests answer in their place."""

    def ask_save_path(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """Where to save, or None when the user thought better of it."""

    def ask_open_path(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """What to open, or None when the user thought better of it."""


class DialogFiles:
    """Asks with the system's file dialogs."""

    def ask_save_path(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """Where to save; the system asks before anything is overwritten."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        return Path(name) if name else None

    def ask_open_path(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """What to open."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(name) if name else None
