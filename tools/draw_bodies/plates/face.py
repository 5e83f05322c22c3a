"""The face: two halves of one whole, with lines and regions that cross the midline."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import box
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.borders import Borders
from tools.draw_bodies.element import MIDLINE, Element, Groups, pair, plus_side
from tools.draw_bodies.figure import half_knots, whole
from tools.draw_bodies.plates.flesh import Flesh, Room, muscles
from tools.draw_bodies.plates.partition import named_areas
from tools.draw_bodies.plates.plate import Grain, area_of
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import smooth

_HALF = box(0, -50, 500, 1050)
_SIDE = plus_side("face")


def face(grain: Grain) -> Groups:
    """The groups of the face view."""
    silhouette = whole(half_knots(rows("outline-face")))
    half = area_of(silhouette).intersection(_HALF)
    room = half.buffer(-grain.inset).intersection(box(grain.inset, -50, 500, 1050))
    drawn = muscles(rows("muscles-face"), Room(room, room, grain.crumb))
    return {
        "outline": [Element("silhouette", "", (silhouette,))],
        "ink": [element for row in rows("ink-face") for element in _inked(row)],
        "regions": list(_regions(half, grain)),
        "muscles": [element for flesh in drawn for element in _muscle(flesh)],
        "fibers": [element for flesh in drawn for element in _fibers(flesh)],
    }


def _inked(row: Row) -> Iterator[Element]:
    name, weight = f"ink-{row.name}", f"ink-{row.number}"
    if row.kind == "mid":
        back = [knot.mirrored() for knot in reversed(row.knots[:-1])]
        yield Element(name, weight, (smooth([*row.knots, *back], closed=False),))
    else:
        yield from pair(name, weight, (smooth(row.knots, closed=False),), _SIDE)


def _regions(half: Area, grain: Grain) -> Iterator[Element]:
    sheet = rows("regions-face")
    areas = named_areas(sheet, half, crumb=grain.crumb)
    borders = Borders(tuple(piece for pieces in areas.values() for piece in pieces))
    for row in sheet:
        if row.kind == "middle":
            yield Element(f"region-{row.name}-{MIDLINE}", "", tuple(map(borders.across, areas[row.name])))
        elif row.kind == "name":
            yield from pair(f"region-{row.name}", "", map(borders.round, areas[row.name]), _SIDE)


def _muscle(flesh: Flesh) -> Iterator[Element]:
    if flesh.contours:
        yield from pair(f"muscle-{flesh.name}", f"layer-{flesh.layer}", flesh.contours, _SIDE)


def _fibers(flesh: Flesh) -> Iterator[Element]:
    if flesh.fibers:
        yield from pair(f"fibers-{flesh.name}", "", flesh.fibers, _SIDE)
