"""A pill beside the client's name: something to see before touching."""

from __future__ import annotations

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_text, text_width
from nmt_chart.ui.tokens import Space, Type

_HEIGHT = 28
_ICON = 16
_LEAST_WIDTH = 72


class AlertKind(StrEnum):
    """Whether to stop or to take care."""

    STOP = "stop"
    CAUTION = "caution"


_ICONS = {AlertKind.STOP: "stop_sign", AlertKind.CAUTION: "warning"}


class AlertPill(QWidget):
    """An alert in a few words, told by shape, color and text; where it is cut, the tip says it whole."""

    def __init__(self, text: str, kind: AlertKind = AlertKind.CAUTION, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.kind = kind
        self.setToolTip(text)
        self.setAccessibleName(f"Alert, {kind.value}: {text}")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = ceil(text_width(self.text, Type.SMALL_STRONG)) + 1
        return QSize(words + _ICON + Space.TIGHT + 2 * Space.MEDIUM, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _LEAST_WIDTH), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        stop = self.kind is AlertKind.STOP
        ink = colors.pain_text if stop else colors.caution_text
        box = QRectF(self.rect())
        icon_box = QRectF(box.left() + Space.MEDIUM - 2, box.center().y() - _ICON / 2, _ICON, _ICON)
        words = box.adjusted(icon_box.right() + Space.TIGHT, 0, -Space.SMALL, 0)
        with QPainter(self) as painter:
            draw_box(painter, box, radius=_HEIGHT / 2, fill=colors.pain_soft if stop else colors.caution_soft)
            paint_icon(painter, _ICONS[self.kind], icon_box, ink)
            draw_text(painter, words, self.text, style=Type.SMALL_STRONG, color=ink, align=LEFT)
