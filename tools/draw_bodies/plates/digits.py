"""Fingers and toes of the close-ups: contour, creases, knuckles and nails from base, tip and width."""

from __future__ import annotations

from collections.abc import Iterator
from math import sin, tau

from tools.draw_bodies.element import Element
from tools.draw_bodies.hands import beside, line_through
from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Knot, Path

DIGITS = ("finger", "thumb", "great-toe", "toe")
"""Kinds of rows that give a digit: its base, and its tip with the width."""

_SIDES = {
    "finger": (
        *((0.10, 0.95), (0.24, 0.93), (0.36, 0.94), (0.46, 0.965), (0.58, 0.92)),
        *((0.70, 0.86), (0.78, 0.865), (0.87, 0.80), (0.945, 0.62), (0.985, 0.34)),
    ),
    "thumb": (
        (0.10, 0.98),
        (0.28, 0.90),
        (0.44, 0.88),
        (0.58, 0.98),
        (0.72, 0.97),
        (0.84, 0.84),
        (0.94, 0.54),
    ),
    "great-toe": (
        *((0.10, 0.90), (0.26, 0.86), (0.40, 0.90), (0.56, 0.98)),
        *((0.70, 1.0), (0.83, 0.89), (0.93, 0.66), (0.985, 0.33)),
    ),
    "toe": (
        *((0.03, 0.88), (0.22, 0.86), (0.38, 0.90), (0.50, 0.88)),
        *((0.64, 0.94), (0.76, 1.0), (0.88, 0.82), (0.965, 0.44)),
    ),
}
"""Along the digit from web to tip, and the half width there: fuller at the joints."""

_FOLDS = {
    "finger": ((0.035, 0.78), (0.075, 0.5), (0.435, 0.8), (0.475, 0.62), (0.745, 0.72)),
    "thumb": ((0.10, 0.7), (0.545, 0.82), (0.60, 0.6)),
    "great-toe": ((0.36, 0.76), (0.43, 0.5)),
    "toe": ((0.36, 0.72),),
}
"""Creases on the side of the palm or sole: how far along, and how much of the width."""

_WRINKLES = {
    "finger": ((0.405, 0.5), (0.445, 0.62), (0.485, 0.5), (0.735, 0.46), (0.765, 0.5)),
    "thumb": ((0.53, 0.5), (0.57, 0.62), (0.61, 0.5)),
    "great-toe": ((0.33, 0.44), (0.38, 0.56), (0.43, 0.44)),
    "toe": ((0.23, 0.5), (0.37, 0.58)),
}
_SAG = {"finger": 0.016, "thumb": 0.016, "great-toe": 0.03, "toe": 0.045}
"""How deep wrinkles hang, as a share of the digit; toes are shorter, and bent where they wrinkle."""

_NAILS = {"finger": (0.83, 0.985), "thumb": (0.74, 0.97), "great-toe": (0.59, 0.93), "toe": (0.66, 0.93)}
"""Where a nail begins and ends along its digit."""

_FINEST = "ink-1"


def digit_contour(row: Row) -> tuple[Knot, ...]:
    """Key points of a digit: up its thumb (great toe) side, round the tip and down the other."""
    up = [beside(row, along, across) for along, across in _SIDES[row.kind]]
    down = [beside(row, along, -across) for along, across in reversed(_SIDES[row.kind])]
    return tuple(Knot(spot) for spot in (*up, beside(row, 1.0, 0.0), *down))


def folds(row: Row) -> Iterator[Element]:
    """The creases of a digit on the side of the palm or sole."""
    for place, (along, width) in enumerate(_FOLDS[row.kind]):
        path = _across(row, along, width, sag=0.010 if place % 2 else -0.012)
        yield Element(f"ink-{row.name}-fold-{place + 1}", _FINEST, (path,))


def wrinkles(row: Row) -> Iterator[Element]:
    """The folds over the joints of a digit, seen from behind or above."""
    for place, (along, width) in enumerate(_WRINKLES[row.kind], start=1):
        path = _across(row, along, width, sag=_SAG[row.kind] * sin(tau * along))
        yield Element(f"ink-{row.name}-wrinkle-{place}", _FINEST, (path,))


def nail(row: Row) -> Iterator[Element]:
    """The nail of a digit, its free edge and, but for the lesser toes, its moon."""
    start, end = _NAILS[row.kind]
    long = end - start
    rim = ((0.90, 0.52), (0.5, 0.60), (0.16, 0.52), (0.03, 0.3), (0.0, 0.0))
    one = [beside(row, start + share * long, across) for share, across in rim]
    other = [beside(row, start + share * long, -across) for share, across in reversed(rim[:-1])]
    is_small = row.kind == "toe"
    yield Element(f"ink-{row.name}-nail", _FINEST if is_small else "ink-2", (line_through(*one, *other),))
    yield Element(f"ink-{row.name}-nail-edge", _FINEST, (_arc(row, start + 0.90 * long, 0.52, end),))
    if not is_small:
        moon = _arc(row, start + 0.10 * long, 0.3, start + 0.24 * long)
        yield Element(f"ink-{row.name}-nail-moon", _FINEST, (moon,))


def _arc(row: Row, at: float, across: float, crest: float) -> Path:
    return line_through(beside(row, at, across), beside(row, crest, 0.0), beside(row, at, -across))


def _across(row: Row, along: float, width: float, sag: float) -> Path:
    return line_through(
        beside(row, along - sag, width),
        beside(row, along + 0.4 * sag, width * 0.4),
        beside(row, along + 0.4 * sag, -width * 0.4),
        beside(row, along - sag, -width),
    )
