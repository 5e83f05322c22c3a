"""Draws the body of each view with the marks of a chart on it, as vectors and to one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from nmt_chart.domain.body import BodyMap, InkLine, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Box, Curve, Point, Polygon
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.mark_ink import draw_sign
from nmt_chart.reports.spreading import Disc, spread
from nmt_chart.reports.styles import BODY_INK, BODY_LINE, MUTED, TEXT, Align, TextStyle
from nmt_chart.reports.writing import draw_line
from nmt_chart.reports.zone_ink import Spot, draw_area

_UNITS: Final = 1000
"""The drawing is kept in thousandths of stature: short numbers in the file."""

_OUTLINE_WIDTH: Final = 0.9
_INK_WIDTHS: Final = {1: 0.3, 2: 0.45, 3: 0.65}
_CAPTION_ROOM: Final = 16.0
_SIDE_LETTER_AT: Final = 0.075
_CAPTION: Final = TextStyle(8, 10, Weight.MEDIUM, MUTED, Align.CENTER)
_SIDE_LETTER: Final = TextStyle(11, 13, Weight.BOLD, TEXT, Align.CENTER)
_SIDE_LETTERS: Final = {View.FRONT: ("R", "L"), View.BACK: ("L", "R")}
_CAPTIONS: Final = {View.FRONT: "Front", View.BACK: "Back"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A rectangle of the page in points; ``x``, ``y`` is its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A body map at its place on the page: the chart frame's origin there, and points per stature."""

    body: BodyMap
    scale: float
    x: float
    y: float

    def at(self, point: Point) -> Spot:
        """Where a point of the chart frame lies on the page."""
        return self.x + point.x * self.scale, self.y - point.y * self.scale


class ChartFigure(Flowable):
    """The figures of a chart as one block of a document."""

    def __init__(
        self,
        chart: Chart,
        maps: Mapping[View, BodyMap],
        size: tuple[float, float],
        *,
        mark_radius: float = 5.6,
    ) -> None:
        super().__init__()
        self._chart = chart
        self._maps = maps
        self._mark_radius = mark_radius
        self.width, self.height = size

    def draw(self) -> None:
        """Draws the figures from the lower left corner."""
        slot = Slot(0, 0, self.width, self.height)
        draw_chart(self.canv, self._chart, self._maps, slot, mark_radius=self._mark_radius)


def draw_chart(
    canvas: Canvas, chart: Chart, maps: Mapping[View, BodyMap], slot: Slot, *, mark_radius: float
) -> None:
    """Draws every view of ``maps`` side by side within ``slot``, with the marks of ``chart``."""
    for placed in placed_within(slot, list(maps.values())):
        _draw_zones(canvas, chart.pain_zones, placed)
        _draw_body(canvas, placed)
        _draw_captions(canvas, placed, slot)
        _draw_signs(canvas, chart, placed, mark_radius)


def placed_within(slot: Slot, bodies: Sequence[BodyMap]) -> list[Placed]:
    """The bodies side by side, as large as fits, all to one scale."""
    if not bodies:
        return []
    column = slot.width / len(bodies)
    bounds = [_bounds(body.outline) for body in bodies]
    scale = min(min((slot.height - _CAPTION_ROOM) / box.height, column / box.width) for box in bounds)
    return [
        Placed(body, scale, slot.x + (at + 0.5) * column, slot.y + slot.height + box.top * scale)
        for at, (body, box) in enumerate(zip(bodies, bounds, strict=True))
    ]


def _draw_body(canvas: Canvas, placed: Placed) -> None:
    unit = placed.scale / _UNITS
    canvas.saveState()
    canvas.transform(unit, 0, 0, -unit, *placed.at(Point(0, 0)))
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setStrokeColor(BODY_INK)
    for weight, path in _ink_paths(placed.body.ink):
        canvas.setLineWidth(_INK_WIDTHS.get(weight, _INK_WIDTHS[1]) / unit)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.setStrokeColor(BODY_LINE)
    canvas.setLineWidth(_OUTLINE_WIDTH / unit)
    canvas.drawPath(_outline_path(placed.body.outline), stroke=1, fill=0)
    canvas.restoreState()


@lru_cache(maxsize=8)
def _bounds(outline: tuple[Curve, ...]) -> Box:
    return Box.around(point for curve in outline for point in curve.flattened())


