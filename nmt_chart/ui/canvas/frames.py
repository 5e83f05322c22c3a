"""Where the figures stand in the scene: places of the chart frame to scene points and back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF

from nmt_chart.domain.body import BodyMap, Place, View
from nmt_chart.domain.geometry import Point

UNITS = 1000.0
"""Scene units to one stature."""

GAP = 0.07
"""Room between two figures, in stature."""

_FAR = 1e6


class Frames:
    """Sets the figures side by side, the front at the left; x = 0 of each frame is the figure's midline."""

    def __init__(self, maps: Mapping[View, BodyMap]) -> None:
        self._midlines: dict[View, float] = {}
        self._rects: dict[View, QRectF] = {}
        left = 0.0
        for view in (view for view in View if view in maps):
            box = maps[view].bounds
            self._midlines[view] = (left - box.left) * UNITS
            self._rects[view] = QRectF(left * UNITS, box.top * UNITS, box.width * UNITS, box.height * UNITS)
            left += box.width + GAP

    @property
    def views(self) -> tuple[View, ...]:
        """The views shown, from left to right."""
        return tuple(self._rects)

    @property
    def rect(self) -> QRectF:
        """The box around all figures."""
        together = QRectF()
        for rect in self._rects.values():
            together = together.united(rect)
        return together

    def figure_rect(self, view: View) -> QRectF:
        """The box around one figure."""
        return self._rects[view]

    def cell(self, view: View) -> QRectF:
        """The part of the scene that belongs to one figure: all of its height, half-way to its neighbors."""
        half_gap = GAP / 2 * UNITS
        rect = self._rects[view]
        left = -_FAR if view is self.views[0] else rect.left() - half_gap
        right = _FAR if view is self.views[-1] else rect.right() + half_gap
        return QRectF(left, -_FAR, right - left, 2 * _FAR)

    def midline(self, view: View) -> float:
        """The scene x of a figure's midline."""
        return self._midlines[view]

    def view_at(self, x: float) -> View:
        """The view of the figure nearest to a scene x."""
        return min(self._rects, key=lambda view: abs(self._rects[view].center().x() - x))

    def in_scene(self, view: View, point: Point) -> QPointF:
        """Where a point of a view lies in the scene."""
        return QPointF(self._midlines[view] + point.x * UNITS, point.y * UNITS)

    def point_on(self, view: View, at: QPointF) -> Point:
        """The point of a view at a scene point, as it would be stored."""
        return Point((at.x() - self._midlines[view]) / UNITS, at.y() / UNITS).rounded()

    def place_at(self, at: QPointF) -> Place:
        """The place at a scene point, on the figure nearest to it."""
        view = self.view_at(at.x())
        return Place(view, self.point_on(view, at))
