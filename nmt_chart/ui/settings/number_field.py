"""A whole number between a button for less and a button for more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_LINE_WIDTH = 72
_UNIT_WIDTH = 64
_REPEAT_DELAY_MS = 400
_REPEAT_MS = 60


class NumberField(QWidget):
    """Takes a number by typing, by its buttons or by the arrow keys; it never leaves the allowed range."""

    changed = Signal(int)

    def __init__(self, allowed: range, step: int, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self._step = step
        self._value = allowed[0]
        self.less = IconButton("minus", "Less", self, show_label=False)
        self.line = LineField(parent=self)
        self.more = IconButton("plus", "More", self, show_label=False)
        self.line.setFixedWidth(_LINE_WIDTH)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setMaxLength(len(str(allowed[-1])))
        self._unit = Words(unit, Type.BODY, ColorRole.TEXT_MUTED, self, wraps=False)
        self._unit.setFixedWidth(_UNIT_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.objectNameChanged.connect(self._name_parts)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.line)
        self.set_value(self._value)

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Shows a number, the nearest allowed one, without telling anybody."""
        self._value = min(max(value, self._allowed[0]), self._allowed[-1])
        self.line.setText(str(self._value))

    @override
    def setAccessibleName(self, name: str) -> None:
        """Names the line that takes the keys too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(f"{name}, {self._unit.text()}")
        self.less.setAccessibleName(f"{name}: less")
        self.more.setAccessibleName(f"{name}: more")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TIGHT)
        for part in (self.less, self.line, self.more, self._unit):
            row.addWidget(part)

    def _connect(self) -> None:
        self.less.clicked.connect(self._decrease)
        self.more.clicked.connect(self._increase)
        self.line.editingFinished.connect(self._take_typed)
        for button in (self.less, self.more):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(_REPEAT_DELAY_MS)
            button.setAutoRepeatInterval(_REPEAT_MS)

    def _name_parts(self) -> None:
        for part, name in ((self.less, "less"), (self.line, "line"), (self.more, "more")):
            name_part(self, part, name)

    def _decrease(self) -> None:
        self._change_to(self._value - self._step)

    def _increase(self) -> None:
        self._change_to(self._value + self._step)

    def _take_typed(self) -> None:
        typed = self.line.text()
        self._change_to(int(typed) if typed.isdecimal() else self._value)

    def _change_to(self, value: int) -> None:
        before = self._value
        self.set_value(value)
        if self._value != before:
            self.changed.emit(self._value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self._increase()
        elif event.key() == Qt.Key.Key_Down:
            self._decrease()
        else:
            super().keyPressEvent(event)
