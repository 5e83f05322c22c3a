"""A button with an icon above a short word, for the rail and the tool palette; or an icon alone."""

from __future__ import annotations

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring, draw_text, faded, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET, Radius, Space, Type

_ICON = 24
_WORD_HEIGHT = 16
_HEIGHT = 60
_LEAST_WIDTH = 64


class Ground(StrEnum):
    """What the button stands on."""

    CARD = "card"
    RAIL = "rail"


class IconButton(Pressable):
    """An icon to press; checkable where it chooses a tool or a place of the program.

    Without ``show_label`` the word becomes the tool tip and stays the accessible name.
    """

    def __init__(
        self,
        icon: str,
        label: str,
        parent: QWidget | None = None,
        *,
        checkable: bool = False,
        show_label: bool = True,
        ground: Ground = Ground.CARD,
    ) -> None:
        super().__init__(label, parent)
        self._icon = icon
        self._show_label = show_label
        self._ground = ground
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if not show_label:
            self.setToolTip(label)

    def set_icon(self, icon: str, label: str) -> None:
        """Show another icon and what it now does."""
        self._icon = icon
        self.set_label(label)
        if not self._show_label:
            self.setToolTip(label)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if not self._show_label:
            return QSize(TARGET, TARGET)
        wide = ceil(text_width(self._label, Type.CAPTION_STRONG)) + 2 * Space.SMALL
        return QSize(max(wide, _LEAST_WIDTH), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        ink = self._ink() if self.isEnabled() else faded(self._ink())
        with QPainter(self) as painter:
            draw_box(painter, box, radius=Radius.CONTROL, fill=self._fill())
            self._paint_icon_and_word(painter, box, ink)
            if self.shows_ring:
                draw_focus_ring(painter, box, radius=Radius.CONTROL)

    def _paint_icon_and_word(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if not self._show_label:
            paint_icon(painter, self._icon, _square(box, _ICON - 2), ink)
            return
        icon_box = QRectF(box.left(), box.top() + Space.SMALL, box.width(), _ICON)
        word_box = QRectF(box.left(), icon_box.bottom() + Space.TIGHT, box.width(), _WORD_HEIGHT)
        style = Type.CAPTION_STRONG if self.isChecked() else Type.CAPTION
        paint_icon(painter, self._icon, icon_box, ink)
        draw_text(painter, word_box, self._label, style=style, color=ink)

    def _fill(self) -> QColor | None:
        colors = theme.current()
        warm = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._ground is Ground.RAIL:
            selected = colors.rail_selected
            return selected if self.isChecked() else faded(selected, 0.55) if warm else None
        return colors.accent_soft if self.isChecked() else colors.sunken if warm else None

    def _ink(self) -> QColor:
        colors = theme.current()
        if self._ground is Ground.RAIL:
            return colors.rail_text_selected if self.isChecked() else colors.rail_text
        return colors.accent_text if self.isChecked() else colors.text


def _square(box: QRectF, side: float) -> QRectF:
    return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
