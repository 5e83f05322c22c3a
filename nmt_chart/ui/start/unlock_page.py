"""Unlocking: one field, one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.passphrase_field import PassphraseField
from nmt_chart.ui.start.try_page import TryPage

_NAME = "unlock"


class UnlockPage(TryPage):
    """Asks for the passphrase of the practice file named ``file_name``."""

    unlock_wanted = Signal(str)  # passphrase
    recovery_asked = Signal()
    scrolls = False

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _NAME,
            "Unlock your practice",
            f"The records in {file_name} are encrypted.",
            confirm="Unlock",
            busy="Unlocking\N{HORIZONTAL ELLIPSIS}",
            parent=parent,
        )
        self.passphrase = PassphraseField("Your passphrase")
        self.passphrase.setObjectName(f"{_NAME}.passphrase")
        labeled = LabeledField("Passphrase", self.passphrase)
        self.recovery = Button("Use the recovery code", ButtonRole.QUIET)
        self.recovery.setObjectName(f"{_NAME}.recovery")
        self.card.add(labeled)
        self.add_foot(self.recovery)
        self.take_secret_from(labeled, self.passphrase.line)
        self.passphrase.submitted.connect(self._ask)
        self.confirm.clicked.connect(self._ask)
        self.recovery.clicked.connect(self.recovery_asked)

    def _ask(self) -> None:
        if not self.confirm.isEnabled():
            return
        if self.passphrase.passphrase:
            self.unlock_wanted.emit(self.passphrase.passphrase)
        else:
            self.refuse("Type the passphrase of this practice.")
