"""The pain zone brush: paints an area by strokes; a tap is a dab."""

from __future__ import annotations

from nmt_chart.domain.geometry import Point
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.tools.painting import add_paint, followed, paint_look
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch

_STEP = 0.12
"""How far the hand goes, in brush radii, before the next spot of its way is kept."""


class Brush(Tool):
    """A stroke stays on the view it began on."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._way: list[Point] = []

    @override
    def press(self, touch: Touch) -> None:
        self._way = []
        self.move(touch)

    @override
    def move(self, touch: Touch) -> None:
        self._follow(touch)
        radius = self.easel.brush_radius
        self.easel.preview.paint(touch.view, self._way, radius=radius, look=paint_look(self.easel))

    @override
    def release(self, touch: Touch) -> None:
        self._follow(touch)
        add_paint(self.easel, touch.view, self.easel.stroke(touch.view, self._way))

    def _follow(self, touch: Touch) -> None:
        self._way = followed(self._way, touch.at, _STEP * self.easel.brush_radius)
