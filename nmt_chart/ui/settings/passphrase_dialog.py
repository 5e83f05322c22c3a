"""Asks for the passphrase before the keys of the practice file are changed, and for a new one if wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.passphrase_field import PassphraseField
from nmt_chart.ui.start.new_passphrase import NewPassphrase

_NAME = "change-keys"
_WIDTH = 460
_WORKING = "Working\N{HORIZONTAL ELLIPSIS}"


class PassphraseDialog(Dialog):
    """Stays open until it is told that the passphrase was right.

    ``wanted`` carries an empty new passphrase where none is asked for.
    """

    wanted = Signal(str, str)  # passphrase, new passphrase

    def __init__(
        self, title: str, sentence: str, *, confirm: str, asks_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent, confirm=confirm)
        self.setObjectName(_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._confirm_label = confirm
        self.passphrase = PassphraseField("The one that opens it now", self)
        self.passphrase.setObjectName(f"{_NAME}.passphrase")
        self.passphrase.setAccessibleName("Passphrase now")
        self._labeled = LabeledField("Passphrase now", self.passphrase)
        self.new = NewPassphrase(f"{_NAME}.new", "New passphrase") if asks_new else None
        self.add_sentence(sentence)
        self.add(self._labeled)
        if self.new:
            self.add(self.new)
            self.passphrase.submitted.connect(self.new.setFocus)
            self.new.submitted.connect(self.accept)
        else:
            self.passphrase.submitted.connect(self.accept)
        self.passphrase.edited.connect(self._take_problem_back)
        self.passphrase.setFocus()

    @property
    def refusal(self) -> str:
        """What is said about the passphrase that opens it now."""
        return self._labeled.problem

    def show_wrong(self, sentence: str) -> None:
        """Says that the passphrase was not the right one."""
        self._show_ready()
        self._labeled.set_problem(sentence)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()

    @override
    def show_problem(self, sentence: str) -> None:
        """Says what else went wrong."""
        self._show_ready()
        super().show_problem(sentence)

    def finish(self) -> None:
        """What was wanted is done."""
        super().accept()

    @override
    def accept(self) -> None:
        if not self.confirm.isEnabled():
            return
        if not self.passphrase.passphrase:
            self._labeled.set_problem("Type the passphrase first.")
            self.passphrase.setFocus()
            return
        new = self.new.checked() if self.new else ""
        if new is not None:
            self._show_working()
            self.wanted.emit(self.passphrase.passphrase, new)

    def _show_working(self) -> None:
        self.confirm.set_label(_WORKING)
        self.confirm.setEnabled(False)
        self.confirm.repaint()

    def _show_ready(self) -> None:
        self.confirm.set_label(self._confirm_label)
        self.confirm.setEnabled(True)

    def _take_problem_back(self) -> None:
        self._labeled.set_problem("")
