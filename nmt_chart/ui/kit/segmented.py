"""A row of joined segments of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.choice import Choice, choices_of, let_tab_reach
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring, draw_text, faded, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import COMPACT, Radius, Space, Type


class Segmented(QWidget):
    """One of a few, all in sight. Arrow keys move the choice; Tab enters and leaves.

    A solid one states a fact of the record; one that is not solid switches what is shown.
    """

    chosen = Signal(object)  # the value, when the person chose another one

    def __init__(
        self,
        choices: Iterable[Choice | tuple[object, str]],
        parent: QWidget | None = None,
        *,
        value: object = None,
        solid: bool = True,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._choices = choices_of(choices)
        self._value: object = None
        self._solid = solid
        self._compact = compact
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.objectNameChanged.connect(self._name_segments)
        self.set_value(value)

    @property
    def value(self) -> object:
        """The value chosen, or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a choice without telling anybody; a value that is not offered shows none."""
        self._value = next((c.value for c in self._choices if c.value == value), None)
        self._group.setExclusive(False)
        for number, choice in enumerate(self._choices):
            self._group.button(number).setChecked(self._value is not None and choice.value == self._value)
        self._group.setExclusive(True)
        let_tab_reach(self._segments, self._group.checkedButton())

    def segment(self, value: object) -> Pressable:
        """The button of one value."""
        return self._segments[[choice.value for choice in self._choices].index(value)]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(0)
        margin = 0 if self._solid else Space.TIGHT
        row.setContentsMargins(margin, 0, margin, 0)
        self._segments = [
            _Segment(choice, solid=self._solid, compact=self._compact) for choice in self._choices
        ]
        for number, segment in enumerate(self._segments):
            segment.place(first=number == 0, last=number == len(self._segments) - 1)
            self._group.addButton(segment, number)
            row.addWidget(segment, 1 if self._solid else 0)

    def _name_segments(self) -> None:
        for choice, segment in zip(self._choices, self._segments, strict=True):
            name_part(self, segment, choice.value)

    def _choose(self, number: int) -> None:
        value = self._choices[number].value
        if value != self._value:
            self._value = value
            self.chosen.emit(value)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        radius = Radius.CONTROL if self._solid else Radius.CARD
        with QPainter(self) as painter:
            draw_box(painter, self._drawn_box, radius=radius, fill=colors.card, line=colors.line)

    @property
    def _drawn_box(self) -> QRectF:
        box = QRectF(self.rect())
        spare = max(box.height() - COMPACT, 0.0) / 2 if self._compact else 0.0
        return box.adjusted(0.0, spare, 0.0, -spare)


class _Segment(Pressable):
    def __init__(self, choice: Choice, *, solid: bool, compact: bool) -> None:
        super().__init__(choice.label, compact=compact)
        self._solid = solid
        self._first = self._last = False
        self.setToolTip(choice.tip)
        self.setCheckable(True)

    def place(self, *, first: bool, last: bool) -> None:
        self._first, self._last = first, last

    @override
    def sizeHint(self) -> QSize:
        padding = Space.SMALL if self._solid else Space.LARGE
        return QSize(ceil(text_width(self._label, Type.BODY_STRONG)) + 2 * padding, self.least_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_fill(painter)
            self._paint_divider(painter)
            self._paint_word(painter)
            if self.shows_ring:
                draw_focus_ring(painter, self._inner_box, radius=Radius.CONTROL)

    @property
    def _inner_box(self) -> QRectF:
        inset = 0.0 if self._solid else float(Space.TIGHT)
        return self.drawn_box.adjusted(0.0, inset, 0.0, -inset)

    def _paint_fill(self, painter: QPainter) -> None:
        colors = theme.current()
        warm = self.underMouse() and self.isEnabled() and not self.isChecked()
        if warm:
            painter.fillPath(self._shape(), colors.sunken)
        if self.isChecked():
            fill = colors.accent if self._solid else colors.accent_soft
            painter.fillPath(self._shape(), fill if self.isEnabled() else faded(fill))

    def _shape(self) -> QPainterPath:
        box, path = self._inner_box, QPainterPath()
        path.addRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        if self._solid and not self._first:
            path.addRect(box.adjusted(0.0, 0.0, -box.width() / 2, 0.0))
        if self._solid and not self._last:
            path.addRect(box.adjusted(box.width() / 2, 0.0, 0.0, 0.0))
        path.setFillRule(path.fillRule().WindingFill)
        return path

    def _paint_divider(self, painter: QPainter) -> None:
        if self._solid and not self._last and not self.isChecked():
            box = self.drawn_box
            line = QRectF(box.right() - 1.0, box.top() + 1.0, 1.0, box.height() - 2.0)
            painter.fillRect(line, theme.current().line)

    def _paint_word(self, painter: QPainter) -> None:
        colors = theme.current()
        checked_ink = colors.on_accent if self._solid else colors.accent_text
        ink = checked_ink if self.isChecked() else colors.text
        style = Type.BODY_STRONG if self.isChecked() else Type.BODY
        ink = ink if self.isEnabled() else faded(ink, 0.6)
        draw_text(painter, self.drawn_box, self._label, style=style, color=ink)
