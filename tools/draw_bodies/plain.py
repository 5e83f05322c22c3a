"""Reads a drawing as Inkscape or another program saved it, and gives it in its plain form.

Transforms are worked into the coordinates, all kinds of curves become cubics, and colors and the like are
dropped: what is left are the groups, ids, classes and lines.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path as File
from xml.etree import ElementTree

import svgelements

from tools.draw_bodies.element import Element, Groups
from tools.draw_bodies.spline import Path, Spot

GROUPS = ("outline", "ink", "regions", "muscles", "fibers", "landmarks")

_SVG = "{http://www.w3.org/2000/svg}"
_NOT_DRAWN = ("defs", "metadata", "title", "desc", "style")
_CHANGES_ITS_SHAPE = ("clip-path", "mask", "filter")
_ROUNDING = 0.005
"""So near (drawing units) spots are the same: relative coordinates add up rounded numbers."""

_FRAME = ("width", "height", "viewBox", "x", "y")


class NotPlainError(ValueError):
    """Something in a drawing has no plain form; the message says what, and what to do."""


def read_plain(file: File) -> Groups:
    """The groups of an SVG file; raises NotPlainError naming the file and the element at fault."""
    try:
        return plain(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ElementTree.ParseError) as fault:
        raise NotPlainError(f"{file.name} can't be read as SVG ({fault}).") from fault
    except NotPlainError as fault:
        raise NotPlainError(f"{file.name}: {fault}") from fault


def plain(text: str) -> Groups:
    """The groups of the text of an SVG; raises NotPlainError naming the element at fault, or ParseError."""
    return {name: list(elements) for name, elements in _groups(_parsed(text))}


def _parsed(text: str) -> svgelements.SVG:
    """The elements of a drawing with their transforms worked in, in the coordinates of its view box."""
    root = ElementTree.fromstring(text)  # noqa: S314 - a drawing of our own
    for frame in _FRAME:
        root.attrib.pop(frame, None)
    _drop_what_is_not_drawn(root)
    return svgelements.SVG.parse(io.BytesIO(ElementTree.tostring(root)), reify=True)


def _drop_what_is_not_drawn(parent: ElementTree.Element) -> None:
    """Takes away what drawing programs keep in a file for themselves, and definitions."""
    for child in list(parent):
        if not child.tag.startswith(_SVG) or child.tag.removeprefix(_SVG) in _NOT_DRAWN:
            parent.remove(child)
        else:
            _drop_what_is_not_drawn(child)


def _groups(svg: svgelements.SVG) -> Iterator[tuple[str, Iterator[Element]]]:
    for found in svg:
        if _is_group(found) and found.id in GROUPS:
            yield found.id, _elements(found)
        elif _is_group(found):
            yield from _groups(found)
        else:
            raise NotPlainError(
                f"{_named(found)} lies outside the groups {', '.join(GROUPS)}. "
                "Move it into one of them, or delete it."
            )


def _elements(group: svgelements.Group) -> Iterator[Element]:
    for found in group:
        if _is_group(found):
            yield from _elements(found)
        else:
            yield _element(found)


def _element(found: svgelements.SVGElement) -> Element:
    if not isinstance(found, svgelements.Shape):
        raise NotPlainError(f"{_named(found)} is no line. Make a path of it, or delete it.")
    own = found.values["attributes"]
    if not found.id:
        raise NotPlainError(f"{_named(found)} was found in a group: every path needs one.")
    for effect in _CHANGES_ITS_SHAPE:
        if own.get(effect, "none") != "none" or effect in own.get("style", ""):
            raise NotPlainError(f"{_named(found)} has a {effect}. Release it, and change the path itself.")
    return Element(found.id, own.get("class", ""), tuple(_paths(abs(svgelements.Path(found)))))


def _paths(path: svgelements.Path) -> Iterator[Path]:
    for line in path.as_subpaths():
        spots: list[Spot] = []
        closed = False
        for segment in line:
            if isinstance(segment, svgelements.Move):
                spots = [_spot(segment.end)]
            elif isinstance(segment, svgelements.Close):
                closed = True
                spots = _closed(spots)
            else:
                spots.extend(_cubics(spots[-1], segment))
        if len(spots) > 1:
            yield Path(tuple(spots), closed)


def _closed(spots: list[Spot]) -> list[Spot]:
    """The line back at its start: with a straight piece, or where only rounding lies between, moved there."""
    if abs(spots[-1] - spots[0]) < _ROUNDING:
        return [*spots[:-1], spots[0]]
    return [*spots, *_straight(spots[-1], spots[0])]


def _cubics(start: Spot, segment: svgelements.PathSegment) -> Iterator[Spot]:
    """Handles and ends of the cubics that make up a segment."""
    if isinstance(segment, svgelements.CubicBezier):
        yield from map(_spot, (segment.control1, segment.control2, segment.end))
    elif isinstance(segment, svgelements.QuadraticBezier):
        control, end = _spot(segment.control), _spot(segment.end)
        yield from (start + (control - start) * 2 / 3, end + (control - end) * 2 / 3, end)
    elif isinstance(segment, svgelements.Arc):
        for cubic in segment.as_cubic_curves():
            yield from map(_spot, (cubic.control1, cubic.control2, cubic.end))
    else:
        yield from _straight(start, _spot(segment.end))


def _straight(start: Spot, end: Spot) -> tuple[Spot, ...]:
    return start + (end - start) / 3, start + (end - start) * 2 / 3, end


def _spot(point: svgelements.Point) -> Spot:
    return complex(point.x, point.y)


def _is_group(found: svgelements.SVGElement) -> bool:
    return isinstance(found, svgelements.Group)


def _named(found: svgelements.SVGElement) -> str:
    kind = type(found).__name__.lower()
    return f"{found.id} ({kind})" if found.id else f"a {kind} without an id"
