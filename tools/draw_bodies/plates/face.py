"""The face: two halves of one whole, with lines and regions that cross the midline."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import box

from tools.draw_bodies.element import Element, Groups, pair, plus_side
from tools.draw_bodies.figure import half_knots, whole
from tools.draw_bodies.plates.flesh import Flesh, Room, muscles
from tools.draw_bodies.plates.plate import Grain, area_of
from tools.draw_bodies.regions import regions_of_half
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
        "regions": list(regions_of_half(rows("regions-face"), half, grain.crumb, _SIDE)),
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


def _muscle(flesh: Flesh) -> Iterator[Element]:
    if flesh.contours:
        yield from pair(f"muscle-{flesh.name}", f"layer-{flesh.layer}", flesh.contours, _SIDE)


def _fibers(flesh: Flesh) -> Iterator[Element]:
    if flesh.fibers:
        yield from pair(f"fibers-{flesh.name}", "", flesh.fibers, _SIDE)
