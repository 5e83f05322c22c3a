"""Where the figures stand in the scene: places of the chart to scene points and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF

from nmt_chart.domain.body import BodyMap, Figure, Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.ui.canvas.view_groups import GROUPS, ViewGroup

UNITS = 1000.0
"""Scene units to one stature."""

_FAR = 1e6
_STOREY = 6 * UNITS
"""Groups stand so far below one another that two are never in sight together."""


class Frames:
    """Sets the figures of a group side by side; x = 0 of each frame is the figure's midline.

    Every view has its place in the scene, but a drawing is asked for only when its group is. One group is
    shown; the scene points of a hand are places on its figures. Places of the chart know nothing of the
    figure they are shown on: here, and only here, they are carried to its drawing and back.
    """

    def __init__(self, bodies: Mapping[View, BodyMap], groups: Sequence[ViewGroup] = GROUPS) -> None:
        self.bodies = bodies
        self._groups = groups
        self._group_of = {view: group for group in groups for view in group.views}
        self._origins: dict[View, QPointF] = {}
        self._rects: dict[View, QRectF] = {}
        self.shown: ViewGroup = groups[0]

    def show_bodies(self, bodies: Mapping[View, BodyMap]) -> None:
        """Set other drawings of the same views; places of the chart now lie where these show them."""
        self.bodies = bodies
        self._origins.clear()
        self._rects.clear()

    def body(self, view: View) -> BodyMap:
        """The drawing of a view."""
        return self.bodies[view]

    @property
    def figure(self) -> Figure:
        """The figure that is drawn; close-ups are drawn for all alike, on the neutral one."""
        return self.bodies[self.views[0]].figure

    @property
    def views(self) -> tuple[View, ...]:
        """The views shown, from left to right."""
        return self._views_of(self.shown)

    @property
    def rect(self) -> QRectF:
        """The box around all figures shown, with room for the letters beside them."""
        together = QRectF()
        for view in self.views:
            together = together.united(self.figure_rect(view))
        beside = self.shown.beside * together.height()
        return together.adjusted(-beside, 0, beside, 0)

    def figure_rect(self, view: View) -> QRectF:
        """The box around one figure."""
        self._origin(view)
        return self._rects[view]

    def cell(self, view: View) -> QRectF:
        """The part of the scene that belongs to one figure: all of its height, half-way to its neighbors."""
        views = self._views_of(self._group_of[view])
        at = views.index(view)
        rect = self.figure_rect(view)
        left = (self.figure_rect(views[at - 1]).right() + rect.left()) / 2 if at > 0 else -_FAR
        right = (rect.right() + self.figure_rect(views[at + 1]).left()) / 2 if view != views[-1] else _FAR
        return QRectF(left, -_FAR, right - left, 2 * _FAR)

    def midline(self, view: View) -> float:
        """The scene x of a figure's midline."""
        return self._origin(view).x()

    def view_at(self, x: float) -> View:
        """The view of the figure shown nearest to a scene x."""
        return min(self.views, key=lambda view: abs(self.figure_rect(view).center().x() - x))

    def in_scene(self, view: View, point: Point) -> QPointF:
        """Where a place of the chart lies in the scene."""
        return self.drawn_in_scene(view, self.bodies[view].drawn(point))

    def drawn_in_scene(self, view: View, point: Point) -> QPointF:
        """Where a point of the drawing itself lies in the scene."""
        origin = self._origin(view)
        return QPointF(origin.x() + point.x * UNITS, origin.y() + point.y * UNITS)

    def point_on(self, view: View, at: QPointF) -> Point:
        """The place of the chart at a scene point, as it would be stored."""
        origin = self._origin(view)
        drawn = Point((at.x() - origin.x()) / UNITS, (at.y() - origin.y()) / UNITS)
        return self.bodies[view].charted(drawn).rounded()

    def place_at(self, at: QPointF) -> Place:
        """The place at a scene point, on the figure nearest to it."""
        view = self.view_at(at.x())
        return Place(view, self.point_on(view, at))

    def _views_of(self, group: ViewGroup) -> tuple[View, ...]:
        return tuple(view for view in group.views if view in self.bodies)

    def _origin(self, view: View) -> QPointF:
        if view not in self._origins:
            self._lay_out(self._group_of[view])
        return self._origins[view]

    def _lay_out(self, group: ViewGroup) -> None:
        boxes = {view: self.bodies[view].bounds for view in self._views_of(group)}
        gap = group.between * max(box.height for box in boxes.values())
        top, left = _STOREY * self._groups.index(group), 0.0
        for view, box in boxes.items():
            origin = self._origins[view] = QPointF((left - box.left) * UNITS, top)
            corner = origin + QPointF(box.left, box.top) * UNITS
            self._rects[view] = QRectF(corner.x(), corner.y(), box.width * UNITS, box.height * UNITS)
            left += box.width + gap
