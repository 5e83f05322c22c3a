"""Smooth lines through key points: Hobby's splines, the ones METAFONT draws letters with."""

from __future__ import annotations

from cmath import exp, phase
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, sin, sqrt

import numpy as np

Spot = complex
"""A place in drawing units: x + y * 1j."""


@dataclass(frozen=True, slots=True)
class Knot:
    """A key point a line passes through; a line may turn sharply at a corner."""

    at: Spot
    corner: bool = False

    def mirrored(self) -> Knot:
        """The key point on the other side of the midline."""
        return Knot(mirror(self.at), self.corner)


@dataclass(frozen=True, slots=True)
class Path:
    """Cubic segments: start, then first handle, second handle and end of each."""

    spots: tuple[Spot, ...]
    closed: bool

    def mirrored(self) -> Path:
        """The path on the other side of the midline, running the other way."""
        return Path(tuple(mirror(spot) for spot in reversed(self.spots)), self.closed)

    def moved(self, dx: float) -> Path:
        """The path shifted sideways."""
        return Path(tuple(spot + dx for spot in self.spots), self.closed)

    def is_along(self, other: Path, tolerance: float) -> bool:
        """Whether it has the spots of another path, none farther off; an open one either way."""
        ways = (other.spots,) if self.closed else (other.spots, other.spots[::-1])
        return (
            self.closed == other.closed
            and len(self.spots) == len(other.spots)
            and any(
                all(abs(a - b) <= tolerance for a, b in zip(self.spots, way, strict=True)) for way in ways
            )
        )

    def flattened(self, pieces: int = 12) -> list[Spot]:
        """Points along the path, ``pieces`` for each segment."""
        flat = [self.spots[0]]
        for at in range(0, len(self.spots) - 1, 3):
            a, b, c, d = self.spots[at : at + 4]
            for step in range(1, pieces + 1):
                t = step / pieces
                s = 1 - t
                flat.append(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d)
        return flat


def mirror(spot: Spot) -> Spot:
    """The place on the other side of the midline."""
    return complex(-spot.real, spot.imag)


def smooth(knots: Sequence[Knot], *, closed: bool) -> Path:
    """The line through ``knots``, smooth everywhere but at corners."""
    ring = _from_a_corner(list(knots)) if closed else list(knots)
    if closed and not ring[0].corner:
        return Path(_spline([knot.at for knot in ring], cyclic=True), closed=True)
    if closed:
        ring.append(ring[0])
    spots: list[Spot] = [ring[0].at]
    stretch = [ring[0].at]
    for place, knot in enumerate(ring[1:], start=1):
        stretch.append(knot.at)
        if knot.corner or place == len(ring) - 1:
            spots.extend(_spline(stretch, cyclic=False)[1:])
            stretch = [knot.at]
    return Path(tuple(spots), closed)


def _from_a_corner(ring: list[Knot]) -> list[Knot]:
    start = next((place for place, knot in enumerate(ring) if knot.corner), 0)
    return ring[start:] + ring[:start]


def _spline(spots: list[Spot], *, cyclic: bool) -> tuple[Spot, ...]:
    if len(spots) == 2 and not cyclic:
        a, d = spots
        return (a, a + (d - a) / 3, a + (d - a) * 2 / 3, d)
    ends = [*spots, spots[0]] if cyclic else spots
    chords = [b - a for a, b in pairwise(ends)]
    leaving, turns = _leaving_angles(chords, cyclic=cyclic)
    path = [ends[0]]
    for place, chord in enumerate(chords):
        after = (place + 1) % len(leaving)
        arriving = -turns[after] - leaving[after]
        path.extend(_handles(ends[place], chord, leaving[place], arriving))
        path.append(ends[place + 1])
    return tuple(path)


def _leaving_angles(chords: list[Spot], *, cyclic: bool) -> tuple[list[float], list[float]]:
    """Angle between chord and tangent at each key point, and how far the chords turn there."""
    count = len(chords) if cyclic else len(chords) + 1
    turns = [0.0] * count
    for place in range(0 if cyclic else 1, len(chords)):
        turns[place] = phase(chords[place] / chords[place - 1])
    rows = np.zeros((count, count))
    right = np.zeros(count)
    for place in range(count):
        if cyclic or 0 < place < count - 1:
            _inner_row(rows, right, place, [abs(chord) for chord in chords], turns)
    if not cyclic:
        rows[0, 0], rows[0, 1], right[0] = 1, 1, -turns[1]
        rows[-1, -1], rows[-1, -2] = 1, 1
    return [float(angle) for angle in np.linalg.solve(rows, right)], turns


def _inner_row(
    rows: np.ndarray, right: np.ndarray, place: int, lengths: list[float], turns: list[float]
) -> None:
    count = len(turns)
    before, after = 1 / lengths[place - 1], 1 / lengths[place]
    following = (place + 1) % count
    rows[place, place - 1] += before
    rows[place, place] += 2 * before + 2 * after
    rows[place, following] += after
    right[place] = -2 * turns[place] * before - turns[following] * after


def _handles(start: Spot, chord: Spot, leaving: float, arriving: float) -> tuple[Spot, Spot]:
    first = _reach(leaving, arriving) * chord * exp(1j * leaving)
    second = _reach(arriving, leaving) * chord * exp(-1j * arriving)
    return start + first, start + chord - second


def _reach(here: float, there: float) -> float:
    """How far a handle reaches along its chord (Hobby's velocity function, tension 1)."""
    lift = sqrt(2) * (sin(here) - sin(there) / 16) * (sin(there) - sin(here) / 16) * (cos(here) - cos(there))
    spread = 1 + (sqrt(5) - 1) / 2 * cos(here) + (3 - sqrt(5)) / 2 * cos(there)
    return (2 + lift) / (3 * spread)
