"""Fingers: the contour of one from its base, tip and width, with its creases and nail."""

from __future__ import annotations

from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Knot, Path, Spot, smooth

_SIDE = ((0.40, 0.97), (0.53, 1.0), (0.66, 0.93), (0.78, 0.92), (0.90, 0.80))
"""Along the finger from knuckle to tip, and the half width there: fuller at the joints."""

_TIP = (0.975, 0.48)
_CREASES = ((0.50, 0.72), (0.75, 0.66))


def finger_contour(finger: Row) -> tuple[Knot, ...]:
    """Key points of a finger, down its thumb side, round the tip and up the other side."""
    down = [beside(finger, along, across) for along, across in (*_SIDE, _TIP)]
    up = [beside(finger, along, -across) for along, across in (_TIP, *reversed(_SIDE))]
    return tuple(Knot(spot) for spot in (*down, beside(finger, 1.0, 0.0), *up))


def finger_creases(finger: Row) -> tuple[Path, ...]:
    """The lines across the joints of a finger."""
    return tuple(
        line_through(
            beside(finger, along - 0.012, across),
            beside(finger, along + 0.006, 0.0),
            beside(finger, along - 0.012, -across),
        )
        for along, across in _CREASES
    )


def finger_nail(finger: Row) -> Path:
    """The nail of a finger, seen from behind: open towards the tip."""
    rim = ((0.97, 0.46), (0.91, 0.54), (0.872, 0.40), (0.858, 0.0))
    there = [beside(finger, along, across) for along, across in rim]
    back = [beside(finger, along, -across) for along, across in reversed(rim[:-1])]
    return line_through(*there, *back)


def beside(digit: Row, along: float, across: float) -> Spot:
    """A spot ``along`` a finger or toe (0 base, 1 tip), ``across`` half widths to its thumb side."""
    base, tip = (knot.at for knot in digit.knots)
    axis = tip - base
    return base + along * axis + across * digit.widths[-1] / 2 * axis / abs(axis) * -1j


def line_through(*spots: Spot) -> Path:
    """The smooth open line through some spots."""
    return smooth([Knot(spot) for spot in spots], closed=False)
