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
        self._below: Words | None = None
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
        below = self._below.text() if self._below else ""
        return "" if below == self._hint else below

    def set_problem(self, sentence: str) -> None:
        """Say below the field what is wrong with it; an empty sentence takes that back."""
        below = sentence or self._hint
        if below or self._below:
            self._say(below, ColorRole.CAUTION_TEXT if sentence else ColorRole.TEXT_MUTED)
        self.field.setAccessibleDescription(below)
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

    def _say(self, sentence: str, role: ColorRole) -> None:
        if self._below is None:
            self._below = Words("", Type.CAPTION, role, self)
            self._column.insertWidget(2, self._below)
        self._below.setText(sentence)
        self._below.set_role(role)
        self._below.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self._column.addWidget(self._label)
        self._column.addWidget(self.field)
        self._column.addStretch(0)
        if self._hint:
            self._say(self._hint, ColorRole.TEXT_MUTED)
