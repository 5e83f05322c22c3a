"""How each kind of pain zone is filled: color never speaks alone, so each has a pattern of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.ui.data_colors import ACTIVE_MARK, GHOST, NUMBNESS, SPILLOVER_DOTS, TINGLING

BURNING = QColor("#c05a12")

_TILE = 12
"""Side of a pattern's tile in logical pixels."""

_OUTLINE_PX = 1.4
_UNKNOWN_INTENSITY = 5


@dataclass(frozen=True, slots=True)
class ZoneLook:
    """All that decides how a zone's area is painted; ``kind`` None is a ghost."""

    kind: ZoneKind | None
    intensity: int | None
    confirmed: bool

    @classmethod
    def of(cls, zone: PainZone) -> ZoneLook:
        """The look of a zone of today."""
        return cls(zone.kind, zone.intensity, zone.confirmed)


GHOST_LOOK = ZoneLook(None, None, confirmed=False)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A color, how opaque its wash is at middle intensity, and what is drawn on each tile."""

    color: QColor
    wash: int
    draw: Callable[[QPainter], None]


def zone_color(look: ZoneLook) -> QColor:
    """The color of the zone's edge and letter."""
    return _pattern(look).color


def zone_brush(look: ZoneLook, device_scale: float, ratio: float) -> QBrush:
    """The filling for a painter in scene units; ``device_scale`` is device pixels to a unit.

    Patterns keep their size on the screen whatever the zoom.
    """
    brush = QBrush(_tile(look, ratio))
    brush.setTransform(QTransform.fromScale(1 / device_scale, 1 / device_scale))
    return brush


def zone_pen(look: ZoneLook, scale: float) -> QPen:
    """The edge for a painter in scene units; dashed while the zone is not confirmed."""
    pen = QPen(zone_color(look), _OUTLINE_PX / scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not look.confirmed:
        pen.setDashPattern([3.0, 2.5])
    return pen


@lru_cache(maxsize=128)
def _tile(look: ZoneLook, ratio: float) -> QImage:
    pattern = _pattern(look)
    side = round(_TILE * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(_washed(pattern, look.intensity))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _TILE, side / _TILE)
    painter.setPen(QPen(pattern.color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pattern.draw(painter)
    painter.end()
    return image


def _washed(pattern: _Pattern, intensity: int | None) -> QColor:
    level = _UNKNOWN_INTENSITY if intensity is None else intensity
    color = QColor(pattern.color)
    color.setAlpha(round(pattern.wash * (0.6 + 0.08 * level)))
    return color


def _pattern(look: ZoneLook) -> _Pattern:
    return _GHOST if look.kind is None else _PATTERNS[look.kind]


def _plain(_painter: QPainter) -> None:
    """A wash alone."""


def _slants(painter: QPainter) -> None:
    pen = painter.pen()
    pen.setWidthF(1.1)
    painter.setPen(pen)
    for x in (-_TILE, 0, _TILE):
        painter.drawLine(QPointF(x, _TILE), QPointF(x + _TILE, 0))


def _dots(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    for row, y in enumerate((1.5, 4.5, 7.5, 10.5)):
        for x in (1.5, 7.5) if row % 2 == 0 else (4.5, 10.5):
            painter.drawEllipse(QPointF(x, y), 1.15, 1.15)


def _bars(painter: QPainter) -> None:
    for y in (3, 9):
        painter.drawLine(QPointF(0, y), QPointF(_TILE, y))


def _crosses(painter: QPainter) -> None:
    for x, y in ((3, 3), (9, 9)):
        painter.drawLine(QPointF(x - 1.7, y), QPointF(x + 1.7, y))
        painter.drawLine(QPointF(x, y - 1.7), QPointF(x, y + 1.7))


def _waves(painter: QPainter) -> None:
    for y in (3.0, 9.0):
        path = QPainterPath(QPointF(0, y))
        path.quadTo(3, y - 4, 6, y)
        path.quadTo(9, y + 4, 12, y)
        painter.drawPath(path)


_GHOST = _Pattern(GHOST, 26, _plain)
_PATTERNS = {
    ZoneKind.PAIN: _Pattern(ACTIVE_MARK, 105, _plain),
    ZoneKind.REFERRED: _Pattern(ACTIVE_MARK, 36, _slants),
    ZoneKind.SPILLOVER: _Pattern(SPILLOVER_DOTS, 22, _dots),
    ZoneKind.NUMBNESS: _Pattern(NUMBNESS, 44, _bars),
    ZoneKind.TINGLING: _Pattern(TINGLING, 40, _crosses),
    ZoneKind.BURNING: _Pattern(BURNING, 48, _waves),
}
