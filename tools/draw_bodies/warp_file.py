"""Writes how far the places of the neutral figure move on another one, as a grid of shifts."""

from __future__ import annotations

import json
from math import ceil, floor

import numpy as np
from shapely import box
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.carry import Carry, carry_to, outline_of
from tools.draw_bodies.muscles import area_of
from tools.draw_bodies.plates.figures import carry_side, silhouette

_CELL = 8
_TOP, _BOTTOM = -16, 1016
_AROUND = 34
"""How far above and below the body a row still reaches as wide as it: places beside a tip go with the tip."""

_FINE = 100
"""Shifts are written in hundredths of a drawing unit."""

_ABOUT = (
    "How far places of the neutral figure lie from the same places of this one, front and back alike. Rows "
    "go down from top, nodes outward from the midline, cell apart, in thousandths of stature; a row is its "
    "first node and then x and y of each shift in hundred-thousandths. Drawn by tools/draw_bodies."
)


_ABOUT_SIDE = (
    "How far places of the neutral left side lie from the same places of this one. Rows go down from top, "
    "nodes backward from left, cell apart, in thousandths of stature; a row is its first node and then x and "
    "y of each shift in hundred-thousandths. The right side is its mirror image. Drawn by tools/draw_bodies."
)
_LEFT = -200
"""Where the nodes of a side begin: well in front of the toes."""


def warp_text(figure: str) -> str:
    """The text of the file ``warp-<figure>.json``, for front and back."""
    half = area_of(outline_of("neutral")).intersection(box(0, _TOP, 600, _BOTTOM))
    rows = _rows(half, carry_to(figure), 0)
    for row in rows:
        if row[0] == 0:
            row[1] = 0
    return _text({"about": _ABOUT, "top": _TOP, "cell": _CELL}, rows)


def side_warp_text(figure: str) -> str:
    """The text of the file ``warp-left-<figure>.json``."""
    rows = _rows(area_of(silhouette("neutral")), carry_side(figure), _LEFT)
    return _text({"about": _ABOUT_SIDE, "top": _TOP, "cell": _CELL, "left": _LEFT}, rows)


def _text(head: dict[str, str | int], rows: list[list[int]]) -> str:
    lines = ",\n".join(f"    {json.dumps(row, separators=(',', ':'))}" for row in rows)
    said = "".join(f"  {json.dumps(name)}: {json.dumps(value)},\n" for name, value in head.items())
    return f'{{\n{said}  "rows": [\n{lines}\n  ]\n}}\n'


def _rows(body: Area, carry: Carry, start: int) -> list[list[int]]:
    """First node and shifts of each row, as far as ``body`` reaches; node 0 lies at ``start``."""
    found = []
    for y in range(_TOP, _BOTTOM + 1, _CELL):
        near = body.intersection(box(start, y - _AROUND, 600, y + _AROUND))
        left, _, right, _ = near.bounds if not near.is_empty else (start, 0, start + _CELL, 0)
        first, last = max(floor((left - start) / _CELL) - 1, 0), ceil((right - start) / _CELL) + 1
        spots = np.array([(start + node * _CELL, y) for node in range(first, last + 1)], dtype=np.float64)
        shifts = np.rint(carry.shifts(spots) * _FINE).astype(int)
        found.append([first, *(int(number) for number in shifts.ravel())])
    return found
