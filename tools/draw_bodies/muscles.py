"""The muscles of a view: bellies and contours of the sheets, kept inside the silhouette."""

from __future__ import annotations

from shapely import Polygon, box, get_parts, make_valid, union_all
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.fit import fitted
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Knot, Path, Spot, smooth
from tools.draw_bodies.svg import Element

_SIDES = {"front": ("left", "right"), "back": ("right", "left")}
"""The client's side at +x and at -x."""

_INSET = 0.6
"""Muscles stop this far inside the silhouette, so that its line stays clean."""

_PLUS_X = box(_INSET, 0, 500, 1000)
_SEAM = 0.45
"""Superficial muscles lie side by side: where the sheet lays one on another, the lower ends this far off."""

_CRUMB = 6.0
_DEEP_FIRST = (3, 2, 1)


def muscles(view: str, silhouette: Path) -> list[Element]:
    """Every muscle of a view on both sides, deep ones first."""
    body = _area(silhouette).buffer(-_INSET).intersection(_PLUS_X)
    drawn = rows(f"muscles-{view}")
    elements: list[Element] = []
    for layer in _DEEP_FIRST:
        contours = [(row.name, _contour(row)) for row in drawn if row.number == layer]
        areas = [(name, make_valid(_area(contour))) for name, contour in contours]
        parts: dict[str, list[Path]] = {}
        for place, (name, contour) in enumerate(contours):
            room = body if layer > 1 else body.difference(_neighbors(areas, place))
            parts.setdefault(name, []).extend(_kept(contour, areas[place][1], room))
        for name, paths in parts.items():
            elements.extend(_both_sides(name, layer, paths, _SIDES[view]))
    return elements


def _both_sides(name: str, layer: int, parts: list[Path], sides: tuple[str, str]) -> list[Element]:
    here, there = sides
    kind = f"layer-{layer}"
    return [
        Element(f"muscle-{name}-{here}", kind, tuple(parts)),
        Element(f"muscle-{name}-{there}", kind, tuple(path.mirrored() for path in parts)),
    ]


def _neighbors(areas: list[tuple[str, Area]], place: int) -> Area:
    """What the muscles drawn later take away from the one at ``place``."""
    name = areas[place][0]
    return union_all([area for other, area in areas[place + 1 :] if other != name]).buffer(_SEAM)


def _contour(row: Row) -> Path:
    return smooth(_round(row) if row.kind == "belly" else row.knots, closed=True)


def _round(row: Row) -> tuple[Knot, ...]:
    """The contour round a line of centers with their widths."""
    centers = [knot.at for knot in row.knots]
    ways = [_way(centers, place) for place in range(len(centers))]
    halves = [width / 2 for width in row.widths]
    down = [at + half * way * -1j for at, half, way in zip(centers, halves, ways, strict=True)]
    up = [at + half * way * 1j for at, half, way in zip(centers, halves, ways, strict=True)]
    top, bottom = centers[0] - ways[0] * halves[0], centers[-1] + ways[-1] * halves[-1]
    return tuple(Knot(spot) for spot in (top, *down, bottom, *reversed(up)))


def _way(centers: list[Spot], place: int) -> Spot:
    along = centers[min(place + 1, len(centers) - 1)] - centers[max(place - 1, 0)]
    return along / abs(along)


def _area(path: Path) -> Polygon:
    return Polygon([(spot.real, spot.imag) for spot in path.flattened()])


def _kept(contour: Path, area: Area, room: Area) -> list[Path]:
    """The parts of a contour that lie in ``room``."""
    if room.contains(area):
        return [contour]
    inside = [part for part in get_parts(area.intersection(room)) if part.area > _CRUMB]
    return [_fitted(part) for part in inside]


def _fitted(part: Polygon) -> Path:
    line = part.exterior.simplify(0.02)
    return fitted([complex(x, y) for x, y in line.coords[:-1]], closed=True)
