"""Divides a silhouette into named areas by the cuts of a sheet; an area may lie in several pieces."""

from __future__ import annotations

from collections.abc import Iterable

from shapely import LineString, Point, Polygon, get_parts, polygonize, union_all
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.borders import Borders
from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Path, Spot, smooth

_GRID = 1e-6
_REACH = 1.1
"""Cuts go on this far beyond their ends, so that they meet the line they stop at."""


class PartitionError(ValueError):
    """The cuts left a piece that has no name, or two; or a name that lies in no piece."""


def named_areas(
    sheet: Iterable[Row], body: Area, edges: Iterable[Path] = (), *, crumb: float
) -> dict[str, tuple[Polygon, ...]]:
    """The pieces of each name between the cuts of a sheet and further ``edges``.

    Nameless pieces up to ``crumb`` (square units) join the neighbor next to them.
    """
    rows = tuple(sheet)
    cuts = [_reaching(line_of(smooth(row.knots, closed=False)), _REACH) for row in rows if row.kind == "cut"]
    cuts.extend(line_of(path) for path in edges)
    linework = union_all([body.boundary, *cuts], grid_size=_GRID)
    pieces = [piece for piece in get_parts(polygonize(get_parts(linework))) if _lies_in(piece, body)]
    named: dict[str, list[Polygon]] = {row.name: [] for row in rows if row.kind != "cut"}
    crumbs, wrong = [], []
    for piece in pieces:
        names = {row.name for row in rows if row.kind != "cut" and _is_named_by(piece, row)}
        if len(names) == 1:
            named[names.pop()].append(piece)
        elif names or piece.area > crumb:
            wrong.append(_fault(piece, names))
        else:
            crumbs.append(piece)
    wrong.extend(f"{name} lies in no piece" for name, held in named.items() if not held)
    if wrong:
        raise PartitionError("; ".join(wrong))
    _sweep(crumbs, named)
    return {name: _pieces(name, held) for name, held in named.items()}


def outlined(areas: dict[str, tuple[Polygon, ...]]) -> dict[str, tuple[Path, ...]]:
    """The smooth border round each area; neighbors share theirs to the point."""
    borders = Borders(tuple(piece for pieces in areas.values() for piece in pieces))
    return {name: tuple(borders.round(piece) for piece in pieces) for name, pieces in areas.items()}


def line_of(path: Path) -> LineString:
    """A path as a broken line."""
    return LineString([(spot.real, spot.imag) for spot in path.flattened()])


def _reaching(line: LineString, reach: float) -> LineString:
    """The cut made longer at both ends, so that it meets the line it stops at."""
    spots = [complex(x, y) for x, y in line.coords]
    ends = [_beyond(spots[1], spots[0], reach), *spots, _beyond(spots[-2], spots[-1], reach)]
    return LineString([(spot.real, spot.imag) for spot in ends])


def _beyond(before: Spot, end: Spot, reach: float) -> Spot:
    return end + reach * (end - before) / abs(end - before)


def _lies_in(piece: Polygon, body: Area) -> bool:
    return bool(body.contains(piece.representative_point()))


def _is_named_by(piece: Polygon, row: Row) -> bool:
    return any(piece.contains(Point(knot.at.real, knot.at.imag)) for knot in row.knots)


def _fault(piece: Polygon, names: set[str]) -> str:
    spot = piece.representative_point()
    return f"at {spot.x:.1f},{spot.y:.1f} ({piece.area:.2f}): {sorted(names) or 'no name'}"


def _sweep(crumbs: list[Polygon], named: dict[str, list[Polygon]]) -> None:
    for crumb in crumbs:
        held = max(named.values(), key=lambda pieces: union_all(pieces).intersection(crumb).length)
        held.append(crumb)


def _pieces(name: str, held: list[Polygon]) -> tuple[Polygon, ...]:
    parts = tuple(get_parts(union_all(held, grid_size=_GRID)))
    if any(part.interiors for part in parts):
        raise PartitionError(f"{name} has a hole")
    return parts
