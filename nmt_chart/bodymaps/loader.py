"""Loads the drawing of a view as a BodyMap."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

from nmt_chart.bodymaps.figures import on_figure, read_warp
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.names import RegionName, read_region_names
from nmt_chart.bodymaps.paths import read_path
from nmt_chart.domain.body import BodyMap, Figure, InkLine, Layer, MuscleShape, Region, Side, View
from nmt_chart.domain.geometry import Curve, Point
from nmt_chart.errors import DataError

_SVG = "{http://www.w3.org/2000/svg}"

Part = TypeVar("Part")
_Fibers = dict[tuple[str, Side], tuple[Curve, ...]]


def load_body_map(view: View, figure: Figure = Figure.NEUTRAL) -> BodyMap:
    """The drawing of ``view``; raises DataError naming the file and the element at fault."""
    return _loaded(view, figure)


@cache
def _loaded(view: View, figure: Figure) -> BodyMap:
    folder = bodymaps_folder()
    with _uncollected():
        if figure is Figure.NEUTRAL:
            return read_body_map(folder, view)
        return read_figure(folder, _loaded(view, Figure.NEUTRAL), figure)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection, which would search the thousands of new objects over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_figure(folder: Path, neutral: BodyMap, figure: Figure) -> BodyMap:
    """A view on another figure: silhouette and ink of its own, all else carried over from ``neutral``.

    A view without a drawing for the figure (close-ups) is the neutral one. Raises DataError.
    """
    file = folder / f"{neutral.view.value}-{figure.value}.svg"
    if not file.is_file():
        return neutral
    root = _root(file)
    warp = read_warp(folder, figure, neutral.view)
    return on_figure(neutral, figure, warp, outline=_outline(file, root), ink=_ink_lines(file, root))


def read_body_map(folder: Path, view: View) -> BodyMap:
    """The drawing of ``view`` in ``folder``; raises DataError naming the file and the element at fault."""
    names = read_region_names(folder / "regions.json")
    file = folder / f"{view.value}.svg"
    root = _root(file)
    fibers = dict(_each(file, root, "fibers", _fibers))
    return BodyMap(
        view=view,
        outline=_outline(file, root),
        ink=_ink_lines(file, root),
        regions=_each(file, root, "regions", lambda element: _region(element, names)),
        muscles=_each(file, root, "muscles", lambda element: _muscle(element, fibers)),
        landmarks=dict(_each(file, root, "landmarks", _landmark)),
    )


def _root(file: Path) -> ElementTree.Element:
    try:
        return ElementTree.parse(file).getroot()  # noqa: S314 - the file is the program's own, not a user's
    except (OSError, ElementTree.ParseError) as fault:
        raise DataError(f"{file.name}: the drawing can't be read ({fault}).") from fault


def _outline(file: Path, root: ElementTree.Element) -> tuple[Curve, ...]:
    outline = _each(file, root, "outline", _curves)
    if not outline:
        raise DataError(f"{file.name}: the group outline is missing or empty.")
    return tuple(curve for curves in outline for curve in curves)


def _ink_lines(file: Path, root: ElementTree.Element) -> tuple[InkLine, ...]:
    return tuple(line for lines in _each(file, root, "ink", _ink) for line in lines)


def _each(
    file: Path, root: ElementTree.Element, group: str, read: Callable[[ElementTree.Element], Part]
) -> tuple[Part, ...]:
    """What ``read`` makes of each path of a group; nothing when the group is missing."""
    found = root.find(f"{_SVG}g[@id='{group}']")
    parts: list[Part] = []
    for place, element in enumerate([] if found is None else found.iter(f"{_SVG}path")):
        try:
            parts.append(read(element))
        except (ValueError, KeyError) as fault:
            named = element.get("id") or f"path {place + 1}"
            raise DataError(f"{file.name}: {named} in group {group} is wrong: {fault}.") from fault
    return tuple(parts)


def _curves(element: ElementTree.Element) -> tuple[Curve, ...]:
    return read_path(element.get("d", ""))


def _ink(element: ElementTree.Element) -> tuple[InkLine, ...]:
    weight = _class_number(element, "ink")
    return tuple(InkLine(curve, weight) for curve in _curves(element))


def _region(element: ElementTree.Element, names: Mapping[str, RegionName]) -> Region:
    slug, side = _slug_and_side(element, "region")
    if slug not in names:
        raise ValueError("regions.json has no name for it")
    known = names[slug]
    return Region(slug, side, known.name, known.parent, _curves(element), known.pain_areas, known.within)


def _fibers(element: ElementTree.Element) -> tuple[tuple[str, Side], tuple[Curve, ...]]:
    return _slug_and_side(element, "fibers"), _curves(element)


def _muscle(element: ElementTree.Element, fibers: _Fibers) -> MuscleShape:
    slug, side = _slug_and_side(element, "muscle")
    layer = Layer(_class_number(element, "layer"))
    return MuscleShape(slug, side, layer, _curves(element), fibers.get((slug, side), ()))


def _landmark(element: ElementTree.Element) -> tuple[str, Point]:
    """Its name, which ends in the side if it is one of a pair, and the middle of what marks it."""
    slug, side = _slug_and_side(element, "landmark")
    box = _curves(element)[0].bounds
    name = slug if side is Side.MIDLINE else f"{slug}-{side.value}"
    return name, Point((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def _slug_and_side(element: ElementTree.Element, kind: str) -> tuple[str, Side]:
    start, _, rest = element.get("id", "").partition("-")
    slug, _, side = rest.rpartition("-")
    if start != kind or not slug:
        raise ValueError(f"the id is not {kind}-<name>-<side>")
    return slug, Side(side)


def _class_number(element: ElementTree.Element, kind: str) -> int:
    for name in element.get("class", "").split():
        start, _, number = name.partition("-")
        if start == kind and number in {"1", "2", "3"}:
            return int(number)
    raise ValueError(f"the class {kind}-1, {kind}-2 or {kind}-3 is missing")
