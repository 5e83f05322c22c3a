"""A line of paint that grows under the finger and stays on the body."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.canvas.stacking import Height


class StrokeItem(QGraphicsItem):
    """A path painted within a body; only what is new of it is repainted while it grows."""

    def __init__(self, body: QPainterPath) -> None:
        super().__init__()
        self._body = body
        self._path = QPainterPath()
        self._pen = QPen()
        self._brush = QBrush()
        self.setZValue(Height.PAINT)

    def show_path(self, path: QPainterPath, pen: QPen, brush: QBrush, *, reach: float) -> None:
        """Paint ``path`` from now on; its line reaches ``reach`` scene units to both sides."""
        is_line = brush.style() is Qt.BrushStyle.NoBrush
        stale = _since(self._path, path) if is_line else self._body.boundingRect()
        self._path, self._pen, self._brush = path, pen, brush
        self.update(stale.adjusted(-reach, -reach, reach, reach))

    @override
    def boundingRect(self) -> QRectF:
        # The whole body: a box that never changes spares Qt the repainting of the old and the new one.
        return self._body.boundingRect()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setClipPath(self._body, Qt.ClipOperation.IntersectClip)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(self._path)


def _since(old: QPainterPath, new: QPainterPath) -> QRectF:
    """The box around the part of ``new`` that ``old`` does not have yet."""
    first = max(old.elementCount() - 1, 0)
    points = [QPointF(new.elementAt(at).x, new.elementAt(at).y) for at in range(first, new.elementCount())]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
