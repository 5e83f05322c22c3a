"""A box to tick, with its words."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_focus_ring, draw_text, faded, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import Radius, Space, Type

_BOX = 20


class CheckBox(Pressable):
    """Yes or no. ``toggled`` tells every change, ``clicked`` only those the person made."""

    def __init__(self, label: str, parent: QWidget | None = None, *, checked: bool = False) -> None:
        super().__init__(label, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = ceil(text_width(self._label, Type.BODY)) + 1
        return QSize(Space.TIGHT + _BOX + Space.SMALL + words + Space.SMALL, self.least_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(Space.TIGHT, (self.height() - _BOX) / 2, _BOX, _BOX)
        words = QRectF(self.rect()).adjusted(box.right() + Space.SMALL, 0.0, 0.0, 0.0)
        ink = colors.text if self.isEnabled() else faded(colors.text)
        with QPainter(self) as painter:
            self._paint_box(painter, box)
            draw_text(painter, words, self._label, style=Type.BODY, color=ink, align=LEFT)
            if self.shows_ring:
                draw_focus_ring(painter, QRectF(self.rect()).adjusted(0, 4, 0, -4), radius=Radius.CONTROL)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colors = theme.current()
        fill = colors.accent if self.isChecked() else colors.surface
        line = colors.accent if self.isChecked() else colors.line_strong
        if not self.isEnabled():
            fill, line = faded(fill), faded(line)
        draw_box(painter, box, radius=Radius.SMALL, fill=fill, line=line)
        if self.isChecked():
            paint_icon(painter, "check", box.adjusted(3, 3, -3, -3), colors.on_accent)