@lru_cache(maxsize=8)
def _ink_paths(ink: tuple[InkLine, ...]) -> tuple[tuple[int, PDFPathObject], ...]:
    weights = sorted({line.weight for line in ink})
    return tuple((weight, _path([line.curve for line in ink if line.weight == weight])) for weight in weights)


@lru_cache(maxsize=8)
def _outline_path(outline: tuple[Curve, ...]) -> PDFPathObject:
    return _path(outline)


def _path(curves: Sequence[Curve]) -> PDFPathObject:
    path = PDFPathObject()
    for curve in curves:
        path.moveTo(*_in_units(curve.start))
        for _, first, second, end in curve.segments():
            path.curveTo(*_in_units(first), *_in_units(second), *_in_units(end))
        if curve.closed:
            path.close()
    return path


def _in_units(point: Point) -> Spot:
    return round(point.x * _UNITS, 1), round(point.y * _UNITS, 1)


def _draw_captions(canvas: Canvas, placed: Placed, slot: Slot) -> None:
    y = placed.at(Point(0, _SIDE_LETTER_AT))[1] - _SIDE_LETTER.size / 2
    for letter, side in zip(_SIDE_LETTERS[placed.body.view], (-1, 1), strict=True):
        draw_line(canvas, placed.x + side * 0.17 * placed.scale, y, letter, _SIDE_LETTER)
    foot = placed.at(Point(0, _bounds(placed.body.outline).bottom))[1]
    draw_line(canvas, placed.x, max(slot.y + 3, foot - 12), _CAPTIONS[placed.body.view], _CAPTION)


def _draw_zones(canvas: Canvas, zones: Sequence[PainZone], placed: Placed) -> None:
    for zone in zones:
        area = zone.area_on(placed.body.view)
        for polygon in area.polygons if area else ():
            draw_area(canvas, _rings(polygon, placed), zone.kind)


def _rings(polygon: Polygon, placed: Placed) -> list[list[Spot]]:
    return [[placed.at(point) for point in ring] for ring in (polygon.exterior, *polygon.holes)]


def _draw_signs(canvas: Canvas, chart: Chart, placed: Placed, radius: float) -> None:
    discs = {mark.id: _disc(mark, placed, radius) for mark in chart if _is_on(mark, placed.body.view)}
    spread(list(discs.values()), gap=1.0)
    signs = [(chart.marks[mark], disc) for mark, disc in discs.items()]
    for mark, disc in signs:
        source = discs.get(mark.source) if isinstance(mark, PainZone) and mark.source else None
        if source:
            _draw_link(canvas, disc, source)
        _draw_leader(canvas, disc)
    for mark, disc in reversed(signs):
        draw_sign(canvas, mark, disc.x, disc.y, radius if isinstance(mark, TriggerPoint) else 0.85 * radius)


def _is_on(mark: Mark, view: View) -> bool:
    if isinstance(mark, TriggerPoint):
        return mark.place.view is view
    return mark.area_on(view) is not None


def _disc(mark: Mark, placed: Placed, radius: float) -> Disc:
    if isinstance(mark, TriggerPoint):
        return Disc(*placed.at(mark.place.at), radius)
    from nmt_chart.domain.zones import inner_point

    area = mark.area_on(placed.body.view)
    polygons = area.polygons if area else ()
    return Disc(*placed.at(inner_point(polygons)), 0.85 * radius)


def _draw_link(canvas: Canvas, zone: Disc, point: Disc) -> None:
    canvas.saveState()
    canvas.setStrokeColor(TEXT)
    canvas.setLineWidth(0.6)
    canvas.setDash([2.2, 1.6])
    canvas.line(zone.x, zone.y, point.x, point.y)
    canvas.restoreState()


def _draw_leader(canvas: Canvas, disc: Disc) -> None:
    """Shows where a label that had to make room belongs."""
    if disc.moved < 0.75 * disc.radius:
        return
    canvas.saveState()
    canvas.setStrokeColor(TEXT)
    canvas.setFillColor(TEXT)
    canvas.setLineWidth(0.5)
    canvas.line(disc.home_x, disc.home_y, disc.x, disc.y)
    canvas.circle(disc.home_x, disc.home_y, 1.1, stroke=0, fill=1)
    canvas.restoreState()
