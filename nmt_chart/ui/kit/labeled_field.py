"""A field with its name above it and, when something is wrong with it, the reason below."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type


class LabeledField(QWidget):
    """Puts a small name above any widget; the name becomes the widget's accessible name if it has none."""

    def __init__(self, label: str, field: QWidget, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._label = Words(
            label.upper().replace("&", "&&"), Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False
        )
        self._below = Words(hint, Type.CAPTION, ColorRole.TEXT_MUTED, self)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._label.setBuddy(field)
        self._label.setAccessibleName(label)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self._lay_out()
        self.setFocusProxy(field)

    @property
    def problem(self) -> str:
        """What is wrong with the field, or nothing."""
        return "" if self._below.text() == self._hint else self._below.text()

    def set_problem(self, sentence: str) -> None:
        """Say below the field what is wrong with it; an empty sentence takes that back."""
        self._below.setText(sentence or self._hint)
        self._below.set_role(ColorRole.CAUTION_TEXT if sentence else ColorRole.TEXT_MUTED)
        self._below.setVisible(bool(self._below.text()))
        self.field.setAccessibleDescription(self._below.text())
        if isinstance(self.field, QLineEdit):
            self.field.setProperty("wrong", bool(sentence))
            self.field.style().polish(self.field)

    def set_hint(self, hint: str) -> None:
        """Say something else below the field while nothing is wrong with it."""
        problem = self.problem
        self._hint = hint
        self.set_problem(problem)

    def label(self) -> QLabel:
        """The name above the field."""
        return self._label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self._label)
        column.addWidget(self.field)
        column.addWidget(self._below)
        column.addStretch(0)
        self._below.setVisible(bool(self._hint))
