"""Paints how well a muscle fits as a row of dots; the word for it stands beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nmt_chart.guide.reasons import DOTS

_DOT = 8.0
_STEP = 12.0
_RADIUS = 3.4

WIDTH = (DOTS - 1) * _STEP + _DOT


def paint_dots(painter: QPainter, left: float, middle: float, count: int, ink: QColor) -> None:
    """DOTS dots in a row, of which the first ``count`` are filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.25))
    for number in range(DOTS):
        painter.setBrush(ink if number < count else Qt.BrushStyle.NoBrush)
        center = QPointF(left + number * _STEP + _DOT / 2, middle)
        painter.drawEllipse(center, _RADIUS, _RADIUS)
