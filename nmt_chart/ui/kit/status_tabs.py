"""A row of tabs that can say how much lies behind each."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.choice import Choice, choices_of, let_tab_reach
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import draw_focus_ring, draw_text, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET, Radius, Space, Type

_HEIGHT = 48
_BAR = 2.5


class StatusTabs(QWidget):
    """Chooses one of a few pages; arrow keys move along. It shows no pages itself."""

    chosen = Signal(object)  # the value, when the person chose another one

    def __init__(
        self,
        choices: Iterable[Choice | tuple[object, str]],
        parent: QWidget | None = None,
        *,
        value: object = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices_of(choices)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._tabs = [_Tab(choice, self) for choice in self._choices]
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.objectNameChanged.connect(self._name_tabs)
        self._value = self._choices[0].value
        self.set_value(self._value if value is None else value)

    @property
    def value(self) -> object:
        """The value of the page chosen."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose a page without telling anybody."""
        self._value = value
        self.tab(value).setChecked(True)
        let_tab_reach(self._tabs, self.tab(value))

    def set_count(self, value: object, count: int | None) -> None:
        """Say how much lies behind a tab; None says nothing."""
        tab = self.tab(value)
        choice = next(choice for choice in self._choices if choice.value == value)
        tab.set_label(choice.label if count is None else f"{choice.label} {count}")

    def tab(self, value: object) -> Pressable:
        """The tab of one value."""
        return self._tabs[[choice.value for choice in self._choices].index(value)]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        row.setSpacing(0)
        for number, tab in enumerate(self._tabs):
            self._group.addButton(tab, number)
            row.addWidget(tab)
        row.addStretch(1)

    def _name_tabs(self) -> None:
        for choice, tab in zip(self._choices, self._tabs, strict=True):
            name_part(self, tab, choice.value)

    def _choose(self, number: int) -> None:
        value = self._choices[number].value
        if value != self._value:
            self._value = value
            self.chosen.emit(value)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            line = QRectF(0.0, self.height() - 1.0, self.width(), 1.0)
            painter.fillRect(line, theme.current().line)


class _Tab(Pressable):
    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.label, parent)
        self.setToolTip(choice.tip)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(ceil(text_width(self._label, Type.BODY_STRONG)) + 2 * Space.MEDIUM, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        words = ceil(text_width(self._label, Type.BODY_STRONG)) + 2 * Space.TIGHT
        return QSize(max(words, TARGET), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        warm = self.underMouse() and self.isEnabled()
        ink = colors.accent_text if self.isChecked() else colors.text if warm else colors.text_muted
        with QPainter(self) as painter:
            if self.isChecked():
                painter.fillRect(QRectF(0.0, box.bottom() - _BAR, box.width(), _BAR), colors.accent)
            style = Type.BODY_STRONG if self.isChecked() else Type.BODY_MEDIUM
            draw_text(painter, box, self._label, style=style, color=ink)
            if self.shows_ring:
                draw_focus_ring(painter, box.adjusted(0, 2, 0, -_BAR - 1), radius=Radius.CONTROL)
