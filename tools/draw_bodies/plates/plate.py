"""A plate: one picture before it becomes a left or right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from shapely import Polygon
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.element import Element
from tools.draw_bodies.partition import named_areas, outlined
from tools.draw_bodies.plates import limb
from tools.draw_bodies.plates.digits import DIGITS, digit_contour, folds, nail, wrinkles
from tools.draw_bodies.plates.flesh import CONTOURS, SUPERFICIAL, Flesh, Room, muscle_contour, muscles
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, smooth


@dataclass(frozen=True, slots=True)
class Grain:
    """How fine a plate is drawn, in drawing units: the whole figure coarser than a hand."""

    inset: float
    """Muscles stop this far inside the silhouette, so that its line stays clean."""

    crumb: float
    """Scraps smaller than this (square units) are swept up."""

    seam: float = 0.0
    """Bits of skin nowhere wider than this, between superficial muscles, are given to one of them."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The drawing sheets a plate is made of.

    ``limb`` is the sheet of a limb that hides what is behind it. A plate that ``crops`` shows a part of what
    the sheet of the muscles holds: superficial ones as far as it reaches, and deeper ones that lie on it for
    the most part.
    """

    outline: str
    ink: str
    regions: str
    muscles: str
    limb: str = ""
    crops: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """The parts of a picture, as they are drawn; the ids of the ink don't say a side yet."""

    outline: Path
    ink: tuple[Element, ...]
    regions: dict[str, tuple[Path, ...]]
    muscles: tuple[Flesh, ...]

    def moved(self, dx: float) -> Plate:
        """The plate shifted sideways."""
        return Plate(
            self.outline.moved(dx),
            tuple(replace(line, paths=_moved(line.paths, dx)) for line in self.ink),
            {name: _moved(paths, dx) for name, paths in self.regions.items()},
            tuple(
                replace(flesh, contours=_moved(flesh.contours, dx), fibers=_moved(flesh.fibers, dx))
                for flesh in self.muscles
            ),
        )


def plate(sheets: Sheets, grain: Grain) -> Plate:
    """The plate of ``sheets``, its regions and muscles kept within its outline."""
    outline = rows(sheets.outline)
    silhouette = contour(outline)
    arm = rows(sheets.limb) if sheets.limb else ()
    body = area_of(silhouette)
    edges = (limb.contour(arm),) if arm else ()
    areas = named_areas(rows(sheets.regions), body, edges, crumb=grain.crumb)
    flesh = rows(sheets.muscles)
    if sheets.crops:
        flesh = tuple(_cropped(flesh, body))
    return Plate(
        outline=silhouette,
        ink=(*lines(rows(sheets.ink)), *digit_ink(outline, sheets.ink), *limb.inked(arm)),
        regions=outlined(areas),
        muscles=tuple(muscles(flesh, _room(body, arm, grain))),
    )


def contour(parts: tuple[Row, ...]) -> Path:
    """The closed line through the rows of an outline."""
    knots = [knot for row in parts for knot in (digit_contour(row) if row.kind in DIGITS else row.knots)]
    return smooth(knots, closed=True)


def lines(sheet: Iterable[Row]) -> Iterator[Element]:
    """The lines of an ink sheet; a row without points is none."""
    for row in sheet:
        if row.knots:
            path = smooth(row.knots, closed=row.closed)
            yield Element(f"ink-{row.name}", f"ink-{row.number}", (path,))


def digit_ink(outline: tuple[Row, ...], seen: str) -> Iterator[Element]:
    """Creases of the digits in an outline, seen from palm or sole; else their wrinkles and nails."""
    for row in outline:
        if row.kind not in DIGITS:
            continue
        if seen.endswith(("palmar", "plantar")):
            yield from folds(row)
        else:
            yield from wrinkles(row)
            yield from nail(row)


def area_of(path: Path) -> Area:
    """The area inside a closed line."""
    return Polygon([(spot.real, spot.imag) for spot in path.flattened()])


def _room(body: Area, arm: tuple[Row, ...], grain: Grain) -> Room:
    inside = body.buffer(-grain.inset)
    if not arm:
        return Room(inside, inside, grain.crumb, grain.seam)
    behind = inside.difference(area_of(limb.contour(arm)).buffer(grain.inset / 2))
    return Room(inside, behind, grain.crumb, grain.seam)


def _cropped(flesh: Iterable[Row], body: Area) -> Iterator[Row]:
    """The rows of the muscles a cropping plate shows, each with the fibers that follow it."""
    shown = True
    for row in flesh:
        if row.kind in CONTOURS:
            area = area_of(muscle_contour(row)).buffer(0)
            shown = row.number == SUPERFICIAL or area.intersection(body).area > area.area / 2
        if shown or row.kind == "front":
            yield row


def _moved(paths: tuple[Path, ...], dx: float) -> tuple[Path, ...]:
    return tuple(path.moved(dx) for path in paths)
