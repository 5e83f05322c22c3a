"""The named regions of a view: the silhouette divided by cuts, without gaps and overlaps."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import LineString, Point, Polygon, box, get_parts, polygonize, union_all
from shapely.geometry.base import BaseGeometry

from tools.draw_bodies.borders import Borders
from tools.draw_bodies.element import MIDLINE, Element, pair, plus_side
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, smooth

_HALF = box(0, -50, 500, 1050)
_GRID = 1e-6
_CRUMB = 12.0
"""Nameless pieces smaller than this (square drawing units) join the neighbor they share most border with."""


class UnnamedPieceError(ValueError):
    """The cuts left a piece of the body no name lies in, or two names in one piece."""


def regions(view: str, silhouette: Path) -> list[Element]:
    """Every region of a view: the two of a pair, and those across the midline."""
    sheet = rows(f"regions-{view}")
    areas = _areas(sheet, _pieces(sheet, silhouette))
    borders = Borders(tuple(areas.values()))
    elements: list[Element] = []
    for row in sheet:
        if row.name in areas:
            elements.extend(_elements(row, borders, areas.pop(row.name), plus_side(view)))
    return elements


def _elements(row: Row, borders: Borders, area: Polygon, side: str) -> Iterator[Element]:
    if row.kind == "middle":
        yield Element(f"region-{row.name}-{MIDLINE}", "", (borders.across(area),))
    else:
        yield from pair(f"region-{row.name}", "", (borders.round(area),), side)


def _pieces(sheet: tuple[Row, ...], silhouette: Path) -> list[Polygon]:
    half = Polygon([(spot.real, spot.imag) for spot in silhouette.flattened()]).intersection(_HALF)
    cuts = [_line(row) for row in sheet if row.kind == "cut"]
    linework = union_all([half.boundary, *cuts], grid_size=_GRID)
    pieces = get_parts(polygonize(get_parts(linework)))
    return [piece for piece in pieces if half.contains(piece.representative_point())]


def _line(row: Row) -> LineString:
    path = smooth(row.knots, closed=False)
    return LineString([(spot.real, spot.imag) for spot in path.flattened()])


def _areas(sheet: tuple[Row, ...], pieces: list[Polygon]) -> dict[str, Polygon]:
    """The area of each name, crumbs swept up."""
    named: dict[str, list[Polygon]] = {}
    nameless, wrong = [], []
    for piece in pieces:
        names = [row.name for row in sheet if row.kind != "cut" and piece.contains(_seed(row))]
        if len(names) == 1:
            named.setdefault(names[0], []).append(piece)
        elif names or piece.area > _CRUMB:
            spot = piece.representative_point()
            wrong.append(f"at {spot.x:.1f},{spot.y:.1f} ({piece.area:.1f}): {names or 'no name'}")
        else:
            nameless.append(piece)
    if wrong:
        raise UnnamedPieceError("pieces without one name: " + "; ".join(wrong))
    for crumb in nameless:
        max(named.values(), key=lambda held: union_all(held).intersection(crumb).length).append(crumb)
    return {name: _single(name, union_all(held, grid_size=_GRID)) for name, held in named.items()}


def _seed(row: Row) -> Point:
    spot = row.knots[0].at
    return Point(spot.real, spot.imag)


def _single(name: str, area: BaseGeometry) -> Polygon:
    if not isinstance(area, Polygon) or area.interiors:
        raise UnnamedPieceError(f"region {name} is not one piece without holes")
    return area
