"""The eraser: rubs out parts of pain zones; a tap on a trigger point takes the point away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nmt_chart.domain.body import View
from nmt_chart.domain.chart import Change, removal
from nmt_chart.domain.geometry import Box, Point, Polygon
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.tools.painting import followed
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch

NOTHING_HERE = "There is nothing to rub out here."
_STEP = 0.12


class Erase(Tool):
    """Rubs in the selected zone only, if one is selected."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._start: Touch | None = None
        self._way: list[Point] = []
        self._points: tuple[MarkId, ...] = ()

    @override
    def press(self, touch: Touch) -> None:
        self._start = touch
        self._points = self.easel.points_under(touch)
        self._way = []
        self.move(touch)

    @override
    def move(self, touch: Touch) -> None:
        self._follow(touch)
        self.easel.preview.paint(touch.view, self._way, radius=self.easel.brush_radius, look=None)

    @override
    def release(self, touch: Touch) -> None:
        if self._points and self._start is not None and touch.is_tap_of(self._start):
            point = self.easel.chart.marks[self._points[0]]
            self.easel.edit("Remove trigger point", removal(self.easel.chart, point))
        else:
            self._follow(touch)
            self._rub(touch.view)

    def _follow(self, touch: Touch) -> None:
        self._way = followed(self._way, touch.at, _STEP * self.easel.brush_radius)

    def _rub(self, view: View) -> None:
        eraser = self.easel.stroke(view, self._way)
        changes = [change for zone in self._zones() for change in self._rubbed(zone, view, eraser)]
        if not changes:
            self.easel.refused.emit(NOTHING_HERE)
        else:
            self.easel.edit("Rub out pain zone", changes)

    def _zones(self) -> tuple[PainZone, ...]:
        selected = self.easel.selected_mark
        return (selected,) if isinstance(selected, PainZone) else self.easel.chart.pain_zones

    def _rubbed(self, zone: PainZone, view: View, eraser: tuple[Polygon, ...]) -> Iterator[Change]:
        from nmt_chart.domain.zones import shared_size, without

        area = zone.area_on(view)
        if area is None or not _meet(area.bounds, eraser) or not shared_size(area.polygons, eraser):
            return
        left = zone.with_area(view, without(area.polygons, eraser))
        if left is None:
            yield from removal(self.easel.chart, zone)
        else:
            yield Change(zone, replace(left, confirmed=True))


def _meet(box: Box, polygons: Iterable[Polygon]) -> bool:
    return any(_overlap(box, polygon.bounds) for polygon in polygons)


def _overlap(one: Box, other: Box) -> bool:
    beside = one.right < other.left or other.right < one.left
    above = one.bottom < other.top or other.bottom < one.top
    return not beside and not above
