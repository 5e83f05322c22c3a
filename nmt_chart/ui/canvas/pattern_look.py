"""How reference patterns look: a light wash, sparse dots, and a cross with a light rim."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from nmt_chart.domain.muscle import ReferralKind
from nmt_chart.ui.canvas.body_colors import HALO
from nmt_chart.ui.data_colors import ACTIVE_MARK

PRIMARY_WASH = QColor(194, 54, 47, 78)
"""Light enough that muscles and marks show through."""

_SPILLOVER_WASH = QColor(194, 54, 47, 14)
_DOT = QColor(194, 54, 47, 190)
_TILE = 8
_DOT_RADIUS = 1.05

CROSS_PX = 19.0
"""Side of a cross with its rim, in logical pixels."""

_CROSS = ACTIVE_MARK.darker(140)
_ARM = 5.2


def pattern_brush(kind: ReferralKind, device_scale: float, ratio: float) -> QBrush:
    """The filling for a painter in scene units; dots keep their size on the screen whatever the zoom."""
    if kind is ReferralKind.PRIMARY:
        return QBrush(PRIMARY_WASH)
    brush = QBrush(_dots(ratio))
    brush.setTransform(QTransform.fromScale(1 / device_scale, 1 / device_scale))
    return brush


def draw_cross(painter: QPainter) -> None:
    """Draw a cross about the painter's origin, light around the edges so that it reads on any ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath(QPointF(-_ARM, -_ARM))
    path.lineTo(_ARM, _ARM)
    path.moveTo(-_ARM, _ARM)
    path.lineTo(_ARM, -_ARM)
    for color, width in ((HALO, 6.0), (_CROSS, 2.6)):
        pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, pen)


@lru_cache(maxsize=8)
def cross_sprite(ratio: float) -> QPixmap:
    """The picture of a cross, its place in the middle."""
    side = round(CROSS_PX * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.translate(CROSS_PX / 2, CROSS_PX / 2)
        draw_cross(painter)
    return pixmap


@lru_cache(maxsize=8)
def _dots(ratio: float) -> QImage:
    side = round(_TILE * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(_SPILLOVER_WASH)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / _TILE, side / _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DOT)
        for x, y in ((2.0, 2.0), (6.0, 6.0)):
            painter.drawEllipse(QPointF(x, y), _DOT_RADIUS, _DOT_RADIUS)
    return image
