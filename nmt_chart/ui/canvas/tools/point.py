"""The trigger point tool: a tap on the body places a point, a tap on a point's circle selects it."""

from __future__ import annotations

from dataclasses import replace

from nmt_chart.domain.body import Place
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY, Easel
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch


class PlacePoint(Tool):
    """The point follows the finger until it is lifted, so that it can be placed exactly."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._under: tuple[MarkId, ...] = ()
        self._ghosts: tuple[Mark, ...] = ()
        self._point: TriggerPoint | None = None
        self._start: Touch | None = None

    @override
    def press(self, touch: Touch) -> None:
        self._start = touch
        self._point = None
        self._under = self.easel.points_under(touch) or self.easel.stand_ins_under(touch)
        self._ghosts = () if self._under else self.easel.ghost_points_under(touch)
        place = self._place(touch)
        if place is not None and not self._under and not self._ghosts:
            number = self.easel.chart.next_point_number
            self._point = TriggerPoint(MarkId(new_id()), number, place)
            self._show(place)

    @override
    def move(self, touch: Touch) -> None:
        place = self._place(touch)
        if self._point is not None and place is not None:
            self._show(place)

    @override
    def release(self, touch: Touch) -> None:
        place = self._place(touch)
        if self._under:
            self.easel.pick(touch, self._under)
        elif self._ghosts:
            self.easel.ghost_tapped.emit(self._ghosts[0])
        elif self._point is None or place is None:
            self.easel.refused.emit(BESIDE_THE_BODY)
        else:
            self._add(replace(self._point, place=place))

    def _place(self, touch: Touch) -> Place | None:
        return self.easel.on_body(touch.place, reach=touch.reach)

    def _show(self, place: Place) -> None:
        if self._point is not None:
            frames, home = self.easel.frames, self._point.place
            shift = frames.in_scene(place.view, place.at) - frames.in_scene(home.view, home.at)
            self.easel.preview.carry(self._point, shift)

    def _add(self, point: TriggerPoint) -> None:
        self.easel.put("Add trigger point", point)
        self.easel.point_placed.emit(point)
