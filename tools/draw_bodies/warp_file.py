"""Writes how far the places of the neutral figure move on another one, as a grid of shifts."""

from __future__ import annotations

import json
from math import ceil, floor

import numpy as np
from shapely import box

from tools.draw_bodies.carry import carry_to, outline_of
from tools.draw_bodies.muscles import area_of

_CELL = 8
_TOP, _BOTTOM = -16, 1016
_FINE = 100
"""Shifts are written in hundredths of a drawing unit."""

_ABOUT = (
    "How far places of the neutral figure lie from the same places of this one, front and back alike. Rows go "
    "down from top, nodes outward from the midline, cell apart, in thousandths of stature; a row is its first "
    "node and then x and y of each shift in hundred-thousandths. Drawn by tools/draw_bodies."
)


def warp_text(figure: str) -> str:
    """The text of the file ``warp-<figure>.json``."""
    rows = ",\n".join(f"    {json.dumps(row, separators=(',', ':'))}" for row in _rows(figure))
    head = f'  "about": {json.dumps(_ABOUT)},\n  "top": {_TOP},\n  "cell": {_CELL}'
    return f'{{\n{head},\n  "rows": [\n{rows}\n  ]\n}}\n'


def _rows(figure: str) -> list[list[int]]:
    body = area_of(outline_of("neutral")).intersection(box(0, _TOP, 600, _BOTTOM))
    carry = carry_to(figure)
    found = []
    for y in range(_TOP, _BOTTOM + 1, _CELL):
        near = body.intersection(box(0, y - _CELL - 2, 600, y + _CELL + 2))
        left, _, right, _ = near.bounds if not near.is_empty else (0, 0, _CELL, 0)
        first, last = max(floor(left / _CELL) - 1, 0), ceil(right / _CELL) + 1
        spots = np.array([(node * _CELL, y) for node in range(first, last + 1)], dtype=np.float64)
        shifts = np.rint(carry.shifts(spots) * _FINE).astype(int)
        shifts[spots[:, 0] == 0, 0] = 0
        found.append([first, *(int(number) for number in shifts.ravel())])
    return found
