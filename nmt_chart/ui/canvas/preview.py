"""What a gesture would do, drawn while it lasts: tools put it on the scene and it never outlives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsScene

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.body_colors import SELECTION
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.mark_items import MarkItem, mark_item
from nmt_chart.ui.canvas.paths import curves_path, line_path
from nmt_chart.ui.canvas.patterns import ZoneLook, zone_brush
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.stacking import Height
from nmt_chart.ui.canvas.stroke_item import StrokeItem

_FADED = 0.3
_VEIL = QColor(255, 252, 248, 190)


class Preview:
    """The one temporary thing on the scene: a stroke being painted or a mark being carried."""

    def __init__(self, scene: QGraphicsScene, frames: Frames, items: Mapping[MarkId, MarkItem]) -> None:
        self._scene = scene
        self._frames = frames
        self._items = items
        self._stroke: StrokeItem | None = None
        self._carried: MarkItem | None = None
        self._home = QPointF()
        self.resolution = Resolution(1.0, 1.0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is shown."""
        return self._stroke is None and self._carried is None

    def paint(self, view: View, points: Sequence[Point], *, radius: float, look: ZoneLook | None) -> None:
        """A stroke through ``points``, as wide as the brush; without a look it is an eraser's."""
        brush = QBrush(_VEIL) if look is None else self._brush(look)
        pen = QPen(brush, 2 * radius * UNITS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        path = line_path(self._frames, view, points)
        reach = (radius + 0.002) * UNITS
        self._stroke_on(view).show_path(path, pen, QBrush(Qt.BrushStyle.NoBrush), reach=reach)

    def enclose(self, view: View, points: Sequence[Point], *, look: ZoneLook) -> None:
        """A line drawn round an area, filled as the area would be."""
        pen = self.resolution.pen(SELECTION, 2.0)
        path = line_path(self._frames, view, points)
        self._stroke_on(view).show_path(path, pen, self._brush(look), reach=4 / self.resolution.scale)

    def carry(self, mark: Mark, shift: QPointF) -> None:
        """A mark ``shift`` scene units from its place; the one on the chart fades meanwhile."""
        if self._carried is None:
            self._carried = mark_item(self._frames, mark, self.resolution)
            self._carried.set_selected(True)
            self._carried.setZValue(Height.CARRIED)
            self._home = self._carried.pos()
            self._scene.addItem(self._carried)
            self._fade(mark.id, _FADED)
        self._carried.setPos(self._home + shift)

    def clear(self) -> None:
        """Show nothing any more."""
        if self._stroke is not None:
            self._scene.removeItem(self._stroke)
            self._stroke = None
        if self._carried is not None:
            self._scene.removeItem(self._carried)
            self._fade(self._carried.mark.id, 1.0)
            self._carried = None

    def _fade(self, mark: MarkId, opacity: float) -> None:
        if mark in self._items:
            self._items[mark].setOpacity(opacity)

    def _brush(self, look: ZoneLook) -> QBrush:
        return zone_brush(look, self.resolution.device_scale, self.resolution.ratio)

    def _stroke_on(self, view: View) -> StrokeItem:
        if self._stroke is None:
            self._stroke = StrokeItem(curves_path(self._frames, view, self._frames.body(view).outline))
            self._scene.addItem(self._stroke)
        return self._stroke
