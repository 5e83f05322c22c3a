"""The hand: drags the paper and never touches a mark."""

from __future__ import annotations

from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch


class Hand(Tool):
    """Pans."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._last: Touch | None = None

    @override
    def press(self, touch: Touch) -> None:
        self._last = touch

    @override
    def move(self, touch: Touch) -> None:
        if self._last is not None:
            self.easel.pan_wanted.emit(touch.pixel - self._last.pixel)
        self._last = touch
