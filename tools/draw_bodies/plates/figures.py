"""The left side on the other figures: silhouettes of their own, lines carried over from the neutral one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tools.draw_bodies.carry import COLUMN, Carry, along
from tools.draw_bodies.plates import limb
from tools.draw_bodies.plates.compose import Groups
from tools.draw_bodies.plates.plate import contour
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, Spot, smooth
from tools.draw_bodies.svg import Element

_FAR = (complex(-500, -300), complex(500, -300), complex(-500, 1300), complex(500, 1300))
"""Places far off the body stay where they are, so that the spline doesn't drift away."""


def side_of_figure(side: str, figure: str) -> Groups:
    """The groups of a side view of a figure: what can't be carried over from the neutral drawing."""
    outline = [Element(f"silhouette-{side}", "", (_as(side, silhouette(figure)),))]
    drawn = [(carry_side(figure).path(path), weight) for path, weight in _lines(figure)]
    return {
        "outline": outline,
        "ink": [Element("", f"ink-{weight}", (_as(side, path),)) for path, weight in drawn],
    }


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


def _lines(figure: str) -> Iterator[tuple[Path, int]]:
    """The neutral lines, but for those of the figure's own sheet (a row without points: no such line)."""
    own = rows(f"ink-left-{figure}")
    names = {row.name for row in own}
    for row in (*(row for row in rows("ink-left") if row.name not in names), *own):
        if row.knots:
            yield _line(row), row.number
    yield from limb.inked(rows("arm-left"))


def _line(row: Row) -> Path:
    return smooth(row.knots, closed=row.closed)


def _as(side: str, path: Path) -> Path:
    return path if side == "left" else path.mirrored()
