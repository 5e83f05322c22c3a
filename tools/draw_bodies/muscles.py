"""The muscles of a view: whole bellies, grown to their neighbors and the silhouette where room is free."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from shapely import Polygon, box, get_parts, make_valid, union_all
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.belly import belly_contour
from tools.draw_bodies.element import Element, pair, plus_side
from tools.draw_bodies.fit import fitted
from tools.draw_bodies.growth import grown
from tools.draw_bodies.sheet import SHEETS, Row, rows
from tools.draw_bodies.spline import Path, smooth

_LAYERS = {"deep": 3, "intermediate": 2, "superficial": 1}
_INSET = 0.3
"""Muscles stop this far inside the silhouette, so that its line stays clean."""

_PLUS_X = box(0.2, 0, 500, 1000)
_CRUMB = 6.0
_STRAY = 0.3
"""How far, in drawing units, the fitted line of a muscle may stray from its area."""


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle of the +x side as it is painted in a view."""

    name: str
    layer: int
    area: Area


def muscles(view: str, silhouette: Path) -> list[Muscle]:
    """Every muscle of a view, in the order they are painted."""
    body = area_of(silhouette).buffer(-_INSET).intersection(_PLUS_X)
    sheet = rows("muscles")
    drawn: list[Muscle] = []
    for layer, names in _order(view).items():
        areas = {name: _whole(sheet, name).intersection(body) for name in names}
        if layer == "superficial":
            bare = union_all([_inside(row) for row in sheet if (row.kind, row.name) == ("bare", view)])
            seen = {name: area.difference(_hidden(sheet, view, name)) for name, area in areas.items()}
            areas = grown(seen, body.difference(bare))
        drawn.extend(Muscle(name, _LAYERS[layer], area) for name, area in areas.items())
    return drawn


def muscle_elements(view: str, drawn: list[Muscle]) -> Iterator[Element]:
    """The muscles on both sides as elements of the drawing."""
    for muscle in drawn:
        parts = (_fitted(part) for part in _parts(muscle.area))
        yield from pair(f"muscle-{muscle.name}", f"layer-{muscle.layer}", parts, plus_side(view))


def contour(row: Row) -> Path:
    """The closed line of a row, whether it gives a contour or centers with widths."""
    return smooth(belly_contour(row) if row.kind == "belly" else row.knots, closed=True)


def area_of(path: Path) -> Polygon:
    """What a closed line encloses."""
    return Polygon([(spot.real, spot.imag) for spot in path.flattened()])


def _order(view: str) -> dict[str, list[str]]:
    text = (SHEETS / "order.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)[view]  # type: ignore[no-any-return]


def _whole(sheet: tuple[Row, ...], name: str) -> Area:
    return union_all([_inside(row) for row in sheet if row.name == name])


def _hidden(sheet: tuple[Row, ...], view: str, name: str) -> Area:
    """What bone and tendon hide of a superficial muscle."""
    found = []
    for row in sheet:
        where, _, names = row.name.partition(":")
        if row.kind == "hidden" and where == view and name in names.split(","):
            found.append(_inside(row))
    return union_all(found)


def _inside(row: Row) -> Area:
    return make_valid(area_of(contour(row)))


def _parts(area: Area) -> Iterator[Polygon]:
    for part in get_parts(area):
        if isinstance(part, Polygon) and part.area > _CRUMB:
            yield Polygon(part.exterior)


def _fitted(part: Polygon) -> Path:
    line = part.exterior.simplify(0.03)
    return fitted([complex(x, y) for x, y in line.coords[:-1]], closed=True, tolerance=_STRAY)
