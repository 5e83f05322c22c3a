"""Line icons, drawn as vectors in the colors worn now: one small SVG file each, on a 24-unit grid."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from nmt_chart.resources import resource_path

GRID = 24.0
STROKE = 1.75

_SHAPE = re.compile(r"<(path|circle|rect)\b([^>]*)/>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_PATH_TOKEN = re.compile(r"[MLCZ]|-?\d*\.?\d+")


def paint_icon(painter: QPainter, name: str, box: QRectF, color: QColor, *, filled: bool = False) -> None:
    """Draw an icon into the largest square in the middle of ``box``."""
    side = min(box.width(), box.height())
    corner = box.center() - QPointF(side / 2, side / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(side / GRID, side / GRID)
    painter.setPen(_pen(color))
    painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()


@cache
def icon_path(name: str) -> QPainterPath:
    """The center lines of an icon on the grid.

    Raises FileNotFoundError for a name without a file.
    """
    path = QPainterPath()
    for kind, attributes in _SHAPE.findall(resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")):
        _ADD[kind](path, dict(_ATTRIBUTE.findall(attributes)))
    return path


def _pen(color: QColor) -> QPen:
    return QPen(color, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _add_circle(path: QPainterPath, given: dict[str, str]) -> None:
    radius = float(given["r"])
    path.addEllipse(QPointF(float(given["cx"]), float(given["cy"])), radius, radius)


def _add_rect(path: QPainterPath, given: dict[str, str]) -> None:
    box = QRectF(*(float(given[name]) for name in ("x", "y", "width", "height")))
    radius = float(given.get("rx", "0"))
    path.addRoundedRect(box, radius, radius)


def _add_path(path: QPainterPath, given: dict[str, str]) -> None:
    tokens = iter(_PATH_TOKEN.findall(given["d"]))

    def point() -> QPointF:
        return QPointF(float(next(tokens)), float(next(tokens)))

    for command in tokens:
        match command:
            case "M":
                path.moveTo(point())
            case "L":
                path.lineTo(point())
            case "C":
                path.cubicTo(point(), point(), point())
            case _:
                path.closeSubpath()


_ADD = {"path": _add_path, "circle": _add_circle, "rect": _add_rect}
