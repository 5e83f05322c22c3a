"""The small badge of a mark that was made on another drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from nmt_chart.domain.body import Place
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.badge import paint_badge
from nmt_chart.ui.canvas.body_colors import HALO, SELECTION
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.stacking import Height

STAND_IN_RADIUS_PX = 9.0
"""Well smaller than a mark, so that it is not taken for one."""

_SIDE_PX = 28.0
_RING_PX = 11.5


class StandInItem(QGraphicsPixmapItem):
    """Shows a mark at a place it was not made at; it can be tapped, but not moved."""

    def __init__(self, frames: Frames, mark: Mark, place: Place, resolution: Resolution) -> None:
        super().__init__()
        self.mark = mark
        self.place = place
        self._ratio = resolution.ratio
        self._selected = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setOffset(-_SIDE_PX / 2, -_SIDE_PX / 2)
        self.setPos(frames.in_scene(place.view, place.at))
        self.setZValue(Height.STAND_IN)
        self._draw()

    def set_selected(self, selected: bool) -> None:
        """Draw the ring of the selected mark, or take it away."""
        self._selected = selected
        self._draw()

    def sharpen(self, resolution: Resolution) -> None:
        """Draw for another screen; the zoom changes nothing here."""
        if resolution.ratio != self._ratio:
            self._ratio = resolution.ratio
            self._draw()

    def _draw(self) -> None:
        pixmap = QPixmap(round(_SIDE_PX * self._ratio), round(_SIDE_PX * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        half = STAND_IN_RADIUS_PX
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(_SIDE_PX / 2, _SIDE_PX / 2)
            if self._selected:
                painter.setPen(QPen(HALO, 4))
                painter.drawEllipse(QPointF(0, 0), _RING_PX, _RING_PX)
                painter.setPen(QPen(SELECTION, 2))
                painter.drawEllipse(QPointF(0, 0), _RING_PX, _RING_PX)
            paint_badge(painter, self.mark, QRectF(-half, -half, 2 * half, 2 * half))
        self.setPixmap(pixmap)
