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
"""Carried x is ``a + b x + c y + d x y``, carried y the same of the other four."""


Shift = tuple[float, float]
"""How far a place moves across and down, in stature."""


@dataclass(frozen=True, slots=True)
class Warp:
    """How far places of the neutral figure lie from the same places of another one, on a grid.

    ``rows`` hold the shifts at the nodes, all equally many. ``top`` is the height of the first row, ``start``
    the x of its first node and ``cell`` the distance of rows and nodes, in stature. The grid covers the half
    at +x; the other half is its mirror image. In a profile it covers all of the body: nodes go on toward +x
    where ``facing`` is 1, toward -x where it is -1. Beyond the grid its outermost shifts go on.
    """

    top: float
    cell: float
    rows: tuple[tuple[Shift, ...], ...]
    start: float = 0.0
    facing: int = 0
    _cells: dict[tuple[int, int], _Cell] = field(default_factory=dict, init=False, repr=False, compare=False)

    def from_neutral(self, point: Point) -> Point:
        """The place of the figure that ``point`` of the neutral figure corresponds to."""
        x, y = point.x, point.y
        a, b, c, d, e, f, g, h = self._cell_at(x, y)
        return Point(a + b * x + (c + d * x) * y, e + f * x + (g + h * x) * y)

    def to_neutral(self, point: Point) -> Point:
        """The place of the neutral figure that corresponds to ``point``; undoes ``from_neutral``."""
        x, y = point.x, point.y
        for _ in range(_TURNS):
            step_x, step_y = self._step(point, x, y)
            x, y = x + step_x, y + step_y
            if abs(step_x) + abs(step_y) < _CLOSE:
                break
        return Point(x, y)

    def curve(self, curve: Curve) -> Curve:
        """The curve of the figure that corresponds to ``curve`` of the neutral one."""
        carried: list[float] = []
        for x, y in zip(curve.coordinates[::2], curve.coordinates[1::2], strict=True):
            a, b, c, d, e, f, g, h = self._cell_at(x, y)
            carried += (a + b * x + (c + d * x) * y, e + f * x + (g + h * x) * y)
        return Curve(tuple(carried), curve.closed)

    def ring(self, ring: Ring) -> Ring:
        """The closed line of the figure that corresponds to ``ring``; long pieces bend with the body."""
        found: list[Point] = []
        for here, there in pairwise((*ring, ring[0])):
            pieces = ceil(here.distance_to(there) / self.cell) or 1
            dx, dy = (there.x - here.x) / pieces, (there.y - here.y) / pieces
            found.extend(self.from_neutral(here.moved(at * dx, at * dy)) for at in range(pieces))
        return tuple(found)

    def _step(self, goal: Point, x: float, y: float) -> tuple[float, float]:
        """How far to go from a place so that it is carried to ``goal``: by the slope there (Newton)."""
        a, b, c, d, e, f, g, h = self._cell_at(x, y)
        off_x = goal.x - a - b * x - (c + d * x) * y
        off_y = goal.y - e - f * x - (g + h * x) * y
        xx, xy, yx, yy = b + d * y, c + d * x, f + h * y, g + h * x
        slope = xx * yy - xy * yx
        if slope < _STEEP:
            return off_x, off_y
        return _short((yy * off_x - xy * off_y) / slope), _short((xx * off_y - yx * off_x) / slope)

    def _cell_at(self, x: float, y: float) -> _Cell:
        """The cell a place lies in: so many across from where the grid begins, and down from its top."""
        at = floor((x - self.start) / self.cell), floor((y - self.top) / self.cell)
        return self._cells.get(at) or self._new_cell(*at)

    def _new_cell(self, across: int, down: int) -> _Cell:
        """The two equations that hold in a cell, kept: many places lie in one."""
        if self.facing or across >= 0:
            cell = self._between_nodes(across if self.facing >= 0 else -across - 1, down)
        else:
            a, b, c, d, e, f, g, h = self._cells.get((-across - 1, down)) or self._new_cell(-across - 1, down)
            cell = (-a, b, -c, d, e, -f, g, -h)
        self._cells[across, down] = cell
        return cell

    def _between_nodes(self, node: int, row: int) -> _Cell:
        """Between four nodes the shift is bilinear; beyond the grid it is that of the nearest nodes."""
        way, per = self.facing or 1, 1 / self.cell
        upper, lower = self.rows[_held(row, len(self.rows))], self.rows[_held(row + 1, len(self.rows))]
        left, right = _held(node, len(upper)), _held(node + 1, len(upper))
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = upper[left], upper[right], lower[left], lower[right]
        u, v = -way * self.start * per - node, -self.top * per - row
        a, b, c, d = _expanded((ax, bx - ax, cx - ax, dx - cx - bx + ax), way * per, u, per, v)
        e, f, g, h = _expanded((ay, by - ay, cy - ay, dy - cy - by + ay), way * per, u, per, v)
        return way * a, 1 + way * b, way * c, way * d, e, f, 1 + g, h


_Four = tuple[float, float, float, float]


def _expanded(shift: _Four, u_per_x: float, u_at_0: float, v_per_y: float, v_at_0: float) -> _Four:
    """``a + b u + c v + d u v`` as such a sum in x and y, where u and v are straight in them."""
    a, b, c, d = shift
    return (
        a + b * u_at_0 + (c + d * u_at_0) * v_at_0,
        (b + d * v_at_0) * u_per_x,
        (c + d * u_at_0) * v_per_y,
        d * u_per_x * v_per_y,
    )


def _held(at: int, count: int) -> int:
    return min(max(at, 0), count - 1)


def _short(step: float) -> float:
    return min(max(step, -_LONGEST_STEP), _LONGEST_STEP)
