"""Which marks lie under a finger: a pure function, the same for the mouse, touch and keys."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, inf

from nmt_chart.domain.body import Place
from nmt_chart.domain.geometry import Point, Polygon, Ring
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint


def marks_under(marks: Iterable[Mark], place: Place, *, reach: float) -> tuple[MarkId, ...]:
    """The marks within ``reach`` stature of ``place``, the likeliest first.

    Points come before zones and nearer points before farther ones; a zone that holds the place comes before
    one only near it, small before large.
    """
    points: list[tuple[float, MarkId]] = []
    zones: list[tuple[float, float, MarkId]] = []
    for mark in marks:
        if isinstance(mark, TriggerPoint):
            distance = _distance_to_point(mark, place)
            if distance <= reach:
                points.append((distance, mark.id))
        else:
            distance, size = _distance_to_zone(mark, place, reach)
            if distance <= reach:
                zones.append((distance, size, mark.id))
    return (*(mark for _, mark in sorted(points)), *(mark for _, _, mark in sorted(zones)))


def _distance_to_point(point: TriggerPoint, place: Place) -> float:
    if point.place.view is not place.view:
        return inf
    return point.place.at.distance_to(place.at)


def _distance_to_zone(zone: PainZone, place: Place, reach: float) -> tuple[float, float]:
    area = zone.area_on(place.view)
    if area is None:
        return inf, 0.0
    distance = min(_distance_to_polygon(polygon, place.at, reach) for polygon in area.polygons)
    return distance, area.size if distance <= reach else 0.0


def _distance_to_polygon(polygon: Polygon, at: Point, reach: float) -> float:
    if not _is_near_box(polygon.exterior, at, reach):
        return inf
    if polygon.contains(at):
        return 0.0
    return min(_distance_to_ring(ring, at) for ring in (polygon.exterior, *polygon.holes))


def _is_near_box(ring: Ring, at: Point, reach: float) -> bool:
    xs = [point.x for point in ring]
    if not min(xs) - reach <= at.x <= max(xs) + reach:
        return False
    ys = [point.y for point in ring]
    return min(ys) - reach <= at.y <= max(ys) + reach


def _distance_to_ring(ring: Ring, at: Point) -> float:
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    return min(_distance_to_edge(here, there, at) for here, there in edges)


def _distance_to_edge(here: Point, there: Point, at: Point) -> float:
    dx, dy = there.x - here.x, there.y - here.y
    length = dx * dx + dy * dy
    share = ((at.x - here.x) * dx + (at.y - here.y) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(here.x + share * dx - at.x, here.y + share * dy - at.y)
