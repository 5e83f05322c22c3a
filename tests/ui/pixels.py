"""Looks at what a widget paints, pixel by pixel."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def picture_of(widget: QWidget) -> QImage:
    """What the widget shows now, one pixel a point."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def color_at(widget: QWidget, x: float, y: float) -> str:
    """The color at one point, as #rrggbb."""
    return picture_of(widget).pixelColor(QPoint(round(x), round(y))).name()


def count_of(widget: QWidget, color: QColor, box: QRect | None = None) -> int:
    """How many points of the widget, or of a part of it, have exactly this color."""
    image = picture_of(widget)
    area = image.rect() if box is None else box.intersected(image.rect())
    return sum(
        image.pixelColor(x, y).rgb() == color.rgb()
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )
