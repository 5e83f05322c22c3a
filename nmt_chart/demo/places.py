"""Finds places on the drawings: a spot in a muscle, and brush strokes over named regions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from nmt_chart.demo.chance import Chance
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.geometry import Box, Curve, Point, Polygon, Ring, ring_area
from nmt_chart.reference import Reference

_WOBBLE = 0.0015
_WIDEST_BRUSH = 0.04
_FINEST_BRUSH = 0.005
_STEPS = 7
_REACH = 0.4
"""How far a stroke of size 1 goes from the middle of a region towards its ends."""


class Places:
    """Places on the body maps of ``reference``; always on the client's side that was asked for."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._spans: dict[tuple[View, str, Side], _Spans] = {}

    def in_muscle(self, slug: str, view: View, side: Side, *, along: float, chance: Chance) -> Place:
        """A spot in the muscle, ``along`` its shape from the top (0) to the bottom (1)."""
        shapes = self._reference.maps[view].muscles
        curves = next(shape.curves for shape in shapes if (shape.slug, shape.side) == (slug, side))
        spans = _spans(curves)
        spot, _ = spans.middle(along)
        nudged = spot.moved(chance.nudge(_WOBBLE), chance.nudge(_WOBBLE))
        return Place(view, nudged.rounded() if spans.holds(nudged) else spot.rounded())

    def painted(
        self, slugs: Iterable[str], view: View, side: Side, *, size: float, chance: Chance
    ) -> tuple[Polygon, ...]:
        """What a hand paints over the regions, clipped to the body; ``size`` 1 covers most of them."""
        from nmt_chart.domain.zones import joined

        area: tuple[Polygon, ...] = ()
        for slug in slugs:
            area = joined(area, self._stroke(slug, view, side, size=size, chance=chance))
        return area

    def _stroke(
        self, slug: str, view: View, side: Side, *, size: float, chance: Chance
    ) -> tuple[Polygon, ...]:
        spans = self._region(slug, view, side)
        wide = median(width for _, width in _along(spans, reach=_REACH))
        radius = max(_FINEST_BRUSH, min(_WIDEST_BRUSH, 0.48 * wide * (0.5 + 0.5 * size)))
        middles = [spot for spot, _ in _along(spans, reach=_REACH * size)]
        points = [spot.moved(chance.nudge(_WOBBLE), chance.nudge(_WOBBLE)) for spot in middles]
        return self._reference.surfaces[view].stroke(points, radius)

    def _region(self, slug: str, view: View, side: Side) -> _Spans:
        if (view, slug, side) not in self._spans:
            regions = {(r.slug, r.side): r for r in self._reference.maps[view].regions}
            region = regions[slug, side if (slug, side) in regions else Side.MIDLINE]
            self._spans[view, slug, side] = _spans(region.curves)
        return self._spans[view, slug, side]


@dataclass(frozen=True, slots=True)
class _Spans:
    """A shape as one sees it along its longer way: at each share of it, the middle and the width there."""

    ring: Ring
    box: Box

    @property
    def _is_upright(self) -> bool:
        return self.box.height >= self.box.width

    def middle(self, share: float) -> tuple[Point, float]:
        """The middle of the widest stretch across the shape at ``share`` of its way, and how wide it is."""
        share = min(0.97, max(0.03, share))
        if self._is_upright:
            y = self.box.top + share * self.box.height
            low, high = _widest(_crossings(self.ring, y))
            return Point((low + high) / 2, y), high - low
        x = self.box.left + share * self.box.width
        low, high = _widest(_crossings(tuple(Point(p.y, p.x) for p in self.ring), x))
        return Point(x, (low + high) / 2), high - low

    def holds(self, point: Point) -> bool:
        """Whether ``point`` lies inside."""
        return Polygon(self.ring).contains(point)


def _along(spans: _Spans, *, reach: float) -> list[tuple[Point, float]]:
    """Middles and widths at equal steps, ``reach`` to both sides of the middle of the way."""
    return [spans.middle(0.5 + reach * (2 * step / (_STEPS - 1) - 1)) for step in range(_STEPS)]


def _spans(curves: Iterable[Curve]) -> _Spans:
    ring = max((curve.flattened() for curve in curves), key=ring_area)
    return _Spans(ring, Box.around(ring))


def _crossings(ring: Ring, y: float) -> list[float]:
    """Where the ring crosses the level ``y``, from left to right."""
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    crossed = [(a, b) for a, b in edges if (a.y > y) != (b.y > y)]
    return sorted(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y) for a, b in crossed)


def _widest(crossings: list[float]) -> tuple[float, float]:
    """The widest stretch inside, which lies between an odd crossing and the next."""
    return max(zip(crossings[::2], crossings[1::2], strict=True), key=lambda stretch: stretch[1] - stretch[0])
