"""Muscles of a plate: whole shapes with fibers, kept inside the silhouette and behind a limb in front."""

from __future__ import annotations

from cmath import phase
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import radians

from shapely import LineString, Polygon, get_parts, make_valid, union_all
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.belly import belly_contour, directions
from tools.draw_bodies.fit import fitted
from tools.draw_bodies.partition import line_of
from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Knot, Path, Spot, smooth

SUPERFICIAL = 1
CONTOURS = ("shape", "belly")
"""Kinds of rows that give the contour of a muscle."""

_DEEP_FIRST = (3, 2, 1)
_CLEAR = 0.02
"""Fibers end this far from the edge of their muscle, as a share of its size."""

_TOUCH = 0.15
_BULGES = radians(66)
_SHORTEST_FIBER = 0.12
"""Fibers cut down to less than this share of their length are left out."""


@dataclass(frozen=True, slots=True)
class Flesh:
    """A muscle of a plate: its contours and the light lines along its fibers."""

    name: str
    layer: int
    contours: tuple[Path, ...]
    fibers: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Where muscles may be drawn: ``all`` of the plate, and what of it lies ``behind`` the limb in front."""

    all: Area
    behind: Area
    crumb: float
    seam: float = 0.0
    """Bits of skin nowhere wider than this, between superficial muscles, are given to one of them."""


def muscles(sheet: tuple[Row, ...], room: Room) -> list[Flesh]:
    """The muscles of a sheet, deep ones first; rows above ``front`` lie behind the limb in front."""
    found: dict[str, Flesh] = {}
    space = room.behind
    for row in sheet:
        if row.kind == "front":
            space = room.all
        elif row.kind == "fan":
            found[row.name] = _with(found[row.name], fibers=tuple(_fan(row)))
        else:
            blank = found.get(row.name, Flesh(row.name, row.number, (), ()))
            runs = tuple(_along(row)) if row.kind == "belly" else ()
            found[row.name] = _with(blank, tuple(_kept(muscle_contour(row), space, room.crumb)), runs)
    ordered = sorted(found.values(), key=lambda flesh: _DEEP_FIRST.index(flesh.layer))
    if room.seam:
        ordered = [*_seamless(ordered, room)]
    return [_bare(flesh, ordered[place + 1 :]) for place, flesh in enumerate(ordered)]


def _with(flesh: Flesh, contours: tuple[Path, ...] = (), fibers: tuple[Path, ...] = ()) -> Flesh:
    return replace(flesh, contours=flesh.contours + contours, fibers=flesh.fibers + fibers)


def _bare(flesh: Flesh, later: list[Flesh]) -> Flesh:
    """The muscle with its fibers only where it lies bare; deeper ones are drawn without."""
    if flesh.layer != SUPERFICIAL or not flesh.contours:
        return replace(flesh, fibers=())
    area = _area(flesh).difference(union_all([_area(other) for other in later if other.contours]))
    return replace(flesh, fibers=_kept_lines(flesh.fibers, area))


def _seamless(ordered: list[Flesh], room: Room) -> Iterator[Flesh]:
    """The muscles, superficial ones with the narrow bits of skin beside them."""
    areas = {flesh.name: _area(flesh) for flesh in ordered if flesh.layer == SUPERFICIAL and flesh.contours}
    gained: dict[str, list[Area]] = {name: [] for name in areas}
    bare = room.all.difference(union_all(list(areas.values())))
    for space in (room.behind, room.all.difference(room.behind)):
        for skin in get_parts(bare.intersection(space)):
            if skin.buffer(-room.seam / 2).is_empty:
                near = skin.buffer(_TOUCH)
                gained[max(areas, key=lambda name: near.intersection(areas[name]).area)].append(near)
    for flesh in ordered:
        if gained.get(flesh.name):
            whole = union_all([areas[flesh.name], *gained[flesh.name]])
            yield replace(flesh, contours=tuple(_outlines(whole.intersection(room.all), room.crumb)))
        else:
            yield flesh


def muscle_contour(row: Row) -> Path:
    """The closed line round a muscle, whether its row gives a contour or centers with widths."""
    return smooth(belly_contour(row) if row.kind == "belly" else _pointed(row.knots), closed=True)


def _pointed(knots: tuple[Knot, ...]) -> tuple[Knot, ...]:
    """The key points of a contour with a corner wherever it turns so far that a smooth line would bulge."""
    spots = [knot.at for knot in knots]
    turns = [
        phase((spots[(at + 1) % len(spots)] - spot) / (spot - spots[at - 1])) for at, spot in enumerate(spots)
    ]
    return tuple(
        Knot(knot.at, knot.corner or abs(turn) > _BULGES) for knot, turn in zip(knots, turns, strict=True)
    )


def _along(row: Row) -> Iterator[Path]:
    """Two lines down a belly, to either side of its middle."""
    centers = [knot.at for knot in row.knots]
    ways = directions(centers)
    for share in (-0.18, 0.18):
        spots = [
            at + share * width * way * 1j for at, width, way in zip(centers, row.widths, ways, strict=True)
        ]
        yield smooth([Knot(spot) for spot in _shortened(spots)], closed=False)


def _shortened(spots: list[Spot]) -> list[Spot]:
    """The line without its first and last bit, where the fibers turn into tendon."""
    start = spots[0] + 0.4 * (spots[1] - spots[0])
    end = spots[-1] + 0.4 * (spots[-2] - spots[-1])
    return [start, *spots[1:-1], end]


def _fan(row: Row) -> Iterator[Path]:
    """Lines spread between the edges of a muscle, which are the first and the second half of the row."""
    half = len(row.knots) // 2
    edges = list(zip(row.knots[:half], row.knots[half:], strict=True))
    for place in range(row.number):
        share = (place + 0.5) / row.number
        spots = [one.at + share * (other.at - one.at) for one, other in edges]
        yield smooth([Knot(spot) for spot in spots], closed=False)


def _polygon(path: Path) -> Area:
    return make_valid(Polygon([(spot.real, spot.imag) for spot in path.flattened()]))


def _area(flesh: Flesh) -> Area:
    kept = _polygon(flesh.contours[0])
    for contour in flesh.contours[1:]:
        kept = kept.union(_polygon(contour))
    return kept


def _kept(contour: Path, room: Area, crumb: float) -> Iterator[Path]:
    """The parts of a contour that lie in ``room``."""
    area = _polygon(contour)
    if room.contains(area):
        yield contour
        return
    yield from _outlines(area.intersection(room), crumb)


def _outlines(area: Area, crumb: float) -> Iterator[Path]:
    for part in get_parts(area):
        if isinstance(part, Polygon) and part.area > crumb:
            line = part.exterior.simplify(0.01)
            yield fitted([complex(x, y) for x, y in line.coords[:-1]], closed=True)


def _kept_lines(paths: tuple[Path, ...], area: Area) -> tuple[Path, ...]:
    kept: list[Path] = []
    inner = area.buffer(-_CLEAR * area.area**0.5)
    for path in paths:
        whole = line_of(path)
        for part in get_parts(whole.intersection(inner)):
            if isinstance(part, LineString) and part.length > _SHORTEST_FIBER * whole.length:
                spots = [complex(x, y) for x, y in part.simplify(0.01).coords]
                kept.append(fitted(_without_repeats(spots), closed=False, tolerance=0.3))
    return tuple(kept)


def _without_repeats(spots: list[Spot]) -> list[Spot]:
    return [spots[0], *(there for here, there in pairwise(spots) if abs(there - here) > 1e-6)]
