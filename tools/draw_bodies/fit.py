"""Turns dense points back into few cubic segments (Schneider's least-squares fit)."""

from __future__ import annotations

from cmath import phase
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, radians

from tools.draw_bodies.spline import Path, Spot

TOLERANCE = 0.08
"""How far, in drawing units, a fitted line may stray from its points."""

_SHARP = radians(28)
_GLANCE = 0.8
"""How far to either side of a point, in drawing units, the line is looked at to tell which way it runs."""

_NUDGES = 5
_SPACING = 5.0
"""Points lie this many times the tolerance apart, or less."""

_HOPELESS = 8.0
"""A segment so many times farther off than it may be won't come near enough."""

_LONGEST = 1.5
"""Handles longer than this share of their chord would run away from the points."""


def fitted(points: Sequence[Spot], *, closed: bool, tolerance: float = TOLERANCE) -> Path:
    """The smooth path along ``points``, nowhere farther off than ``tolerance``; sharp turns stay sharp."""
    ring = list(points)
    if closed:
        ring = _from_a_corner(ring)
        ring.append(ring[0])
    ends = [0, *_corners(ring), len(ring) - 1]
    spots = [ring[0]]
    for first, last in pairwise(ends):
        spots.extend(_along(_dense(ring[first : last + 1], _SPACING * tolerance), tolerance))
    return Path(tuple(spots), closed)


def _dense(stretch: list[Spot], spacing: float) -> list[Spot]:
    """The stretch with further points between those farther apart: no curve may bulge there unseen."""
    found = [stretch[0]]
    for here, there in pairwise(stretch):
        pieces = max(1, ceil(abs(there - here) / spacing))
        found.extend(here + (there - here) * piece / pieces for piece in range(1, pieces + 1))
    return found


def _along(stretch: list[Spot], tolerance: float) -> Iterator[Spot]:
    """Handles and ends of the segments along points without a corner, each as long as it can be."""
    start = 0
    while start < len(stretch) - 1:
        end, curve = _longest(stretch, start, tolerance)
        yield from curve[1:]
        start = end


def _longest(stretch: list[Spot], start: int, tolerance: float) -> tuple[int, tuple[Spot, ...]]:
    """Where the longest segment from ``start`` ends that stays near the points, and the segment."""
    end = start + 1
    found = _segment(stretch, start, end, tolerance) or _straight(stretch[start], stretch[end])
    step = 1
    while step:
        further = min(end + step, len(stretch) - 1)
        curve = _segment(stretch, start, further, tolerance) if further > end else None
        if curve:
            end, found = further, curve
        step = step * 2 if curve else step // 2
    return end, found


def _heading_at(stretch: list[Spot], at: int) -> Spot:
    """Which way the line runs at a point: the way from a little before to a little after it."""
    before, after = at, at
    while before > 0 and abs(stretch[before] - stretch[at]) < _GLANCE:
        before -= 1
    while after < len(stretch) - 1 and abs(stretch[after] - stretch[at]) < _GLANCE:
        after += 1
    return _heading(stretch[before], stretch[after])


def _corners(points: list[Spot]) -> list[int]:
    return [at for at in range(1, len(points) - 1) if abs(_turn(*points[at - 1 : at + 2])) > _SHARP]


def _from_a_corner(ring: list[Spot]) -> list[Spot]:
    turns = [abs(_turn(ring[at - 1], ring[at], ring[(at + 1) % len(ring)])) for at in range(len(ring))]
    start = max(range(len(ring)), key=turns.__getitem__)
    return ring[start:] + ring[:start]


def _turn(before: Spot, at: Spot, after: Spot) -> float:
    return phase((after - at) / (at - before))


def _heading(start: Spot, end: Spot) -> Spot:
    return (end - start) / abs(end - start)


def _dot(a: Spot, b: Spot) -> float:
    return (a * b.conjugate()).real


def _segment(stretch: list[Spot], start: int, end: int, tolerance: float) -> tuple[Spot, ...] | None:
    """The cubic along some points of a stretch; None if it strays from them."""
    points = stretch[start : end + 1]
    if len(points) == 2:
        return _straight(*points)
    leaving, arriving = _heading_at(stretch, start), -_heading_at(stretch, end)
    shares = _shares(points)
    for _ in range(_NUDGES):
        curve = _best(points, shares, leaving, arriving)
        off = _farthest(points, shares, curve)
        if off <= tolerance:
            return curve
        if off > _HOPELESS * tolerance:
            return None
        shares = [_nearer(curve, point, share) for point, share in zip(points, shares, strict=True)]
    return None


def _straight(start: Spot, end: Spot) -> tuple[Spot, ...]:
    return start, start + (end - start) / 3, start + (end - start) * 2 / 3, end


def _shares(points: list[Spot]) -> list[float]:
    run = [0.0]
    for here, there in pairwise(points):
        run.append(run[-1] + abs(there - here))
    return [length / run[-1] for length in run]


def _best(points: list[Spot], shares: list[float], leaving: Spot, arriving: Spot) -> tuple[Spot, ...]:
    """The cubic with the given end directions nearest to ``points`` at ``shares`` of its length."""
    a, d = points[0], points[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    for point, t in zip(points, shares, strict=True):
        s = 1 - t
        first, second = 3 * s * s * t * leaving, 3 * s * t * t * arriving
        rest = point - (a * (s * s * s + 3 * s * s * t) + d * (t * t * t + 3 * s * t * t))
        c00 += _dot(first, first)
        c01 += _dot(first, second)
        c11 += _dot(second, second)
        x0 += _dot(first, rest)
        x1 += _dot(second, rest)
    span = abs(d - a)
    whole = c00 * c11 - c01 * c01
    reach = (
        ((x0 * c11 - x1 * c01) / whole, (c00 * x1 - c01 * x0) / whole) if abs(whole) > 1e-12 else (0.0, 0.0)
    )
    if min(reach) < 1e-3 * span or max(reach) > _LONGEST * span:
        reach = (span / 3, span / 3)
    return a, a + leaving * reach[0], d + arriving * reach[1], d


def _at(curve: tuple[Spot, ...], t: float) -> Spot:
    a, b, c, d = curve
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def _farthest(points: list[Spot], shares: list[float], curve: tuple[Spot, ...]) -> float:
    return max(abs(_at(curve, t) - point) for point, t in zip(points, shares, strict=True))


def _nearer(curve: tuple[Spot, ...], point: Spot, t: float) -> float:
    """One Newton step towards the share of ``curve`` nearest to ``point``."""
    a, b, c, d = curve
    s = 1 - t
    slope = 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c))
    bend = 6 * (s * (c - 2 * b + a) + t * (d - 2 * c + b))
    away = _at(curve, t) - point
    below = _dot(slope, slope) + _dot(away, bend)
    return t if abs(below) < 1e-12 else min(1.0, max(0.0, t - _dot(away, slope) / below))
