"""The inner lines that make the silhouette a body."""

from __future__ import annotations

from collections.abc import Iterator

from tools.draw_bodies.carry import carry_to
from tools.draw_bodies.hands import finger_creases, finger_nail
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Path, smooth
from tools.draw_bodies.svg import Element

_FINEST = 1


def ink(view: str, figure: str = "neutral") -> list[Element]:
    """Every inner line of a view, each as an element of its own.

    Other figures have the lines of the neutral one, carried over, but for those of their own sheet, which
    stand in for the neutral ones of that name (a row without points: no such line).
    """
    drawn = [(path, row.number) for row in _rows(view, figure) for path in _drawn(row)]
    drawn.extend((path, _FINEST) for path in _on_fingers(view))
    if figure != "neutral":
        drawn = [(carry_to(figure).path(path), weight) for path, weight in drawn]
    return [Element("", f"ink-{weight}", (path,)) for path, weight in drawn]


def _rows(view: str, figure: str) -> list[Row]:
    sheet = rows(f"ink-{view}")
    if figure == "neutral":
        return list(sheet)
    own = rows(f"ink-{view}-{figure}")
    names = {row.name for row in own}
    return [row for row in (*sheet, *own) if row.knots and (row in own or row.name not in names)]


def _drawn(row: Row) -> Iterator[Path]:
    if row.kind == "mid":
        yield _across(row)
        return
    path = smooth(row.knots, closed=row.closed)
    yield path
    if row.kind == "pair":
        yield path.mirrored()


def _across(row: Row) -> Path:
    """The line through the half given and its mirror image, exactly alike on both sides."""
    half = row.knots if row.knots[-1].at.real == 0 else tuple(reversed(row.knots))
    back = [knot.mirrored() for knot in reversed(half[:-1])]
    if row.closed:
        back = back[:-1]
    drawn = smooth([*half, *back], closed=row.closed).spots[: 3 * (len(half) - 1) + 1]
    return Path(drawn + Path(drawn, closed=False).mirrored().spots[1:], row.closed)


def _on_fingers(view: str) -> Iterator[Path]:
    for part in rows("outline"):
        if part.kind == "finger":
            for path in (*finger_creases(part), *([finger_nail(part)] if view == "back" else [])):
                yield path
                yield path.mirrored()
