"""Chips: words that are switched on and off, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.choice import Choice, choices_of, let_tab_reach
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.flow import FlowLayout
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import draw_focus_ring, draw_text, faded, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.kit.tab_order import follow
from nmt_chart.ui.tokens import Space, Type, TypeStyle

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChipGroup(QWidget):
    """Any number of some words; with ``single`` at most one, and pressing it again takes it back.

    Tab enters the group once, the arrow keys walk through it, Space or Enter switches a chip.
    """

    changed = Signal(
        object
    )  # the values switched on, a tuple in the order offered; with single a value or None

    def __init__(
        self,
        choices: Iterable[Choice | tuple[object, str]],
        parent: QWidget | None = None,
        *,
        single: bool = False,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._single = single
        self._compact = compact
        self._chips: list[_Chip] = []
        self._flow = FlowLayout(self, gap_x=Space.SMALL, gap_y=0 if compact else Space.SMALL)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.objectNameChanged.connect(self._name_chips)
        self.set_choices(choices)

    @property
    def values(self) -> tuple[object, ...]:
        """The values switched on, in the order offered."""
        return tuple(chip.choice.value for chip in self._chips if chip.isChecked())

    @property
    def value(self) -> object:
        """The one value switched on, or None."""
        return next(iter(self.values), None)

    def set_values(self, values: Iterable[object]) -> None:
        """Switch exactly these on without telling anybody."""
        wanted = tuple(values)
        for chip in self._chips:
            chip.setChecked(chip.choice.value in wanted)

    def set_value(self, value: object) -> None:
        """Switch on this one alone, or none."""
        self.set_values(() if value is None else (value,))

    def set_choices(self, choices: Iterable[Choice | tuple[object, str]]) -> None:
        """Offer other words; what is switched on stays so if it is still offered."""
        kept = self.values
        self._remove_chips()
        for choice in choices_of(choices):
            chip = _Chip(choice, self, compact=self._compact)
            chip.clicked.connect(self._tell)
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self.set_values(kept)
        self._name_chips()
        follow(self, self._chips)
        let_tab_reach(self._chips, None)
        self.updateGeometry()

    def chip(self, value: object) -> Pressable:
        """The chip of one value."""
        return next(chip for chip in self._chips if chip.choice.value == value)

    def remember(self, focused: Pressable) -> None:
        """Let Tab come back to the chip that had the focus last."""
        let_tab_reach(self._chips, focused)

    def walk(self, origin: Pressable, step: int) -> None:
        """Move the focus to a neighbor of ``origin``."""
        places = [place for place, chip in enumerate(self._chips) if chip.isEnabled()]
        here = next(place for place, chip in enumerate(self._chips) if chip is origin)
        target = places[(places.index(here) + step) % len(places)]
        self._chips[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _remove_chips(self) -> None:
        while self._chips:
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            discard(chip)

    def _name_chips(self) -> None:
        for chip in self._chips:
            name_part(self, chip, chip.choice.value)

    def _tell(self) -> None:
        pressed = self.sender()
        if self._single:
            for chip in self._chips:
                chip.setChecked(chip is pressed and chip.isChecked())
        self.changed.emit(self.value if self._single else self.values)


class _Chip(Pressable):
    def __init__(self, choice: Choice, group: ChipGroup, *, compact: bool) -> None:
        super().__init__(choice.label, group, compact=compact)
        self.choice = choice
        self._group = group
        self.setToolTip(choice.tip)
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        wide = ceil(text_width(self._label, _strong(compact=self._compact)))
        padding = Space.MEDIUM if self._compact else Space.LARGE
        return QSize(max(wide + 2 * padding, self.least_height), self.least_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._group.remember(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._group.walk(self, step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_pill(painter)
            self._paint_word(painter)
            if self.shows_ring:
                draw_focus_ring(painter, self.drawn_box, radius=self.drawn_box.height() / 2)

    def _paint_pill(self, painter: QPainter) -> None:
        colors = theme.current()
        thickness = 1.5 if self.isChecked() else 1.0
        warm = self.underMouse() and self.isEnabled()
        painter.setPen(
            QPen(
                colors.accent if self.isChecked() else colors.line_strong if warm else colors.line, thickness
            )
        )
        painter.setBrush(colors.accent_soft if self.isChecked() else colors.card)
        inset = thickness / 2
        box = self.drawn_box.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _paint_word(self, painter: QPainter) -> None:
        colors = theme.current()
        ink = colors.accent_text if self.isChecked() else colors.text
        style = _strong(compact=self._compact) if self.isChecked() else _plain(compact=self._compact)
        ink = ink if self.isEnabled() else faded(ink, 0.6)
        draw_text(painter, self.drawn_box, self._label, style=style, color=ink)


def _plain(*, compact: bool) -> TypeStyle:
    return Type.SMALL if compact else Type.BODY


def _strong(*, compact: bool) -> TypeStyle:
    return Type.SMALL_STRONG if compact else Type.BODY_STRONG
