"""Moves labels apart that would cover each other: as little as possible, and always in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin
from typing import Final

_ROUNDS: Final = 150
_REACH: Final = 6.0
_SLACK: Final = 0.05
_GOLDEN_ANGLE: Final = pi * (3 - 5**0.5)


@dataclass(slots=True)
class Disc:
    """A round label: where it belongs, how much room it takes, and how far it has been moved."""

    home_x: float
    home_y: float
    radius: float
    dx: float = 0.0
    dy: float = 0.0

    @property
    def x(self) -> float:
        """Where the label stands."""
        return self.home_x + self.dx

    @property
    def y(self) -> float:
        """Where the label stands."""
        return self.home_y + self.dy

    @property
    def moved(self) -> float:
        """How far the label stands from where it belongs."""
        return hypot(self.dx, self.dy)


def spread(discs: Sequence[Disc], *, gap: float) -> None:
    """Pushes ``discs`` apart until none is closer to another than ``gap``."""
    pairs = [
        (at, one, other) for at, (one, other) in enumerate(combinations(discs, 2)) if _may_meet(one, other)
    ]
    for _ in range(_ROUNDS):
        pushed = [_pushed_apart(one, other, gap, turn=at) for at, one, other in pairs]
        if not any(pushed):
            return


def _may_meet(one: Disc, other: Disc) -> bool:
    homes = hypot(one.home_x - other.home_x, one.home_y - other.home_y)
    return homes < _REACH * (one.radius + other.radius)


def _pushed_apart(one: Disc, other: Disc, gap: float, *, turn: int) -> bool:
    across, down = other.x - one.x, other.y - one.y
    distance = hypot(across, down)
    missing = one.radius + other.radius + gap - distance
    if missing < _SLACK:
        return False
    if distance < _SLACK:
        across, down, distance = cos(turn * _GOLDEN_ANGLE), sin(turn * _GOLDEN_ANGLE), 1.0
    half = missing / 2 / distance
    one.dx, one.dy = one.dx - across * half, one.dy - down * half
    other.dx, other.dy = other.dx + across * half, other.dy + down * half
    return True
