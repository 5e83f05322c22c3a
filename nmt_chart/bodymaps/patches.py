"""Two pictures of one thing, matched patch by patch, so that points go from the one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from nmt_chart.domain.geometry import Point

Corners = tuple[Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Patches:
    """Triangles on one picture and the same triangles on another, one by one.

    Corners go exactly onto their partners and straight lines inside a triangle stay straight, so carrying
    a point there and back gives the point itself. Points beside all triangles go with the nearest.
    """

    here: tuple[Corners, ...]
    there: tuple[Corners, ...]

    @classmethod
    def between(cls, points: dict[str, tuple[Point, Point]], cells: Sequence[Sequence[str]]) -> Patches:
        """The patches of named points; a cell of more than three corners is divided from its first."""
        triangles = [names for cell in cells for names in _divided(cell)]
        here, there = (tuple(_corners(points, names, end) for names in triangles) for end in (0, 1))
        return cls(here, there)

    @property
    def turned(self) -> Patches:
        """The same patches, from the other picture to this one."""
        return Patches(self.there, self.here)

    def carried(self, point: Point) -> Point:
        """Where ``point`` lies on the other picture."""
        _, at = min((_distance(corners, point), at) for at, corners in enumerate(self.here))
        a, b, c = _shares(self.here[at], point)
        first, second, third = self.there[at]
        return Point(
            a * first.x + b * second.x + c * third.x,
            a * first.y + b * second.y + c * third.y,
        )

    def distance(self, point: Point) -> float:
        """How far ``point`` lies beside all patches, in stature; 0 inside."""
        return min(_distance(corners, point) for corners in self.here)


def _divided(cell: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for here, there in pairwise(cell[1:]):
        yield cell[0], here, there


def _corners(points: dict[str, tuple[Point, Point]], names: tuple[str, str, str], end: int) -> Corners:
    first, second, third = names
    return points[first][end], points[second][end], points[third][end]


def _shares(corners: Corners, point: Point) -> tuple[float, float, float]:
    """The weights of the corners that give ``point``; none is negative inside the triangle."""
    a, b, c = corners
    whole = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    second = ((point.x - a.x) * (c.y - a.y) - (c.x - a.x) * (point.y - a.y)) / whole
    third = ((b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)) / whole
    return 1 - second - third, second, third


def _distance(corners: Corners, point: Point) -> float:
    if min(_shares(corners, point)) >= 0:
        return 0.0
    a, b, c = corners
    return min(_from_edge(point, here, there) for here, there in ((a, b), (b, c), (c, a)))


def _from_edge(point: Point, here: Point, there: Point) -> float:
    dx, dy = there.x - here.x, there.y - here.y
    share = ((point.x - here.x) * dx + (point.y - here.y) * dy) / (dx * dx + dy * dy)
    share = min(1.0, max(0.0, share))
    return hypot(here.x + share * dx - point.x, here.y + share * dy - point.y)
