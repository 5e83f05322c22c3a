"""Carries the neutral drawing to another figure: a thin-plate spline through the points both share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tools.draw_bodies.figure import half_knots, outline, whole
from tools.draw_bodies.sheet import rows
from tools.draw_bodies.spline import Path, Spot, mirror

FIGURES = ("male", "female")

COLUMN = {"male": 1, "female": 2}
"""Where a figure stands in the rows of the figures sheets."""

_FAR = (complex(0, -300), complex(600, 0), complex(600, 1000), complex(0, 1300))
"""Places far off the body stay where they are, so that the spline doesn't drift away."""

_APART = 0.4

Numbers = NDArray[np.float64]


def outline_of(figure: str) -> Path:
    """The silhouette of a figure."""
    return outline() if figure == "neutral" else whole(half_knots(rows(f"outline-{figure}")))


class Carry:
    """Takes places of the neutral figure to another one (drawing units), given ``shared`` pairs of places."""

    def __init__(self, shared: Iterable[tuple[Spot, Spot]]) -> None:
        pairs = dict(_apart(shared))
        self._from = np.array([(spot.real, spot.imag) for spot in pairs])
        there = np.array([(spot.real, spot.imag) for spot in pairs.values()])
        count = len(pairs)
        flat = np.c_[np.ones(count), self._from]
        system = np.block([[_bend(self._from, self._from), flat], [flat.T, np.zeros((3, 3))]])
        self._weights = np.linalg.solve(system, np.r_[there - self._from, np.zeros((3, 2))])

    def shifts(self, spots: Numbers) -> Numbers:
        """How far each of ``spots`` moves."""
        flat = np.c_[np.ones(len(spots)), spots]
        return np.asarray(np.c_[_bend(spots, self._from), flat] @ self._weights)

    def path(self, path: Path) -> Path:
        """The same line on the other figure."""
        spots = np.array([(spot.real, spot.imag) for spot in path.spots])
        moved = spots + self.shifts(spots)
        return Path(tuple(complex(x, y) for x, y in moved), path.closed)


@cache
def carry_to(figure: str) -> Carry:
    """The carrier to a figure, worked out once."""
    return Carry(_both_sides(_shared(figure)))


def _shared(figure: str) -> Iterator[tuple[Spot, Spot]]:
    """Pairs of places on the +x side and the midline: along the silhouettes, inside, and far off."""
    here, there = outline_of("neutral"), outline_of(figure)
    yield from along(here, there, len(here.spots) // 2 + 1)
    for row in rows("figures"):
        yield row.knots[0].at, row.knots[COLUMN[figure]].at
    for spot in _FAR:
        yield spot, spot


def along(here: Path, there: Path, end: int) -> Iterator[tuple[Spot, Spot]]:
    """Pairs of places along two lines drawn key point for key point, as far as the spot ``end``."""
    for at in range(0, end, 3):
        yield here.spots[at], there.spots[at]
        if at + 3 < end:
            yield _middle(here, at), _middle(there, at)


def _middle(path: Path, at: int) -> Spot:
    a, b, c, d = path.spots[at : at + 4]
    return (a + 3 * b + 3 * c + d) / 8


def _both_sides(pairs: Iterator[tuple[Spot, Spot]]) -> Iterator[tuple[Spot, Spot]]:
    for here, there in pairs:
        yield here, there
        if here.real != 0:
            yield mirror(here), mirror(there)


def _apart(pairs: Iterable[tuple[Spot, Spot]]) -> list[tuple[Spot, Spot]]:
    """The pairs without those that crowd an earlier one."""
    kept: list[tuple[Spot, Spot]] = []
    for here, there in pairs:
        if all(abs(here - other) > _APART for other, _ in kept):
            kept.append((here, there))
    return kept


def _bend(spots: Numbers, centers: Numbers) -> Numbers:
    away = np.linalg.norm(spots[:, None] - centers[None], axis=2) / 100
    return np.where(away > 0, away**2 * np.log(away + 1e-12), 0.0)
