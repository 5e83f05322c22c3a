"""A gesture, whatever made it: begun, gone on with, and finished or cancelled, in places on the body."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from nmt_chart.domain.body import Place, View
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.toolbox import Toolbox
from nmt_chart.ui.canvas.touch import Touch
from nmt_chart.ui.canvas.zooming import Zooming


class Gestures:
    """Tells the tool in hand where on the body it is; a gesture stays on the view it began on."""

    def __init__(self, frames: Frames, zooming: Zooming, toolbox: Toolbox) -> None:
        self._frames = frames
        self._zooming = zooming
        self._toolbox = toolbox
        self._begun: Touch | None = None

    def begin(self, pixel: QPointF, *, is_finger: bool, panning: bool = False) -> None:
        """The hand is put down; with ``panning`` it drags the paper whatever the tool."""
        view = self._frames.view_at(self._zooming.scene_at(pixel).x())
        self._begun = self._touch(pixel, view, is_finger=is_finger)
        self._toolbox.press(self._begun, panning=panning)

    def go_on(self, pixel: QPointF) -> None:
        """The hand moves."""
        if self._begun is not None:
            self._toolbox.move(self._touch(pixel, self._begun.view, is_finger=self._begun.is_finger))

    def finish(self, pixel: QPointF) -> bool:
        """The hand is lifted; returns whether it was a tap."""
        begun, self._begun = self._begun, None
        if begun is None or not self._toolbox.is_busy:
            return False
        touch = self._touch(pixel, begun.view, is_finger=begun.is_finger)
        self._toolbox.release(touch)
        return touch.is_tap_of(begun)

    def cancel(self) -> bool:
        """The gesture never was; returns whether there was one."""
        self._begun = None
        return self._toolbox.cancel()

    def tap(self, place: Place) -> None:
        """A press and release at a place, as the keyboard makes it."""
        pixel = self._zooming.pixel_of(self._frames.in_scene(place.view, place.at))
        touch = self._touch(pixel, place.view, is_finger=False)
        self._toolbox.press(touch)
        self._toolbox.release(touch)

    def _touch(self, pixel: QPointF, view: View, *, is_finger: bool) -> Touch:
        scene = self._zooming.scene_at(pixel)
        at = self._frames.point_on(view, scene)
        return Touch(view, at, scene, pixel, 1 / (self._zooming.scale * UNITS), is_finger)
