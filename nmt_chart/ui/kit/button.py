"""A push button with words and perhaps an icon."""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring, draw_text, faded, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import Radius, Space, Type

_ICON = 20


class ButtonRole(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


class _Look(NamedTuple):
    fill: QColor | None
    hover: QColor
    line: QColor | None
    ink: QColor


class Button(Pressable):
    """Words to press. The one thing a screen is for is PRIMARY; what cannot be undone is DANGER."""

    def __init__(
        self,
        label: str,
        role: ButtonRole = ButtonRole.PLAIN,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(label, parent, compact=compact)
        self._role = role
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_role(self, role: ButtonRole) -> None:
        """Dress it for another purpose."""
        self._role = role
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        padding = (
            Space.MEDIUM if self._compact or self._role is ButtonRole.QUIET else Space.LARGE + Space.HAIR
        )
        return QSize(max(ceil(self._content_width) + 2 * padding, self.least_height), self.least_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _content_width(self) -> float:
        return text_width(self._label, Type.BODY_STRONG) + (_ICON + Space.SMALL if self._icon else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look()
        ink = look.ink if self.isEnabled() else faded(look.ink)
        with QPainter(self) as painter:
            self._paint_box(painter, look)
            self._paint_words(painter, ink)

    def _paint_box(self, painter: QPainter, look: _Look) -> None:
        box = self.drawn_box
        warm = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = look.hover if warm else look.fill
        fill = fill if fill is None or self.isEnabled() else faded(fill)
        draw_box(painter, box, radius=Radius.CONTROL, fill=fill, line=look.line)
        if self.isDown():
            draw_box(painter, box, radius=Radius.CONTROL, fill=theme.current().shadow)
        if self.shows_ring:
            draw_focus_ring(painter, box, radius=Radius.CONTROL)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        box = self.drawn_box
        content = min(self._content_width, box.width() - 2 * Space.SMALL)
        left = box.center().x() - content / 2
        if self._icon:
            paint_icon(painter, self._icon, QRectF(left, box.center().y() - _ICON / 2, _ICON, _ICON), ink)
            left += _ICON + Space.SMALL
            content -= _ICON + Space.SMALL
        words = QRectF(left, box.top(), content + 1, box.height())
        draw_text(painter, words, self._label, style=Type.BODY_STRONG, color=ink)

    def _look(self) -> _Look:
        colors = theme.current()
        match self._role:
            case ButtonRole.PRIMARY:
                return _Look(colors.accent, colors.accent_hover, None, colors.on_accent)
            case ButtonRole.QUIET:
                return _Look(None, colors.accent_soft, None, colors.accent_text)
            case ButtonRole.DANGER:
                return _Look(colors.card, colors.caution_soft, colors.caution, colors.caution_text)
            case ButtonRole.PLAIN:
                return _Look(colors.card, colors.sunken, colors.line, colors.text)
