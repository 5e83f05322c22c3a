"""The face: two halves of one whole, with lines and regions that cross the midline."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import box
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.borders import Borders
from tools.draw_bodies.figure import half_knots, whole
from tools.draw_bodies.plates.compose import Groups
from tools.draw_bodies.plates.flesh import Flesh, Room, muscles
from tools.draw_bodies.plates.partition import named_areas
from tools.draw_bodies.plates.plate import Grain, area_of
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, smooth
from tools.draw_bodies.svg import Element

_HALF = box(0, -50, 500, 1050)
_PLUS, _MINUS = "left", "right"


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
    kind = f"ink-{row.number}"
    if row.kind == "mid":
        back = [knot.mirrored() for knot in reversed(row.knots[:-1])]
        yield Element("", kind, (smooth([*row.knots, *back], closed=False),))
        return
    path = smooth(row.knots, closed=False)
    yield Element("", kind, (path,))
    yield Element("", kind, (path.mirrored(),))


def _regions(half: Area, grain: Grain) -> Iterator[Element]:
    sheet = rows("regions-face")
    areas = named_areas(sheet, half, crumb=grain.crumb)
    borders = Borders(tuple(piece for pieces in areas.values() for piece in pieces))
    for row in sheet:
        if row.kind == "middle":
            yield Element(f"region-{row.name}-midline", "", tuple(map(borders.across, areas[row.name])))
        elif row.kind == "name":
            yield from _pair(f"region-{row.name}", "", tuple(map(borders.round, areas[row.name])))


def _muscle(flesh: Flesh) -> Iterator[Element]:
    if flesh.contours:
        yield from _pair(f"muscle-{flesh.name}", f"layer-{flesh.layer}", flesh.contours)


def _fibers(flesh: Flesh) -> Iterator[Element]:
    if flesh.fibers:
        yield from _pair(f"fibers-{flesh.name}", "", flesh.fibers)


def _pair(name: str, kind: str, paths: tuple[Path, ...]) -> Iterator[Element]:
    yield Element(f"{name}-{_PLUS}", kind, paths)
    yield Element(f"{name}-{_MINUS}", kind, tuple(path.mirrored() for path in paths))
