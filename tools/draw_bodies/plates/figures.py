"""The left side on the other figures: silhouettes of their own, lines carried over from the neutral one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tools.draw_bodies.by_hand import laid_over
from tools.draw_bodies.carry import COLUMN, Carry, along
from tools.draw_bodies.element import LEFT, Element, Groups
from tools.draw_bodies.plates import limb
from tools.draw_bodies.plates.plate import contour, lines
from tools.draw_bodies.sheet import rows
from tools.draw_bodies.spline import Path, Spot

_FAR = (complex(-500, -300), complex(500, -300), complex(-500, 1300), complex(500, 1300))
"""Places far off the body stay where they are, so that the spline doesn't drift away."""


def side_of_figure(side: str, figure: str) -> Groups:
    """The groups of a side view of a figure: what can't be carried over from the neutral drawing."""
    outline = Element(f"silhouette-{LEFT}", "", (silhouette(figure),))
    lines = [_carried(line, figure) for line in _lines(figure)]
    if side == LEFT:
        return {"outline": [outline], "ink": lines}
    return {"outline": [outline.twin], "ink": [line.twin for line in lines]}


def silhouette(figure: str) -> Path:
    """The silhouette of a figure from the left."""
    return contour(rows("outline-left" if figure == "neutral" else f"outline-left-{figure}"))


@cache
def carry_side(figure: str) -> Carry:
    """Carries places of the neutral left side to a figure."""
    return Carry(_shared(figure))


def _shared(figure: str) -> Iterator[tuple[Spot, Spot]]:
    here, there = silhouette("neutral"), silhouette(figure)
    yield from along(here, there, len(here.spots))
    for row in rows("figures-left"):
        yield row.knots[0].at, row.knots[COLUMN[figure]].at
    for spot in _FAR:
        yield spot, spot


def _lines(figure: str) -> Iterator[Element]:
    """The neutral lines, but for those of the figure's own sheet (a row without points: no such line)."""
    own = rows(f"ink-left-{figure}")
    names = {f"ink-{row.name}-{LEFT}" for row in own}
    neutral = [*lines(rows("ink-left")), *limb.inked(rows("arm-left"))]
    for line in laid_over("left", {"ink": [_of_the_left(line) for line in neutral]})["ink"]:
        if line.id not in names:
            yield line
    yield from map(_of_the_left, lines(own))


def _of_the_left(line: Element) -> Element:
    return replace(line, id=f"{line.id}-{LEFT}")


def _carried(line: Element, figure: str) -> Element:
    return replace(line, paths=tuple(map(carry_side(figure).path, line.paths)))
