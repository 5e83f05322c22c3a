"""A few light lines that show how the fibers of the superficial muscles run."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import LineString, get_parts, line_merge, union_all
from shapely.geometry.base import BaseGeometry as Area

from tools.draw_bodies.element import Element, pair, plus_side
from tools.draw_bodies.fit import fitted
from tools.draw_bodies.muscles import Muscle
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Knot, Path, Spot, smooth

_SUPERFICIAL = 1
_CLEAR = 1.1
"""Fibers end this far from the edge of their muscle (drawing units)."""

_SHORTEST = 7.0
_ENDS = 0.04
_SPACING = 5.2
"""One fiber line for so much width of a belly."""


def fiber_elements(view: str, drawn: list[Muscle]) -> Iterator[Element]:
    """The fibers of the superficial muscles, where no other muscle lies on them."""
    top = [muscle for muscle in drawn if muscle.layer == _SUPERFICIAL]
    runs = _runs()
    for place, muscle in enumerate(top):
        bare = muscle.area.difference(union_all([other.area for other in top[place + 1 :]])).buffer(-_CLEAR)
        paths = tuple(path for line in runs.get(muscle.name, []) for path in _within(line, bare))
        if paths:
            yield from pair(f"fibers-{muscle.name}", "", paths, plus_side(view))


def _runs() -> dict[str, list[Path]]:
    """The whole run of each fiber by muscle."""
    found: dict[str, list[Path]] = {}
    sheet = rows("fibers")
    for fan, onto in zip(sheet[::2], sheet[1::2], strict=True):
        found.setdefault(fan.name, []).extend(_fan(fan, onto))
    for row in rows("muscles"):
        if row.kind == "belly":
            found.setdefault(row.name, []).extend(_along(row))
    return found


def _fan(fan: Row, onto: Row) -> Iterator[Path]:
    starts, ends = _line(fan), _line(onto)
    for place in range(fan.number):
        share = (place + 0.5) / fan.number
        start, end = _at(starts, share), _at(ends, share)
        yield _trimmed(smooth([Knot(start), Knot(end)], closed=False))


def _along(belly: Row) -> Iterator[Path]:
    widest = max(belly.widths)
    count = round(widest / _SPACING)
    for place in range(count):
        across = (place + 0.5) / count * 2 - 1
        yield _trimmed(smooth([Knot(spot) for spot in _beside(belly, across * 0.9)], closed=False))


def _beside(belly: Row, across: float) -> Iterator[Spot]:
    spots = [knot.at for knot in belly.knots]
    for place, spot in enumerate(spots):
        way = spots[min(place + 1, len(spots) - 1)] - spots[max(place - 1, 0)]
        yield spot + across * belly.widths[place] / 2 * way / abs(way) * 1j


def _line(row: Row) -> LineString:
    return _as_line(smooth(row.knots, closed=False))


def _as_line(path: Path) -> LineString:
    return LineString([(spot.real, spot.imag) for spot in path.flattened()])


def _at(line: LineString, share: float) -> Spot:
    spot = line.interpolate(share, normalized=True)
    return complex(spot.x, spot.y)


def _trimmed(path: Path) -> Path:
    """``path`` without the ends, where fibers turn into tendon."""
    line = _as_line(path)
    shares = [_ENDS + (1 - 2 * _ENDS) * step / 8 for step in range(9)]
    return smooth([Knot(_at(line, share)) for share in shares], closed=False)


def _within(path: Path, room: Area) -> Iterator[Path]:
    inside = _as_line(path).intersection(room)
    for piece in get_parts(line_merge(inside) if inside.geom_type == "MultiLineString" else inside):
        if piece.geom_type == "LineString" and piece.length >= _SHORTEST:
            yield fitted([complex(x, y) for x, y in piece.simplify(0.05).coords], closed=False, tolerance=0.5)
