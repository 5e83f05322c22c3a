"""Fills pain zones with a pattern for each kind, so that they read in black and white."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from nmt_chart.domain.terms import ZoneKind
from nmt_chart.reports.styles import BURN, NUMB, PAIN, TINGLE

Spot = tuple[float, float]
Rings = Sequence[Sequence[Spot]]
_Box = tuple[float, float, float, float]

_EVEN_ODD: Final = 0
"""The library's number for the rule by which a ring inside a ring cuts a hole."""

_OUTLINE: Final = 0.9
_PATTERN: Final = 0.55


def zone_color(kind: ZoneKind) -> Color:
    """The ink of a kind of zone, dark enough to print well without color."""
    return _COLORS.get(kind, PAIN)


def draw_area(canvas: Canvas, rings: Rings, kind: ZoneKind, *, edge: float = _OUTLINE) -> None:
    """Draws an area given as closed rings, one inside another cutting a hole, in page points.

    ``edge`` is how wide its outline is.
    """
    path = _path(canvas, rings)
    color = zone_color(kind)
    canvas.saveState()
    canvas.setStrokeColor(color)
    canvas.setFillColor(color)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0, fillMode=_EVEN_ODD)
    canvas.setFillAlpha(_TINTS[kind])
    canvas.drawPath(path, stroke=0, fill=1, fillMode=_EVEN_ODD)
    canvas.setLineWidth(_PATTERN)
    _PATTERNS[kind](canvas, _box_of(rings))
    canvas.restoreState()
    canvas.setLineWidth(edge)
    canvas.setLineJoin(1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _path(canvas: Canvas, rings: Rings) -> PDFPathObject:
    path = canvas.beginPath()
    for first, *others in rings:
        path.moveTo(*_short(first))
        for spot in others:
            path.lineTo(*_short(spot))
        path.close()
    return path


def _short(spot: Spot) -> Spot:
    return round(spot[0], 2), round(spot[1], 2)


def _box_of(rings: Rings) -> _Box:
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _plain(canvas: Canvas, box: _Box) -> None:
    """Leaves the tint alone."""


def _slanted(canvas: Canvas, box: _Box) -> None:
    """Lines that rise to the right."""
    left, bottom, right, top = box
    height = top - bottom
    canvas.lines([(x, bottom, x + height, top) for x in _steps(left - height, right, 3.2)])


def _dotted(canvas: Canvas, box: _Box) -> None:
    """Round dots in staggered rows."""
    left, bottom, right, top = box
    canvas.setLineCap(1)
    canvas.setLineWidth(1.25)
    for row, y in enumerate(_steps(bottom, top, 2.6)):
        canvas.setDash([0.01, 4.19], phase=2.1 * (row % 2))
        canvas.line(_floor(left, 4.2), y, right, y)


def _dashed(canvas: Canvas, box: _Box) -> None:
    """Level dashes, the old sign for numbness."""
    left, bottom, right, top = box
    canvas.setLineWidth(0.8)
    for row, y in enumerate(_steps(bottom, top, 3.0)):
        canvas.setDash([4.0, 2.4], phase=3.2 * (row % 2))
        canvas.line(_floor(left, 6.4), y, right, y)


def _crossed(canvas: Canvas, box: _Box) -> None:
    """Small upright crosses, for pins and needles."""
    left, bottom, right, top = box
    strokes: list[tuple[float, float, float, float]] = []
    for row, y in enumerate(_steps(bottom, top, 4.0)):
        for x in _steps(left - 2.5 * (row % 2), right, 5.0):
            at = x + 2.5 * (row % 2)
            strokes += [(at - 1.2, y, at + 1.2, y), (at, y - 1.2, at, y + 1.2)]
    canvas.lines(strokes)


def _waved(canvas: Canvas, box: _Box) -> None:
    """Jagged waves, for burning."""
    left, bottom, right, top = box
    path = canvas.beginPath()
    for y in _steps(bottom - 2, top, 3.4):
        path.moveTo(_floor(left, 4.0), round(y, 2))
        for peak, x in enumerate(_steps(left, right + 2, 2.0)):
            path.lineTo(round(x, 2), round(y + 1.7 * (peak % 2), 2))
    canvas.drawPath(path, stroke=1, fill=0)


def _steps(start: float, end: float, step: float) -> list[float]:
    """Multiples of ``step`` from before ``start`` to ``end``: neighbors share one pattern."""
    first = int(start // step)
    return [round(at * step, 2) for at in range(first, int(end // step) + 2)]


def _floor(value: float, step: float) -> float:
    return round(value // step * step, 2)


_COLORS: Final = {ZoneKind.NUMBNESS: NUMB, ZoneKind.TINGLING: TINGLE, ZoneKind.BURNING: BURN}

_PATTERNS: Final[dict[ZoneKind, Callable[[Canvas, _Box], None]]] = {
    ZoneKind.PAIN: _plain,
    ZoneKind.REFERRED: _slanted,
    ZoneKind.SPILLOVER: _dotted,
    ZoneKind.NUMBNESS: _dashed,
    ZoneKind.TINGLING: _crossed,
    ZoneKind.BURNING: _waved,
}

_TINTS: Final[dict[ZoneKind, float]] = {
    ZoneKind.PAIN: 0.32,
    ZoneKind.REFERRED: 0.10,
    ZoneKind.SPILLOVER: 0.0,
    ZoneKind.NUMBNESS: 0.0,
    ZoneKind.TINGLING: 0.0,
    ZoneKind.BURNING: 0.08,
}
