"""Points, curves and areas in the chart frame: unit = stature, y down from the top of the head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, hypot, sqrt

COORDINATE_DIGITS = 5
"""Stored coordinates are rounded to 0.00001 stature (under 0.02 mm on a person)."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A place on a body view, in the frame of that view."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """The point shifted by ``dx``, ``dy`` stature."""
        return Point(self.x + dx, self.y + dy)

    def mirrored(self) -> Point:
        """The same place on the other side of the body."""
        return Point(-self.x, self.y)

    def rounded(self) -> Point:
        """The point as it is stored; never minus zero, so equal places are equal text."""
        return Point(round(self.x, COORDINATE_DIGITS) + 0.0, round(self.y, COORDINATE_DIGITS) + 0.0)

    def distance_to(self, other: Point) -> float:
        """Distance in stature."""
        return hypot(self.x - other.x, self.y - other.y)


Ring = tuple[Point, ...]
"""A closed line; the last point joins the first without being repeated."""


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in the chart frame."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in stature."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in stature."""
        return self.bottom - self.top

    @classmethod
    def around(cls, points: Iterable[Point]) -> Box:
        """The smallest box that holds all ``points``; raises ValueError when there are none."""
        held = tuple(points)
        if not held:
            raise ValueError("no points to put a box around")
        xs = [point.x for point in held]
        ys = [point.y for point in held]
        return cls(min(xs), min(ys), max(xs), max(ys))

    @classmethod
    def around_all(cls, boxes: Iterable[Box]) -> Box:
        """The smallest box that holds all ``boxes``; raises ValueError when there are none."""
        return cls.around(corner for box in boxes for corner in box._corners())

    def _corners(self) -> tuple[Point, Point]:
        return Point(self.left, self.top), Point(self.right, self.bottom)


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled area: one exterior ring of 3 or more points, and rings cut out of it."""

    exterior: Ring
    holes: tuple[Ring, ...] = ()

    def __post_init__(self) -> None:
        for ring in (self.exterior, *self.holes):
            if len(ring) < 3:
                raise ValueError(f"a ring needs 3 points or more, got {len(ring)}")

    @property
    def area(self) -> float:
        """Area in square stature, holes taken out."""
        return ring_area(self.exterior) - sum(ring_area(hole) for hole in self.holes)

    @property
    def bounds(self) -> Box:
        """The box around the exterior."""
        return Box.around(self.exterior)

    def contains(self, point: Point) -> bool:
        """Whether ``point`` lies inside and in none of the holes."""
        if not ring_contains(self.exterior, point):
            return False
        return not any(ring_contains(hole, point) for hole in self.holes)

    def moved(self, dx: float, dy: float) -> Polygon:
        """The polygon shifted by ``dx``, ``dy`` stature."""
        return self._mapped(lambda ring: tuple(point.moved(dx, dy) for point in ring))

    def mirrored(self) -> Polygon:
        """The same area on the other side of the body."""
        return self._mapped(lambda ring: tuple(point.mirrored() for point in reversed(ring)))

    def rounded(self) -> Polygon:
        """The polygon with stored coordinates."""
        return self._mapped(lambda ring: tuple(point.rounded() for point in ring))

    def _mapped(self, change: Callable[[Ring], Ring]) -> Polygon:
        return Polygon(change(self.exterior), tuple(change(hole) for hole in self.holes))


@dataclass(frozen=True, slots=True)
class Curve:
    """A smooth line of cubic segments, held as the x and y of each point in turn.

    The points are the start and three for each segment: first handle, second handle and end, as in an SVG
    path; a straight piece is a segment whose handles lie on it. The drawings have tens of thousands of
    them, so they become ``Point`` only where someone asks.
    """

    coordinates: tuple[float, ...]
    closed: bool

    def __post_init__(self) -> None:
        count = len(self.coordinates)
        if count < 8 or count % 6 != 2:
            raise ValueError(f"a curve needs 1 + 3n points, got {count / 2:g}")

    @classmethod
    def through(cls, points: Iterable[Point], *, closed: bool) -> Curve:
        """The curve with these points and handles."""
        return cls(tuple(number for point in points for number in (point.x, point.y)), closed)

    @property
    def points(self) -> tuple[Point, ...]:
        """The start and the three points of each segment."""
        return tuple(map(Point, self.coordinates[::2], self.coordinates[1::2]))

    @property
    def start(self) -> Point:
        """Where the curve begins."""
        return Point(*self.coordinates[:2])

    @property
    def bounds(self) -> Box:
        """The box around all points, handles included: the curve lies inside it."""
        xs, ys = self.coordinates[::2], self.coordinates[1::2]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def segments(self) -> Iterator[tuple[Point, Point, Point, Point]]:
        """Each segment as start, first handle, second handle, end."""
        points = self.points
        return zip(points[:-1:3], points[1::3], points[2::3], points[3::3], strict=True)

    def flattened(self, tolerance: float = 0.0003) -> Ring:
        """The curve as straight pieces, nowhere more than about ``tolerance`` stature off."""
        flat = [self.start]
        for at in range(0, len(self.coordinates) - 2, 6):
            flat.extend(_along(self.coordinates[at : at + 8], tolerance))
        if self.closed and len(flat) > 1 and flat[0] == flat[-1]:
            flat.pop()
        return tuple(flat)


def ring_area(ring: Ring) -> float:
    """Area inside ``ring`` in square stature, whichever way round it runs."""
    return abs(_signed_area(ring))


def ring_centroid(ring: Ring) -> Point:
    """Centre of gravity of the area inside ``ring``."""
    signed = _signed_area(ring)
    if signed == 0:
        return Point(sum(p.x for p in ring) / len(ring), sum(p.y for p in ring) / len(ring))
    x = y = 0.0
    for here, there in _edges(ring):
        cross = here.x * there.y - there.x * here.y
        x += (here.x + there.x) * cross
        y += (here.y + there.y) * cross
    return Point(x / (6 * signed), y / (6 * signed))


def ring_contains(ring: Ring, point: Point) -> bool:
    """Whether ``point`` lies inside ``ring`` (even-odd rule)."""
    inside = False
    for here, there in _edges(ring):
        if (here.y > point.y) != (there.y > point.y):
            crossing = here.x + (point.y - here.y) * (there.x - here.x) / (there.y - here.y)
            if point.x < crossing:
                inside = not inside
    return inside


def _edges(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return zip(ring, ring[1:] + ring[:1], strict=True)


def _signed_area(ring: Ring) -> float:
    return sum(here.x * there.y - there.x * here.y for here, there in _edges(ring)) / 2


def _along(segment: Sequence[float], tolerance: float) -> Iterator[Point]:
    """Points of a segment (x and y of start, handles and end) after its start."""
    ax, ay, bx, by, cx, cy, dx, dy = segment
    bend = max(hypot(ax - 2 * bx + cx, ay - 2 * by + cy), hypot(bx - 2 * cx + dx, by - 2 * cy + dy))
    pieces = max(1, ceil(sqrt(0.75 * bend / tolerance)))
    for step in range(1, pieces):
        t = step / pieces
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        yield Point(a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy)
    yield Point(dx, dy)
