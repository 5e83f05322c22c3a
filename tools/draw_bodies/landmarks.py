"""The named points of a drawing, each in the middle of a short line."""

from __future__ import annotations

from collections.abc import Iterator

from tools.draw_bodies.element import MIDLINE, Element, pair
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path

_REACH = 1.0
"""How far a line reaches to either side of its point, in drawing units."""


def landmarks(sheet: str, side: str, *, paired: bool = True) -> Iterator[Element]:
    """The points of ``landmarks-<sheet>``: those of a pair on one ``side``, or on both if ``paired``."""
    for row in rows(f"landmarks-{sheet}"):
        mark, name = _mark(row), f"landmark-{row.name}"
        if row.kind == "mid":
            yield Element(f"{name}-{MIDLINE}", "", (mark,))
        elif paired:
            yield from pair(name, "", (mark,), side)
        else:
            yield Element(f"{name}-{side}", "", (mark,))


def _mark(row: Row) -> Path:
    start, end = row.knots[0].at - _REACH, row.knots[0].at + _REACH
    return Path((start, start, end, end), closed=False)
