"""A body as simple as can be, so that places are easy to name: a block on feet, two muscles, two regions."""

from __future__ import annotations

from nmt_chart.domain.body import BodyMap, InkLine, Layer, MuscleShape, Region, Side, View, side_of
from nmt_chart.domain.geometry import Curve, Point

HALF_WIDTH = 0.15
HALF_FEET = 0.2
ANKLE = 0.96


def block(left: float, top: float, right: float, bottom: float) -> Curve:
    """Return an upright rectangle as a curve."""
    return straight(Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom))


def straight(*corners: Point) -> Curve:
    """Return a closed curve without bends."""
    path = [corners[0]]
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        path += [start, end, end]
    return Curve.through(path, closed=True)


def silhouette() -> Curve:
    """Return the outline of the doll."""
    half = [(HALF_WIDTH, 0.0), (HALF_WIDTH, ANKLE), (HALF_FEET, ANKLE), (HALF_FEET, 1.0)]
    right = [Point(x, y) for x, y in half]
    return straight(*right, *(point.mirrored() for point in reversed(right)))


def line(start: Point, end: Point) -> Curve:
    """Return a straight line as a curve."""
    return Curve.through((start, start, end, end), closed=False)


def a_doll(view: View) -> BodyMap:
    """Return the doll seen from one side: a muscle and a region on each half."""
    halves = [(-HALF_WIDTH, 0.0), (0.0, HALF_WIDTH)]
    return BodyMap(
        view=view,
        outline=(silhouette(),),
        ink=(InkLine(line(Point(0, 0.3), Point(0, 0.7)), 2),),
        regions=tuple(
            Region("half", _side(view, left, right), "half", "body", (block(left, 0, right, 1),))
            for left, right in halves
        ),
        muscles=tuple(
            MuscleShape("belly", _side(view, left, right), Layer.SUPERFICIAL, (block(left, 0.4, right, 0.6),))
            for left, right in halves
        ),
        landmarks={},
    )


def _side(view: View, left: float, right: float) -> Side:
    return side_of(view, (left + right) / 2)
