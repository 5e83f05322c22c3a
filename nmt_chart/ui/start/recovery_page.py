"""The other way in: the printed recovery code and a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.start.new_passphrase import NewPassphrase
from nmt_chart.ui.start.try_page import TryPage

_NAME = "recover"


class RecoveryPage(TryPage):
    """Asks for the recovery code and for the passphrase that shall open the practice from now on."""

    recovery_wanted = Signal(str, str)  # code, new passphrase
    left = Signal()

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _NAME,
            "Use the recovery code",
            f"The code you kept opens {file_name}, and you choose a new passphrase.",
            confirm="Open and set the new passphrase",
            busy="Opening\N{HORIZONTAL ELLIPSIS}",
            parent=parent,
        )
        self.code = LineField("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01")
        self.code.setObjectName(f"{_NAME}.code")
        self.code.setAccessibleName("")
        labeled = LabeledField("Recovery code", self.code, hint="Capitals and dashes don't matter.")
        self.passphrase = NewPassphrase(_NAME, "New passphrase")
        self.back = Button("Back to the passphrase", ButtonRole.QUIET)
        self.back.setObjectName(f"{_NAME}.back")
        self.card.add(labeled)
        self.card.add(self.passphrase)
        self.add_foot(self.back)
        self.take_secret_from(labeled, self.code)
        self._connect()

    def _connect(self) -> None:
        self.passphrase.submitted.connect(self._ask)
        self.confirm.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)

    def _ask(self) -> None:
        if not self.confirm.isEnabled():
            return
        if not self.code.text().strip():
            self.refuse("Type the recovery code first.")
            return
        passphrase = self.passphrase.checked()
        if passphrase is not None:
            self.recovery_wanted.emit(self.code.text(), passphrase)
