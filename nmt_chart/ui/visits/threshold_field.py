"""A pressure pain threshold as it is read off an algometer."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from nmt_chart.domain.mark import check_threshold

_UNIT = "kg/cm\N{SUPERSCRIPT TWO}"


class ThresholdField(QLineEdit):
    """A number in kg/cm2, typed in the user's locale; empty means not measured."""

    measured = Signal(object)  # float in kg/cm2, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self.setPlaceholderText(_UNIT)
        self.editingFinished.connect(self._take)

    def set_value(self, kg_cm2: float | None) -> None:
        """Shows a threshold without telling anybody."""
        self._value = kg_cm2
        self.setText("" if kg_cm2 is None else f"{QLocale().toString(kg_cm2, 'f', 1)} {_UNIT}")
        self.setAccessibleDescription("")

    def _take(self) -> None:
        typed = self.text().replace(_UNIT, "").strip()
        value = _number(typed)
        if typed and value is None:
            self.set_value(self._value)
            self.setAccessibleDescription("That is not a threshold in kg/cm2; the last one was kept.")
        elif value != self._value:
            self.set_value(value)
            self.measured.emit(value)
        else:
            self.set_value(self._value)


def _number(typed: str) -> float | None:
    value, valid = QLocale().toDouble(typed)
    if not valid:
        value, valid = QLocale.c().toDouble(typed.replace(",", "."))
    if not valid:
        return None
    kept = round(value, 1)
    try:
        check_threshold("threshold", kept)
    except ValueError:
        return None
    return kept
