"""Everything by which a person acts on the canvas: the tools, the mouse, the fingers and the keyboard."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsScene

from nmt_chart.ui.canvas.crosshair import Crosshair
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.fingers import Fingers
from nmt_chart.ui.canvas.gestures import Gestures
from nmt_chart.ui.canvas.keyboard import Keyboard
from nmt_chart.ui.canvas.mouse import Mouse
from nmt_chart.ui.canvas.toolbox import Toolbox
from nmt_chart.ui.canvas.zooming import Zooming


class Hands:
    """Puts the ways of working together; they share one toolbox and so one gesture at a time."""

    def __init__(self, easel: Easel, scene: QGraphicsScene, zooming: Zooming) -> None:
        self.toolbox = Toolbox(easel, easel)
        gestures = Gestures(easel.frames, zooming, self.toolbox)
        self.mouse = Mouse(gestures, zooming, self.toolbox)
        self.fingers = Fingers(gestures, zooming, self.toolbox)
        self.crosshair = Crosshair(scene, easel.frames)
        self.keyboard = Keyboard(easel, self.toolbox, gestures, zooming, self.crosshair)

    def rest(self) -> None:
        """Drop a gesture under way without a trace."""
        self.mouse.cancel()
        self.fingers.cancel()

    def turn_away(self) -> None:
        """Other figures are shown: drop what was being done on the ones before."""
        self.rest()
        self.crosshair.forget()

    def forget(self) -> None:
        """Keep nothing of the chart that was worked on."""
        self.rest()
        self.toolbox.forget()
        self.keyboard.forget()
        self.crosshair.forget()

    def mouse_pressed(self, event: QMouseEvent) -> None:
        """A button went down; the keyboard's cross-hair steps back."""
        self.crosshair.hide()
        self.mouse.press(event)
