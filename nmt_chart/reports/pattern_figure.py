"""Draws bodies with the reference pattern of a muscle as vectors that read in black and white."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from nmt_chart.domain.body import BodyMap, Side, View
from nmt_chart.domain.muscle import Muscle
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.guide.patterns import Pattern, pattern_on
from nmt_chart.reports.figure import draw_body, draw_captions, rings_of
from nmt_chart.reports.figure_layout import Placed, Slot, height_within, placed_within
from nmt_chart.reports.styles import ACCENT, TEXT, WHITE
from nmt_chart.reports.zone_ink import draw_area

_EDGE: Final = 0.35
_MUSCLE_TINT: Final = 0.16
_MUSCLE_EDGE: Final = 0.7
_ARM: Final = 2.7
_RIM, _STROKE = 3.0, 1.3
_MOST_CLOSE_UPS: Final = 3

CROSS_SIZE: Final = 2 * _ARM + _RIM


class PatternFigure(Flowable):
    """Some views side by side with one muscle, its sites and where they refer, for one side of the client."""

    def __init__(
        self, muscle: Muscle, side: Side, bodies: Sequence[BodyMap], size: tuple[float, float]
    ) -> None:
        """``size`` is the room there is, of which no more height is taken than the bodies need."""
        super().__init__()
        self._muscle = muscle
        self._side = side
        self._bodies = bodies
        self.width, height = size
        self.height = height_within(self.width, height, bodies)

    def draw(self) -> None:
        """Draws the figures from the lower left corner."""
        slot = Slot(0, 0, self.width, self.height)
        for placed in placed_within(slot, self._bodies):
            pattern = pattern_on(placed.body, self._muscle.sites, self._side)
            _draw_areas(self.canv, pattern, placed)
            self._draw_muscle(placed)
            draw_body(self.canv, placed)
            draw_captions(self.canv, placed, slot)
            for at in pattern.crosses:
                draw_cross(self.canv, *placed.at(at))

    def _draw_muscle(self, placed: Placed) -> None:
        shapes = (
            shape
            for shape in placed.body.muscles
            if (shape.slug, shape.side) == (self._muscle.slug, self._side)
        )
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(ACCENT)
        canvas.setFillAlpha(_MUSCLE_TINT)
        canvas.setLineWidth(_MUSCLE_EDGE)
        for shape in shapes:
            path = canvas.beginPath()
            for curve in shape.curves:
                path.moveTo(*placed.at(curve.start))
                for _, first, second, end in curve.segments():
                    path.curveTo(*placed.at(first), *placed.at(second), *placed.at(end))
                path.close()
            canvas.drawPath(path, stroke=1, fill=1)
        canvas.restoreState()


def draw_cross(canvas: Canvas, x: float, y: float) -> None:
    """Draws the sign of a usual site about a spot of the page, with a white rim."""
    canvas.saveState()
    canvas.setLineCap(1)
    for color, width in ((WHITE, _RIM), (TEXT, _STROKE)):
        canvas.setStrokeColor(color)
        canvas.setLineWidth(width)
        canvas.line(x - _ARM, y - _ARM, x + _ARM, y + _ARM)
        canvas.line(x - _ARM, y + _ARM, x + _ARM, y - _ARM)
    canvas.restoreState()


def whole_bodies_for(muscle: Muscle, side: Side, maps: Mapping[View, BodyMap]) -> list[BodyMap]:
    """Front and back, and the profile of that side when they show no site of the muscle."""
    bodies = [maps[View.FRONT], maps[View.BACK]]
    if not any(pattern_on(body, muscle.sites, side).crosses for body in bodies):
        profile = maps[View.LEFT if side is Side.LEFT else View.RIGHT]
        bodies += [profile] if pattern_on(profile, muscle.sites, side).crosses else []
    return bodies


def close_ups_for(muscle: Muscle, side: Side, maps: Mapping[View, BodyMap]) -> list[BodyMap]:
    """The close-ups that show something of the pattern, those with most of it, in order of the views."""
    shown = {
        view: pattern
        for view in maps
        if view.is_close_up and not (pattern := pattern_on(maps[view], muscle.sites, side)).is_empty
    }
    fullest = sorted(shown, key=lambda view: -_fullness(shown[view]))[:_MOST_CLOSE_UPS]
    return [maps[view] for view in View if view in fullest]


def _fullness(pattern: Pattern) -> float:
    areas = (*pattern.primary, *pattern.spillover)
    return len(pattern.crosses) + sum(polygon.area for polygon in areas)


def _draw_areas(canvas: Canvas, pattern: Pattern, placed: Placed) -> None:
    for kind, polygons in (
        (ZoneKind.SPILLOVER, pattern.spillover),
        (ZoneKind.PAIN, pattern.primary),
    ):
        for polygon in polygons:
            draw_area(canvas, rings_of(polygon, placed), kind, edge=_EDGE)
