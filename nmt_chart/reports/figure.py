"""Draws the body of each view with the marks of a chart on it, as vectors and to one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from nmt_chart.domain.body import BodyMap, InkLine, Side, View, side_of
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Curve, Point, Polygon
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.reports.figure_layout import (
    Placed,
    Slot,
    height_within,
    placed_within,
    rows_of_close_ups,
    views_of,
)
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
_SIDE_LETTER_AT: Final = Point(0.17, 0.075)
_CAPTION: Final = TextStyle(8, 10, Weight.MEDIUM, MUTED, Align.CENTER)
_SIDE_LETTER: Final = TextStyle(11, 13, Weight.BOLD, TEXT, Align.CENTER)
_ABOVE: Final = 6.0
"""Points between a row of close-ups and what stands over it."""

_CAPTION_BELOW: Final = 12.0
_LETTERS_BELOW: Final = 12.5
"""Points from the lower edge of a drawing to its caption; close-ups have R and L over it."""

_LETTERS: Final = {Side.LEFT: "L", Side.RIGHT: "R"}


class ChartFigure(Flowable):
    """Some views of the body side by side, with the marks of a chart, as one block of a document."""

    def __init__(
        self,
        chart: Chart,
        bodies: Sequence[BodyMap],
        size: tuple[float, float],
        *,
        mark_radius: float = 5.6,
        above: float = 0.0,
    ) -> None:
        """``size`` is the room there is, of which no more height is taken than the bodies need."""
        super().__init__()
        self._chart = chart
        self._bodies = bodies
        self._mark_radius = mark_radius
        self._above = above
        self.width, height = size
        self.height = height_within(self.width, height, bodies) + above

    def draw(self) -> None:
        """Draws the figures from the lower left corner."""
        slot = Slot(0, 0, self.width, self.height - self._above)
        draw_bodies(self.canv, self._chart, self._bodies, slot, mark_radius=self._mark_radius)


def whole_bodies(
    chart: Chart, maps: Mapping[View, BodyMap], size: tuple[float, float], *, mark_radius: float = 5.6
) -> ChartFigure:
    """Front and back, and the profiles that carry marks, all to one scale."""
    bodies = [maps[view] for view in views_of(chart) if not view.is_close_up]
    return ChartFigure(chart, bodies, size, mark_radius=mark_radius)


def close_ups(
    chart: Chart,
    maps: Mapping[View, BodyMap],
    size: tuple[float, float],
    *,
    most: int,
    mark_radius: float = 5.6,
) -> list[ChartFigure]:
    """The close-ups that carry marks, in rows of at ``most`` so many; ``size`` is that of a row."""
    return [
        ChartFigure(chart, [maps[view] for view in row], size, mark_radius=mark_radius, above=_ABOVE)
        for row in rows_of_close_ups(views_of(chart), most=most)
    ]


def draw_bodies(
    canvas: Canvas, chart: Chart, bodies: Sequence[BodyMap], slot: Slot, *, mark_radius: float
) -> None:
    """Draws ``bodies`` side by side within ``slot``, with the marks of ``chart`` on them."""
    for placed in placed_within(slot, bodies):
        _draw_zones(canvas, chart.pain_zones, placed)
        draw_body(canvas, placed)
        draw_captions(canvas, placed, slot)
        _draw_signs(canvas, chart, placed, mark_radius)


def draw_body(canvas: Canvas, placed: Placed) -> None:
    """Draws the lines of one body."""
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


@lru_cache(maxsize=32)
def _ink_paths(ink: tuple[InkLine, ...]) -> tuple[tuple[int, PDFPathObject], ...]:
    weights = sorted({line.weight for line in ink})
    return tuple((weight, _path([line.curve for line in ink if line.weight == weight])) for weight in weights)


@lru_cache(maxsize=32)
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


def draw_captions(canvas: Canvas, placed: Placed, slot: Slot) -> None:
    """Writes R, L and the name of the view at one body."""
    view, box = placed.body.view, placed.bounds
    middle, foot = placed.at(Point((box.left + box.right) / 2, box.bottom))
    has_letters_below = view.is_close_up and view.only_side is None
    below = foot - (_CAPTION_BELOW + _LETTERS_BELOW if has_letters_below else _CAPTION_BELOW)
    draw_line(canvas, middle, max(slot.y + 3, below), view.caption, _CAPTION)
    if view.only_side is not None:
        return
    aside = 0.62 * box.right if has_letters_below else _SIDE_LETTER_AT.x
    for x in (-aside, aside):
        across, down = placed.at(Point(x, _SIDE_LETTER_AT.y))
        y = foot - _LETTERS_BELOW if has_letters_below else down - _SIDE_LETTER.size / 2
        draw_line(canvas, across, y, _LETTERS[side_of(view, x)], _SIDE_LETTER)


def _draw_zones(canvas: Canvas, zones: Sequence[PainZone], placed: Placed) -> None:
    for zone in zones:
        area = zone.area_on(placed.body.view)
        for polygon in area.polygons if area else ():
            draw_area(canvas, rings_of(polygon, placed), zone.kind)


def rings_of(polygon: Polygon, placed: Placed) -> list[list[Spot]]:
    """The rings of a polygon where they lie on the page."""
    rings = (polygon.exterior, *polygon.holes)
    return [[placed.at(point) for point in placed.body.drawn_ring(ring)] for ring in rings]


def _draw_signs(canvas: Canvas, chart: Chart, placed: Placed, radius: float) -> None:
    discs = {mark.id: _disc(mark, placed, radius) for mark in chart if placed.body.view in mark.views}
    spread(list(discs.values()), gap=1.0)
    signs = [(chart.marks[mark], disc) for mark, disc in discs.items()]
    for mark, disc in signs:
        source = discs.get(mark.source) if isinstance(mark, PainZone) and mark.source else None
        if source:
            _draw_link(canvas, disc, source)
        _draw_leader(canvas, disc)
    for mark, disc in reversed(signs):
        draw_sign(canvas, mark, disc.x, disc.y, radius if isinstance(mark, TriggerPoint) else 0.85 * radius)


def _disc(mark: Mark, placed: Placed, radius: float) -> Disc:
    if isinstance(mark, TriggerPoint):
        return Disc(*placed.spot(mark.place.at), radius)
    from nmt_chart.domain.zones import inner_point

    area = mark.area_on(placed.body.view)
    polygons = area.polygons if area else ()
    return Disc(*placed.spot(inner_point(polygons)), 0.85 * radius)


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
