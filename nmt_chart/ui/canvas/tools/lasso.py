"""The lasso: a line drawn round an area makes it a pain zone."""

from __future__ import annotations

from nmt_chart.domain.geometry import Point
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.tools.painting import add_paint, followed, paint_look
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch

_STEP = 0.0015
"""How far the hand goes, in stature, before the next spot of its line is kept."""

NOT_ROUND = "Draw a line around the area that hurts, then lift."


class Lasso(Tool):
    """The line closes itself when the hand lifts."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._line: list[Point] = []

    @override
    def press(self, touch: Touch) -> None:
        self._line = [touch.at]

    @override
    def move(self, touch: Touch) -> None:
        self._follow(touch)
        self.easel.preview.enclose(touch.view, self._line, look=paint_look(self.easel))

    @override
    def release(self, touch: Touch) -> None:
        self._follow(touch)
        if len(self._line) < 3:
            self.easel.refused.emit(NOT_ROUND)
        else:
            add_paint(self.easel, touch.view, self.easel.surface(touch.view).lasso(tuple(self._line)))

    def _follow(self, touch: Touch) -> None:
        self._line = followed(self._line, touch.at, _STEP)
