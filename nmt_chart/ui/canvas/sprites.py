"""The signs that keep their size on the screen: numbered trigger points and the letters of zones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.body_colors import HALO, SELECTION
from nmt_chart.ui.data_colors import ACTIVE_MARK, GHOST, LATENT_MARK, RESOLVED_MARK, SATELLITE_MARK
from nmt_chart.ui.tokens import Type, TypeStyle

POINT_RADIUS_PX = 13.0
"""Radius of a trigger point's circle in logical pixels."""

_SIDE_PX = 30.0
_SELECTED_SIDE_PX = 46.0
_RING_RADIUS_PX = 18.5
_LETTER = TypeStyle(13, 600)
_ORIGIN = QPointF(0, 0)


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


@lru_cache(maxsize=2048)
def point_sprite(look: PointLook, ratio: float) -> QPixmap:
    """The picture of a trigger point, its place in the middle."""
    side = _SELECTED_SIDE_PX if look.selected else _SIDE_PX
    pixmap = _blank(side, side, ratio)
    painter = QPainter(pixmap)
    painter.translate(side / 2, side / 2)
    draw_point(painter, look)
    painter.end()
    return pixmap


def letter_sprite(label: str, color: QColor, ratio: float) -> QPixmap:
    """The letter of a zone, its place in the middle."""
    return _letter_sprite(label, color.rgba(), ratio)


@lru_cache(maxsize=512)
def _letter_sprite(label: str, rgba: int, ratio: float) -> QPixmap:
    width = QFontMetricsF(theme.font(_LETTER)).horizontalAdvance(label) + 10
    pixmap = _blank(width, 22, ratio)
    painter = QPainter(pixmap)
    painter.translate(width / 2, 11)
    draw_letter(painter, label, QColor.fromRgba(rgba))
    painter.end()
    return pixmap


def forget_sprites() -> None:
    """Drop all kept pictures, when a chart is closed."""
    point_sprite.cache_clear()
    _letter_sprite.cache_clear()


def draw_point(painter: QPainter, look: PointLook) -> None:
    """Draw a trigger point about the painter's origin, POINT_RADIUS_PX units to its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.selected:
        _draw_ring(painter, _RING_RADIUS_PX, QPen(HALO, 5))
        _draw_ring(painter, _RING_RADIUS_PX, QPen(SELECTION, 2.6))
    if not look.ghost:
        _draw_disc(painter, POINT_RADIUS_PX + 1.2, HALO)
        _draw_disc(painter, POINT_RADIUS_PX, _filling(look))
    _draw_edge(painter, look)
    _draw_number(painter, look)


def draw_letter(painter: QPainter, label: str, color: QColor) -> None:
    """Draw a zone's letter about the painter's origin, legible on any filling."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    letters = _text_path(label, theme.font(_LETTER))
    halo = QPen(HALO, 4.5)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, halo)
    painter.fillPath(letters, color.darker(135))


def _draw_edge(painter: QPainter, look: PointLook) -> None:
    edge = _edge(look)
    pen = QPen(edge, 2.0)
    if not look.confirmed or look.ghost:
        pen.setDashPattern([2.2, 1.7])
    _draw_ring(painter, POINT_RADIUS_PX - 1, pen)
    if look.status is Status.SATELLITE and not look.is_over:
        _draw_ring(painter, POINT_RADIUS_PX - 4, QPen(edge, 1.3))


def _draw_number(painter: QPainter, look: PointLook) -> None:
    ink = _ink(look)
    inner = 2 * (POINT_RADIUS_PX - (5 if look.status is Status.SATELLITE else 3))
    painter.fillPath(_text_path(look.label, _fitting(look.label, inner)), ink)
    if look.is_over:
        reach = POINT_RADIUS_PX - 4
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(-reach, reach * 0.55), QPointF(reach, -reach * 0.55))


def _filling(look: PointLook) -> QColor:
    if look.is_over or not look.confirmed:
        return HALO
    return {Status.ACTIVE: ACTIVE_MARK, Status.SATELLITE: SATELLITE_MARK}.get(look.status, LATENT_MARK)


def _edge(look: PointLook) -> QColor:
    if look.ghost:
        return GHOST
    return RESOLVED_MARK if look.is_over else ACTIVE_MARK


def _ink(look: PointLook) -> QColor:
    is_filled = look.status is Status.ACTIVE and look.confirmed and not look.is_over and not look.ghost
    return HALO if is_filled else _edge(look).darker(125)


def _draw_disc(painter: QPainter, radius: float, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(_ORIGIN, radius, radius)


def _draw_ring(painter: QPainter, radius: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_ORIGIN, radius, radius)


def _fitting(label: str, width: float) -> QFont:
    font = theme.font(Type.BODY_STRONG)
    taken = QFontMetricsF(font).horizontalAdvance(label)
    if taken > width:
        font.setPixelSize(max(8, int(font.pixelSize() * width / taken)))
    return font


def _text_path(text: str, font: QFont) -> QPainterPath:
    """The letters about the origin; they stand on a common line, so that numbers do not dance up and down."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(_ORIGIN, font, text)
    return path.translated(-path.boundingRect().center().x(), QFontMetricsF(font).capHeight() / 2)


def _blank(width: float, height: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
