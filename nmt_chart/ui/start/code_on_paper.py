"""The recovery code as a page of text: to save, or to print through the system."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog

PrintText = Callable[[QWidget, str], None]
"""Prints a text; tests take it in place of the printer."""


def recovery_text(code: str, file_name: str) -> str:
    """What goes into the safe place."""
    return (
        "NMT Chart: recovery code\n\n"
        f"    {code}\n\n"
        f"It opens the practice file {file_name} if the passphrase is ever forgotten:\n"
        'choose "Use the recovery code" where the program asks for the passphrase.\n\n'
        "Whoever has this code and the practice file can read every record in it.\n"
        "Keep it where you keep things of value, and not on the computer.\n"
    )


def print_text(parent: QWidget, text: str) -> None:
    """Lets the person choose a printer and prints ``text`` there."""
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(parent)
    dialog.setObjectName("print-dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _Page(text, dialog)
    # QPrintDialog hides the plain way of opening behind one that wants the name of a slot.
    QDialog.open(dialog)


class _Page(QTextDocument):
    """A text that is printed when its print dialog is accepted."""

    def __init__(self, text: str, dialog: QPrintDialog) -> None:
        super().__init__(text, dialog)
        self._dialog = dialog
        dialog.finished.connect(self._finish)

    def _finish(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.print_(self._dialog.printer())
