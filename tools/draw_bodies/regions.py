"""The named regions of a view: the silhouette divided by cuts, without gaps and overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shapely import Polygon, box
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.borders import Borders
from tools.draw_bodies.element import MIDLINE, Element, pair, plus_side
from tools.draw_bodies.partition import named_areas
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path

_HALF = box(0, -50, 500, 1050)
_CRUMB = 12.0


def regions(view: str, silhouette: Path) -> list[Element]:
    """Every region of a view of the whole body: the two of a pair, and those across the midline."""
    body = Polygon([(spot.real, spot.imag) for spot in silhouette.flattened()])
    return list(regions_of_half(rows(f"regions-{view}"), body.intersection(_HALF), _CRUMB, plus_side(view)))


def regions_of_half(sheet: Iterable[Row], half: Area, crumb: float, side: str) -> Iterator[Element]:
    """The regions of a body whose half at +x, on the client's ``side``, a sheet divides."""
    kept = tuple(sheet)
    areas = named_areas(kept, half, crumb=crumb)
    borders = Borders(tuple(piece for pieces in areas.values() for piece in pieces))
    for row in kept:
        if row.kind == "middle":
            yield Element(f"region-{row.name}-{MIDLINE}", "", tuple(map(borders.across, areas[row.name])))
        elif row.kind == "name":
            yield from pair(f"region-{row.name}", "", map(borders.round, areas[row.name]), side)
