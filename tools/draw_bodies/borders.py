"""Borders shared by neighbors: each is fitted once, so that regions meet without gaps."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from shapely import Polygon

from tools.draw_bodies.fit import fitted
from tools.draw_bodies.spline import Path, Spot

_DIGITS = 4


class Borders:
    """The borders between areas of the +x half, as smooth paths."""

    def __init__(self, areas: tuple[Polygon, ...]) -> None:
        self._fitted: dict[tuple[Spot, ...], Path] = {}
        neighbors: dict[Spot, set[Spot]] = defaultdict(set)
        for area in areas:
            ring = _ring(area)
            for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
                neighbors[here].add(there)
                neighbors[there].add(here)
        self._junctions = {
            spot for spot, around in neighbors.items() if len(around) > 2 or _leaves_midline(spot, around)
        }

    def round(self, area: Polygon) -> Path:
        """The closed path round an area."""
        return _joined([self._path(piece) for piece in self._split(area)])

    def across(self, area: Polygon) -> Path:
        """The closed path round an area that touches the midline, and its mirror image."""
        pieces = [piece for piece in self._split(area) if any(spot.real > 0 for spot in piece)]
        first = next(
            at for at, piece in enumerate(pieces) if piece[0] != pieces[at - 1][-1] or len(pieces) == 1
        )
        half = _joined([self._path(piece) for piece in pieces[first:] + pieces[:first]])
        there = Path(half.spots, closed=False).mirrored()
        return Path(half.spots + there.spots[1:], closed=True)

    def _split(self, area: Polygon) -> list[tuple[Spot, ...]]:
        """The ring of an area cut at the junctions."""
        ring = _ring(area)
        start = next(at for at, spot in enumerate(ring) if spot in self._junctions)
        ring = [*ring[start:], *ring[: start + 1]]
        ends = [at for at, spot in enumerate(ring) if spot in self._junctions]
        return [tuple(ring[a : b + 1]) for a, b in pairwise(ends)]

    def _path(self, piece: tuple[Spot, ...]) -> Path:
        if piece not in self._fitted:
            path = fitted(piece, closed=False)
            self._fitted[piece] = path
            self._fitted[piece[::-1]] = Path(path.spots[::-1], closed=False)
        return self._fitted[piece]


def _leaves_midline(spot: Spot, around: set[Spot]) -> bool:
    return spot.real == 0 and any(other.real > 0 for other in around)


def _ring(area: Polygon) -> list[Spot]:
    rounded = [complex(round(x, _DIGITS), round(y, _DIGITS)) + 0.0 for x, y in area.exterior.coords[:-1]]
    return [spot for at, spot in enumerate(rounded) if spot != rounded[at - 1]]


def _joined(paths: list[Path]) -> Path:
    spots = list(paths[0].spots)
    for path in paths[1:]:
        spots.extend(path.spots[1:])
    return Path(tuple(spots), closed=True)
