"""The contour of a muscle that its row gives as a line of centers with widths."""

from __future__ import annotations

from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Knot, Spot

_TIP = 1.0
"""A tip is at most this much longer than half a circle (drawing units)."""

_LONG = 3.0
"""A stretch of more than so many widths ends like a tendon: its sides run straight into the tip."""


def belly_contour(row: Row) -> tuple[Knot, ...]:
    """Key points round a line of centers: one side down, the tip, the other side up again."""
    centers = [knot.at for knot in row.knots]
    ways = directions(centers)
    halves = [width / 2 for width in row.widths]
    corners = [_runs_straight(row, place) for place in range(len(centers))]
    sides = list(zip(centers, ways, halves, corners, strict=True))
    down = [Knot(at - half * way * 1j, corner) for at, way, half, corner in sides]
    up = [Knot(at + half * way * 1j, corner) for at, way, half, corner in sides]
    top = Knot(centers[0] - ways[0] * _reach(row.widths[0], straight=corners[0]))
    bottom = Knot(centers[-1] + ways[-1] * _reach(row.widths[-1], straight=corners[-1]))
    return (top, *down, bottom, *reversed(up))


def directions(centers: list[Spot]) -> list[Spot]:
    """Which way the line of centers runs at each of them."""
    alongs = [
        centers[min(place + 1, len(centers) - 1)] - centers[max(place - 1, 0)]
        for place in range(len(centers))
    ]
    return [along / abs(along) for along in alongs]


def _reach(width: float, *, straight: bool) -> float:
    """How far a belly goes on beyond its last center: half a circle, or a little more where it tapers."""
    return width / 2 if straight else min(0.75 * width, width / 2 + _TIP)


def _runs_straight(row: Row, place: int) -> bool:
    last = len(row.knots) - 1
    if place not in {0, last}:
        return False
    neighbor = 1 if place == 0 else last - 1
    return abs(row.knots[neighbor].at - row.knots[place].at) > _LONG * row.widths[place]
