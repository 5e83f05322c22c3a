"""The small pictures that keep their size on the screen: numbered trigger points and the letters of zones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import ACTIVE_MARK, GHOST, LATENT_MARK, RESOLVED_MARK, SATELLITE_MARK
from nmt_chart.ui.tokens import Type, TypeStyle

POINT_RADIUS_PX = 13.0
"""Radius of a trigger point's circle in logical pixels."""

_SIDE = 48.0
_MIDDLE = QPointF(_SIDE / 2, _SIDE / 2)
_RING_RADIUS = 18.5
_WHITE = QColor("#ffffff")
_LETTER = TypeStyle(13, 600)


@dataclass(frozen=True, slots=True)
class PointLook:
    """All that decides how a trigger point is painted."""

    label: str
    status: Status
    is_over: bool = False
    confirmed: bool = True
    selected: bool = False
    ghost: bool = False

    @classmethod
    def of(cls, point: TriggerPoint, *, selected: bool = False, ghost: bool = False) -> PointLook:
        """The look of ``point``."""
        over = point.status is Status.RESOLVED or point.change is MarkChange.GONE
        return cls(point.label, point.status, over, point.confirmed, selected, ghost)


def point_sprite(look: PointLook, ratio: float) -> QPixmap:
    """The picture of a trigger point, its place in the middle."""
    return _point_sprite(look, theme.current().accent.rgba(), ratio)


@lru_cache(maxsize=2048)
def _point_sprite(look: PointLook, accent: int, ratio: float) -> QPixmap:
    pixmap = _blank(_SIDE, _SIDE, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.selected:
        _draw_ring(painter, _RING_RADIUS, QPen(_WHITE, 5))
        _draw_ring(painter, _RING_RADIUS, QPen(QColor.fromRgba(accent), 2.6))
    _draw_circle(painter, look)
    _draw_number(painter, look)
    painter.end()
    return pixmap


def letter_sprite(label: str, color: QColor, ratio: float) -> QPixmap:
    """The letter of a zone, legible on any filling."""
    return _letter_sprite(label, color.rgba(), ratio)


@lru_cache(maxsize=512)
def _letter_sprite(label: str, rgba: int, ratio: float) -> QPixmap:
    font = theme.font(_LETTER)
    width = QFontMetricsF(font).horizontalAdvance(label) + 10
    pixmap = _blank(width, 22, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    letters = _text_path(label, font, QPointF(width / 2, 11))
    painter.strokePath(letters, QPen(_WHITE, 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.fillPath(letters, QColor.fromRgba(rgba).darker(135))
    painter.end()
    return pixmap


def forget_sprites() -> None:
    """Drop all kept pictures: the theme or the screen changed, or a chart was closed."""
    _point_sprite.cache_clear()
    _letter_sprite.cache_clear()


def paint_point(painter: QPainter, center: QPointF, look: PointLook) -> None:
    """Paint a trigger point for a legend; ``painter`` works in logical pixels."""
    sprite = point_sprite(look, painter.device().devicePixelRatio())
    painter.drawPixmap(center - _MIDDLE, sprite)


def _draw_circle(painter: QPainter, look: PointLook) -> None:
    edge = _edge(look)
    if not look.ghost:
        _draw_disc(painter, POINT_RADIUS_PX + 1.2, _WHITE)
        _draw_disc(painter, POINT_RADIUS_PX, _filling(look))
    pen = QPen(edge, 2.0)
    if not look.confirmed or look.ghost:
        pen.setDashPattern([2.2, 1.7])
    _draw_ring(painter, POINT_RADIUS_PX - 1, pen)
    if look.status is Status.SATELLITE and not look.is_over:
        _draw_ring(painter, POINT_RADIUS_PX - 4, QPen(edge, 1.3))


def _draw_number(painter: QPainter, look: PointLook) -> None:
    ink = _ink(look)
    inner = 2 * (POINT_RADIUS_PX - (5 if look.status is Status.SATELLITE else 3))
    font = _fitting(look.label, inner)
    painter.fillPath(_text_path(look.label, font, _MIDDLE), ink)
    if look.is_over:
        reach = POINT_RADIUS_PX - 4
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(_MIDDLE + QPointF(-reach, reach * 0.55), _MIDDLE + QPointF(reach, -reach * 0.55))


def _filling(look: PointLook) -> QColor:
    if look.is_over or not look.confirmed:
        return _WHITE
    return {Status.ACTIVE: ACTIVE_MARK, Status.SATELLITE: SATELLITE_MARK}.get(look.status, LATENT_MARK)


def _edge(look: PointLook) -> QColor:
    if look.ghost:
        return GHOST
    return RESOLVED_MARK if look.is_over else ACTIVE_MARK


def _ink(look: PointLook) -> QColor:
    filled = look.status is Status.ACTIVE and look.confirmed and not look.is_over and not look.ghost
    return _WHITE if filled else _edge(look).darker(115)


def _draw_disc(painter: QPainter, radius: float, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(_MIDDLE, radius, radius)


def _draw_ring(painter: QPainter, radius: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_MIDDLE, radius, radius)


def _fitting(label: str, width: float) -> QFont:
    font = theme.font(Type.BODY_STRONG)
    taken = QFontMetricsF(font).horizontalAdvance(label)
    if taken > width:
        font.setPixelSize(max(8, int(font.pixelSize() * width / taken)))
    return font


def _text_path(text: str, font: QFont, center: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, text)
    box: QRectF = path.boundingRect()
    # Letters stand on the middle of a capital's height, so that numbers do not dance up and down.
    rise = QFontMetricsF(font).capHeight() / 2
    return path.translated(center.x() - box.center().x(), center.y() + rise)


def _blank(width: float, height: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
