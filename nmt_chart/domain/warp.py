"""Carries places of the whole-body drawings from the neutral figure to another one and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, floor

from nmt_chart.domain.geometry import Curve, Point, Ring

_TURNS = 20
_CLOSE = 1e-7
"""Stature; the way back is sought until it is this near."""

_STEEP = 0.02
"""Where the figure is this much narrower, a step of the search can't be told from its slope."""

_LONGEST_STEP = 0.02
"""Stature; how far one step of the search goes at most, so that it never leaves its part of the body."""

_Cell = tuple[float, float, float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class WarpRow:
    """Shifts at equally spaced nodes of one row, from ``first`` nodes off the midline outward, in stature."""

    first: int
    shifts: tuple[tuple[float, float], ...]

    def at(self, node: int) -> tuple[float, float]:
        """The shift at a node; beyond the ends of the row that of the end."""
        return self.shifts[min(max(node - self.first, 0), len(self.shifts) - 1)]


@dataclass(frozen=True, slots=True)
class Warp:
    """How far places of the neutral figure lie from the same places of another one, on a grid.

    ``top`` is the height of the first row and ``cell`` the distance of rows and nodes, in stature. The grid
    covers the half at +x; the other half is its mirror image. In a profile the grid covers all of the body:
    ``left`` is the x of its first node in the left view, and ``facing`` is 1 there, -1 in the right view.
    """

    top: float
    cell: float
    rows: tuple[WarpRow, ...]
    left: float = 0.0
    facing: int = 0
    _cells: dict[tuple[int, int], _Cell] = field(default_factory=dict, init=False, repr=False, compare=False)

    def from_neutral(self, point: Point) -> Point:
        """The place of the figure that ``point`` of the neutral figure corresponds to."""
        return Point(*self._carried(point.x, point.y))

    def to_neutral(self, point: Point) -> Point:
        """The place of the neutral figure that corresponds to ``point``; undoes ``from_neutral``."""
        way = self.facing or (1 if point.x >= 0 else -1)
        x = at_x = way * point.x
        y = at_y = point.y
        for _ in range(_TURNS):
            step_x, step_y = self._step(x, y, at_x, at_y)
            at_x, at_y = at_x + step_x, at_y + step_y
            if abs(step_x) + abs(step_y) < _CLOSE:
                break
        return Point(way * at_x, at_y)

    def curve(self, curve: Curve) -> Curve:
        """The curve of the figure that corresponds to ``curve`` of the neutral one."""
        carried: list[float] = []
        for x, y in zip(curve.coordinates[::2], curve.coordinates[1::2], strict=True):
            carried += self._carried(x, y)
        return Curve(tuple(carried), curve.closed)

    def ring(self, ring: Ring) -> Ring:
        """The closed line of the figure that corresponds to ``ring``; long pieces bend with the body."""
        found: list[Point] = []
        for here, there in pairwise((*ring, ring[0])):
            pieces = ceil(here.distance_to(there) / self.cell) or 1
            dx, dy = (there.x - here.x) / pieces, (there.y - here.y) / pieces
            found.extend(self.from_neutral(here.moved(at * dx, at * dy)) for at in range(pieces))
        return tuple(found)

    def _carried(self, x: float, y: float) -> tuple[float, float]:
        """Where a place goes; at -x, and in the right view, the grid is seen in a mirror."""
        way = self.facing or (1 if x >= 0 else -1)
        (a, b, c, d, e, f, g, h), u, v = self._found(way * x, y)
        return x + way * (a + b * u + (c + d * u) * v), y + e + f * u + (g + h * u) * v

    def _step(self, x: float, y: float, at_x: float, at_y: float) -> tuple[float, float]:
        """How far to go from a place so that it is carried to ``x``, ``y``: by the slope there (Newton)."""
        (a, b, c, d, e, f, g, h), u, v = self._found(at_x, at_y)
        off_x = x - at_x - a - b * u - (c + d * u) * v
        off_y = y - at_y - e - f * u - (g + h * u) * v
        xx, xy = 1 + (b + d * v) / self.cell, (c + d * u) / self.cell
        yx, yy = (f + h * v) / self.cell, 1 + (g + h * u) / self.cell
        slope = xx * yy - xy * yx
        if slope < _STEEP:
            return off_x, off_y
        step_x, step_y = (yy * off_x - xy * off_y) / slope, (xx * off_y - yx * off_x) / slope
        return _held(step_x), _held(step_y)

    def _found(self, x: float, y: float) -> tuple[_Cell, float, float]:
        """The cell of the grid a place lies in, and how far across and down in it (0 to 1)."""
        across = (x - self.left) / self.cell
        down = min(max((y - self.top) / self.cell, 0.0), len(self.rows) - 1.0)
        node, row = floor(across), min(int(down), len(self.rows) - 2)
        cell = self._cells.get((row, node)) or self._new_cell(row, node)
        return cell, across - node, down - row

    def _new_cell(self, row: int, node: int) -> _Cell:
        """The shift within a cell as numbers of its two equations, kept: many places lie in one cell."""
        upper, lower = self.rows[row], self.rows[row + 1]
        (ax, ay), (bx, by) = upper.at(node), upper.at(node + 1)
        (cx, cy), (dx, dy) = lower.at(node), lower.at(node + 1)
        cell = (ax, bx - ax, cx - ax, dx - cx - bx + ax, ay, by - ay, cy - ay, dy - cy - by + ay)
        self._cells[row, node] = cell
        return cell


def _held(step: float) -> float:
    return min(max(step, -_LONGEST_STEP), _LONGEST_STEP)
