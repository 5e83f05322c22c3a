"""Carries places of the whole-body drawings from one figure to another and back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from nmt_chart.domain.geometry import Curve, Point, Ring

_TURNS = 20
_CLOSE = 1e-7
"""Stature; the way back is sought until it is this near."""


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

    def from_neutral(self, point: Point) -> Point:
        """The place of the figure that ``point`` of the neutral figure corresponds to."""
        way = self._way(point)
        dx, dy = self._shift(way * point.x - self.left, point.y)
        return Point(point.x + way * dx, point.y + dy)

    def to_neutral(self, point: Point) -> Point:
        """The place of the neutral figure that corresponds to ``point``; undoes ``from_neutral``."""
        way = self._way(point)
        x, y = way * point.x - self.left, point.y
        at_x, at_y = x, y
        for _ in range(_TURNS):
            dx, dy = self._shift(at_x, at_y)
            off_x, off_y = x - at_x - dx, y - at_y - dy
            at_x, at_y = at_x + off_x, at_y + off_y
            if abs(off_x) + abs(off_y) < _CLOSE:
                break
        return Point(way * (at_x + self.left), at_y)

    def curve(self, curve: Curve) -> Curve:
        """The curve of the figure that corresponds to ``curve`` of the neutral one."""
        return Curve.through(map(self.from_neutral, curve.points), closed=curve.closed)

    def ring(self, ring: Ring) -> Ring:
        """The closed line of the figure that corresponds to ``ring``; long pieces bend with the body."""
        found: list[Point] = []
        for here, there in pairwise((*ring, ring[0])):
            pieces = ceil(here.distance_to(there) / self.cell)
            for at in range(max(pieces, 1)):
                share = at / pieces if pieces else 0.0
                found.append(
                    self.from_neutral(here.moved(share * (there.x - here.x), share * (there.y - here.y)))
                )
        return tuple(found)

    def _way(self, point: Point) -> int:
        """Whether x runs as on the grid (1) or the other way round (-1) at ``point``."""
        return self.facing or (1 if point.x >= 0 else -1)

    def _shift(self, x: float, y: float) -> tuple[float, float]:
        """The shift between the four nodes around a place of the grid, ``x`` from its first node."""
        across, down = x / self.cell, (y - self.top) / self.cell
        node, row = int(across), min(max(int(down), 0), len(self.rows) - 2)
        right, low = across - node, min(max(down - row, 0.0), 1.0)
        upper, lower = self.rows[row], self.rows[row + 1]
        ax, ay = upper.at(node)
        bx, by = upper.at(node + 1)
        cx, cy = lower.at(node)
        dx, dy = lower.at(node + 1)
        left, high = 1 - right, 1 - low
        return (
            high * (left * ax + right * bx) + low * (left * cx + right * dx),
            high * (left * ay + right * by) + low * (left * cy + right * dy),
        )
