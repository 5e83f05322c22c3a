"""The pointer of a brush: a ring as large as what it paints."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

_LARGEST_PX = 60.0
"""Some systems cut off pointers wider than 128 pixels."""


def brush_cursor(radius_px: float, ratio: float) -> QCursor:
    """A ring of a radius in logical pixels, dark on white, so that it shows on any ground."""
    if radius_px > _LARGEST_PX:
        return QCursor(Qt.CursorShape.CrossCursor)
    side = 2 * radius_px + 6
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, width in ((QColor(255, 255, 255, 220), 3.0), (QColor("#1d2a2e"), 1.2)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(QPointF(side / 2, side / 2), radius_px, radius_px)
    painter.end()
    return QCursor(pixmap)
