"""One painted area of a pain zone: kept as pixels while it is small, painted as a path when it is large."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsPixmapItem

from nmt_chart.domain.mark import ZoneArea
from nmt_chart.ui.canvas.body_colors import HALO, SELECTION
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.paths import polygons_path
from nmt_chart.ui.canvas.patterns import ZoneLook, zone_brush, zone_pen
from nmt_chart.ui.canvas.resolution import Resolution

_MOST_PIXELS = 80_000
"""Larger areas are painted as paths: few are in sight then, and their pixels would fill the memory."""

_EDGE_PX = 2


class AreaItem(QGraphicsPathItem):
    """The part of a zone on one view: filling and edge, and a second edge while it is selected."""

    def __init__(self, frames: Frames, area: ZoneArea, look: ZoneLook, parent: QGraphicsItem) -> None:
        super().__init__(polygons_path(frames, area.view, area.polygons), parent)
        self._look = look
        self._resolution = Resolution(1.0, 1.0)
        self._pixels = QGraphicsPixmapItem(self)
        self._edges: tuple[QGraphicsPathItem, ...] = ()

    def sharpen(self, resolution: Resolution) -> None:
        """Draw for a zoom; between two of these Qt stretches what is there."""
        self._resolution = resolution
        device = self._device_rect(resolution)
        is_small = device.width() * device.height() <= _MOST_PIXELS
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, is_small)
        self.setBrush(zone_brush(self._look, resolution.device_scale, resolution.ratio))
        self.setPen(zone_pen(self._look, resolution.scale))
        self._pixels.setPixmap(self._drawn(device, resolution) if is_small else QPixmap())
        self._pixels.setScale(1 / resolution.device_scale)
        self._pixels.setPos(QPointF(device.topLeft()) / resolution.device_scale)

    @property
    def is_selected(self) -> bool:
        """Whether the edges of a selected mark are drawn."""
        return bool(self._edges)

    def set_selected(self, selected: bool) -> None:
        """Edge the area twice, white and accent, or take both away."""
        for edge in self._edges:
            self.scene().removeItem(edge)
        self._edges = ()
        if selected:
            self._edges = (self._edge(HALO, 5.0), self._edge(SELECTION, 2.4))

    def _device_rect(self, resolution: Resolution) -> QRect:
        scale = resolution.device_scale
        box = self.path().boundingRect()
        left, top = floor(box.left() * scale) - _EDGE_PX, floor(box.top() * scale) - _EDGE_PX
        right, bottom = ceil(box.right() * scale) + _EDGE_PX, ceil(box.bottom() * scale) + _EDGE_PX
        return QRect(left, top, right - left, bottom - top)

    def _drawn(self, device: QRect, resolution: Resolution) -> QPixmap:
        pixmap = QPixmap(device.size())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-device.topLeft())
        painter.scale(resolution.device_scale, resolution.device_scale)
        painter.setBrush(self.brush())
        painter.setPen(self.pen())
        painter.drawPath(self.path())
        painter.end()
        return pixmap

    def _edge(self, color: QColor, width: float) -> QGraphicsPathItem:
        edge = QGraphicsPathItem(self.path(), self)
        edge.setPen(self._resolution.pen(color, width))
        return edge
