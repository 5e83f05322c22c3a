"""Where a zone's letter stands, and where the line to its trigger point ends."""

from __future__ import annotations

from nmt_chart.domain.geometry import Point, Polygon, Ring, ring_centroid


def letter_place(polygon: Polygon) -> Point:
    """A point well inside ``polygon``: the middle of its widest stretch at the height of its center."""
    center = ring_centroid(polygon.exterior)
    stretches = _stretches(polygon, center.y)
    if not stretches:
        return center
    left, right = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    return Point((left + right) / 2, center.y)


def _stretches(polygon: Polygon, y: float) -> list[tuple[float, float]]:
    crossings = sorted(x for ring in (polygon.exterior, *polygon.holes) for x in _crossings(ring, y))
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _crossings(ring: Ring, y: float) -> list[float]:
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    return [
        here.x + (y - here.y) * (there.x - here.x) / (there.y - here.y)
        for here, there in edges
        if (here.y > y) != (there.y > y)
    ]
