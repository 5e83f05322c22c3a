"""The borders of many shapes as columns of numbers, so that a pointer on its way is answered at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from nmt_chart.domain.geometry import Point, Ring

_Numbers = npt.NDArray[np.float64]


class Borders:
    """The rings of several shapes; shapes are named by their number, lengths are in stature."""

    def __init__(self, shapes: Iterable[Sequence[Ring]]) -> None:
        rings = [(number, ring) for number, own in enumerate(shapes) for ring in own]
        ends = [_ends(ring) for _, ring in rings]
        self._here, self._there = _joined([here for here, _ in ends]), _joined([there for _, there in ends])
        self._left, self._top = np.minimum(self._here, self._there).T.copy()
        self._right, self._bottom = np.maximum(self._here, self._there).T.copy()
        self._ring = np.repeat(np.arange(len(rings)), [len(ring) for _, ring in rings])
        self._shape_of_ring = np.array([number for number, _ in rings], dtype=np.intp)

    def around(self, point: Point) -> list[int]:
        """The shapes that ``point`` lies in, in their order."""
        x, y = point.x, point.y
        (crossed,) = np.nonzero((self._here[:, 1] > y) != (self._there[:, 1] > y))
        here, there = self._here[crossed], self._there[crossed]
        at = here[:, 0] + (y - here[:, 1]) * (there[:, 0] - here[:, 0]) / (there[:, 1] - here[:, 1])
        crossings = np.bincount(self._ring[crossed[x < at]], minlength=len(self._shape_of_ring))
        return sorted({int(shape) for shape in self._shape_of_ring[crossings % 2 == 1]})

    def near(self, point: Point, reach: float) -> list[int]:
        """The shapes with a border within ``reach`` of ``point``, nearest first."""
        at = np.array((point.x, point.y))
        (close,) = np.nonzero(
            (self._left <= point.x + reach)
            & (self._right >= point.x - reach)
            & (self._top <= point.y + reach)
            & (self._bottom >= point.y - reach)
        )
        off = _distances(at, self._here[close], self._there[close])
        within = off <= reach
        nearest: dict[int, float] = {}
        shapes = self._shape_of_ring[self._ring[close[within]]]
        for shape, distance in zip(shapes.tolist(), off[within].tolist(), strict=True):
            nearest[shape] = min(distance, nearest.get(shape, distance))
        return sorted(nearest, key=lambda shape: (nearest[shape], shape))


def _ends(ring: Ring) -> tuple[_Numbers, _Numbers]:
    here = np.array([(point.x, point.y) for point in ring])
    return here, np.roll(here, -1, axis=0)


def _joined(parts: list[_Numbers]) -> _Numbers:
    return np.concatenate(parts) if parts else np.empty((0, 2))


def _distances(at: _Numbers, here: _Numbers, there: _Numbers) -> _Numbers:
    along = there - here
    length = (along**2).sum(axis=1)
    share = ((at - here) * along).sum(axis=1) / np.where(length == 0, 1.0, length)
    nearest = here + np.clip(share, 0.0, 1.0)[:, None] * along
    return np.hypot(*(nearest - at).T)  # type: ignore[no-any-return]
