"""What the signs of a reference pattern mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.muscle import ReferralKind
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.pattern_look import draw_cross, pattern_brush
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_text, text_width
from nmt_chart.ui.tokens import Radius, Space, Type

_HEIGHT = 34
_SIGN = QSize(22, 18)


class PatternLegend(QWidget):
    """A line of signs with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[str, Callable[[QPainter, QRectF], None]], ...] = (
            ("usual site", _paint_cross),
            ("felt by most", self._paint_primary),
            ("felt by some", self._paint_spillover),
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend: " + ", ".join(words for words, _ in self._entries))

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(sum(_width(words) for words, _ in self._entries)) + Space.LARGE, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=Radius.CONTROL, fill=colors.card, line=colors.line)
            left = float(Space.LARGE)
            for words, paint in self._entries:
                paint(painter, QRectF(QPointF(left, (_HEIGHT - _SIGN.height()) / 2), _SIGN))
                beside = QRectF(left + _SIGN.width() + Space.TIGHT, 0, _width(words), _HEIGHT)
                draw_text(painter, beside, words, style=Type.SMALL, color=colors.text, align=LEFT)
                left += _width(words)

    def _paint_primary(self, painter: QPainter, box: QRectF) -> None:
        self._paint_area(painter, box, ReferralKind.PRIMARY)

    def _paint_spillover(self, painter: QPainter, box: QRectF) -> None:
        self._paint_area(painter, box, ReferralKind.SPILLOVER)

    def _paint_area(self, painter: QPainter, box: QRectF, kind: ReferralKind) -> None:
        ratio = self.devicePixelRatioF()
        draw_box(painter, box, radius=Radius.SMALL, fill=body_colors().skin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pattern_brush(kind, ratio, ratio))
        painter.drawRoundedRect(box, Radius.SMALL, Radius.SMALL)


def _paint_cross(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.translate(box.center())
    draw_cross(painter)
    painter.restore()


def _width(words: str) -> float:
    return _SIGN.width() + Space.TIGHT + text_width(words, Type.SMALL) + Space.LARGE
