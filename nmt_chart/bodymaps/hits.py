"""What lies under a point of a body map: the body, its region, its muscles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import hypot, inf
from typing import TYPE_CHECKING, Generic, TypeVar

from nmt_chart.domain.body import BodyMap, Layer, MuscleShape, Region
from nmt_chart.domain.geometry import Box, Curve, Point, Ring, ring_contains

if TYPE_CHECKING:
    from nmt_chart.bodymaps.borders import Borders

FINGER_WIDTH = 0.02
"""How far beside the shapes a touch still means them, in stature (about 3 cm on a person)."""

_SEAM = 0.002
"""Flattened neighbors may leave hairline gaps along a curved border; a point there takes the nearer one."""

_JUST_INSIDE = 0.0005

Named = TypeVar("Named")


class BodyHits:
    """Finds what is under a point of one view; all points and distances are in stature."""

    def __init__(self, body_map: BodyMap) -> None:
        self._body = _Shape(None, body_map.outline)
        self._regions = tuple(_Shape(region, region.curves) for region in body_map.regions)
        last_drawn_first = reversed(body_map.muscles)
        topmost_first = sorted(last_drawn_first, key=lambda muscle: muscle.layer)
        self._muscles = tuple(_Shape(muscle, muscle.curves) for muscle in topmost_first)

    def is_on_body(self, point: Point) -> bool:
        """Whether ``point`` lies within the silhouette."""
        return self._body.contains(point)

    def nearest_on_body(self, point: Point, *, within: float = FINGER_WIDTH) -> Point | None:
        """``point`` if it is on the body, else the nearest place just inside it, or None when farther off."""
        if self.is_on_body(point):
            return point
        edge, distance = self._body.nearest(point)
        if distance > within:
            return None
        beyond = _JUST_INSIDE / distance if distance else 0.0
        inside = edge.moved((edge.x - point.x) * beyond, (edge.y - point.y) * beyond)
        return inside if self.is_on_body(inside) else edge

    def region_at(self, point: Point) -> Region | None:
        """The region ``point`` lies in; None off the body."""
        for shape in self._regions:
            if shape.contains(point):
                return shape.what
        return next(iter(_by_distance(self._regions, point, _SEAM)), None)

    def muscles_at(self, point: Point) -> tuple[MuscleShape, ...]:
        """Muscles under ``point``, superficial to deep; if none, those within a finger, nearest first."""
        under = tuple(self._muscles[at].what for at in self._muscle_borders.around(point))
        return under or self.muscles_near(point)

    def muscle_seen(self, point: Point, layer: Layer) -> MuscleShape | None:
        """The topmost muscle at ``point`` when muscles are seen from ``layer`` downwards."""
        return next((shape for shape in self.muscles_at(point) if shape.layer >= layer), None)

    def muscles_near(self, point: Point) -> tuple[MuscleShape, ...]:
        """Muscles whose border lies within a finger's width of ``point``, nearest first."""
        return tuple(self._muscles[at].what for at in self._muscle_borders.near(point, FINGER_WIDTH))

    @cached_property
    def _muscle_borders(self) -> Borders:
        from nmt_chart.bodymaps.borders import Borders

        return Borders(shape.rings for shape in self._muscles)


class _Shape(Generic[Named]):
    """A filled shape, flattened the first time a point comes near it."""

    def __init__(self, what: Named, curves: Sequence[Curve]) -> None:
        self.what = what
        self._curves = curves
        self._box = Box.around_all(curve.bounds for curve in curves)

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        return tuple(curve.flattened() for curve in self._curves)

    def is_near(self, point: Point, reach: float = 0.0) -> bool:
        """Whether ``point`` is in the box around the shape, or within ``reach`` of it."""
        box = self._box
        return (
            box.left - reach <= point.x <= box.right + reach
            and box.top - reach <= point.y <= box.bottom + reach
        )

    def contains(self, point: Point) -> bool:
        return self.is_near(point) and any(ring_contains(ring, point) for ring in self.rings)

    def nearest(self, point: Point) -> tuple[Point, float]:
        """The nearest place on the border and its distance."""
        found, distance = point, inf
        for ring in self.rings:
            for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
                place = _nearest_on_piece(point, here, there)
                off = hypot(place.x - point.x, place.y - point.y)
                if off < distance:
                    found, distance = place, off
        return found, distance


def _by_distance(shapes: Iterable[_Shape[Named]], point: Point, reach: float) -> list[Named]:
    near = [(shape.nearest(point)[1], shape.what) for shape in shapes if shape.is_near(point, reach)]
    return [what for distance, what in sorted(near, key=_distance) if distance <= reach]


def _distance(pair: tuple[float, Named]) -> float:
    return pair[0]


def _nearest_on_piece(point: Point, here: Point, there: Point) -> Point:
    dx, dy = there.x - here.x, there.y - here.y
    length = dx * dx + dy * dy
    if length == 0:
        return here
    share = ((point.x - here.x) * dx + (point.y - here.y) * dy) / length
    share = min(1.0, max(0.0, share))
    return Point(here.x + share * dx, here.y + share * dy)
