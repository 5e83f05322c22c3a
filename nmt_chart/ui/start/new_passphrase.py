"""Choosing a new passphrase: typed twice, checked before it is used."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.errors import UserError
from nmt_chart.store.passphrases import MIN_PASSPHRASE, check_new_passphrase
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.passphrase_field import PassphraseField
from nmt_chart.ui.tokens import Space

_NOT_THE_SAME = "The two are not the same. Type them again, or show them with the eye."


class NewPassphrase(QWidget):
    """Two fields for the same new passphrase; they say themselves what is wrong with it."""

    submitted = Signal()

    def __init__(self, name: str, label: str = "Passphrase", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseField("A sentence of your own", self, min_length=MIN_PASSPHRASE)
        self.again = PassphraseField("The same again", self)
        self._first = LabeledField(label, self.first, self)
        self._again = LabeledField(f"{label} again", self.again, self)
        for field, part in ((self.first, "passphrase"), (self.again, "passphrase-again")):
            field.setObjectName(f"{name}.{part}")
            field.edited.connect(self._take_problems_back)
        self.first.setAccessibleName(label)
        self.again.setAccessibleName(f"{label} again")
        self.first.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self.submitted)
        self.setFocusProxy(self.first)
        self._lay_out()

    def checked(self) -> str | None:
        """The passphrase if it is good and the same twice; else None, and the field says why."""
        try:
            check_new_passphrase(self.first.passphrase)
        except UserError as error:
            self._refuse(self._first, str(error))
            return None
        if self.first.passphrase != self.again.passphrase:
            self._refuse(self._again, _NOT_THE_SAME)
            return None
        return self.first.passphrase

    def clear(self) -> None:
        """Forgets what was typed."""
        self.first.clear()
        self.again.clear()

    @property
    def problem(self) -> str:
        """What is wrong with what was typed, or nothing."""
        return self._first.problem or self._again.problem

    def _refuse(self, field: LabeledField, sentence: str) -> None:
        field.set_problem(sentence)
        field.setFocus()

    def _take_problems_back(self) -> None:
        self._first.set_problem("")
        self._again.set_problem("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._first)
        column.addWidget(self._again)
