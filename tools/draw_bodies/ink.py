"""The inner lines that make the silhouette a body."""

from __future__ import annotations

from collections.abc import Iterator

from tools.draw_bodies.by_hand import laid_over
from tools.draw_bodies.carry import carry_to
from tools.draw_bodies.element import Element, pair, plus_side
from tools.draw_bodies.hands import finger_creases, finger_nail
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, smooth

_FINEST = "ink-1"


def ink(view: str, figure: str = "neutral") -> list[Element]:
    """Every inner line of a view, each as an element of its own.

    Other figures have the lines of the neutral one, carried over, but for those of their own sheet, which
    stand in for the neutral ones of that name (a row without points: no such line).
    """
    sheet, side = rows(f"ink-{view}"), plus_side(view)
    drawn = [*_on_sheet(sheet, side), *_on_fingers(view, side)]
    if figure == "neutral":
        return drawn
    neutral = laid_over(view, {"ink": drawn})["ink"]
    own = rows(f"ink-{view}-{figure}")
    lines = [*_without(own, neutral), *_on_sheet(own, side)]
    return [Element(line.id, line.kind, tuple(map(carry_to(figure).path, line.paths))) for line in lines]


def _without(own: tuple[Row, ...], neutral: list[Element]) -> list[Element]:
    """The ``neutral`` lines that a figure has no row of its ``own`` for."""
    names = {f"ink-{row.name}{end}" for row in own for end in ("", "-left", "-right")}
    return [line for line in neutral if line.id not in names]


def _on_sheet(sheet: tuple[Row, ...], side: str) -> Iterator[Element]:
    for row in sheet:
        if row.knots:
            yield from _drawn(row, side)


def _drawn(row: Row, side: str) -> Iterator[Element]:
    name, weight = f"ink-{row.name}", f"ink-{row.number}"
    if row.kind == "mid":
        yield Element(name, weight, (_across(row),))
        return
    path = smooth(row.knots, closed=row.closed)
    if row.kind == "pair":
        yield from pair(name, weight, (path,), side)
    else:
        yield Element(name, weight, (path,))


def _across(row: Row) -> Path:
    """The line through the half given and its mirror image, exactly alike on both sides."""
    half = row.knots if row.knots[-1].at.real == 0 else tuple(reversed(row.knots))
    back = [knot.mirrored() for knot in reversed(half[:-1])]
    if row.closed:
        back = back[:-1]
    drawn = smooth([*half, *back], closed=row.closed).spots[: 3 * (len(half) - 1) + 1]
    return Path(drawn + Path(drawn, closed=False).mirrored().spots[1:], row.closed)


def _on_fingers(view: str, side: str) -> Iterator[Element]:
    for part in rows("outline"):
        if part.kind == "finger":
            for place, path in enumerate(finger_creases(part), start=1):
                yield from pair(f"ink-{part.name}-crease-{place}", _FINEST, (path,), side)
            if view == "back":
                yield from pair(f"ink-{part.name}-nail", _FINEST, (finger_nail(part),), side)
