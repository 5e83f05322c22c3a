"""The mouse, the pen and the wheel: what each button does on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from nmt_chart.ui.canvas.gestures import Gestures
from nmt_chart.ui.canvas.toolbox import Toolbox
from nmt_chart.ui.canvas.zooming import STEP, Zooming

_CLICK = 120.0
"""What a wheel reports for one click, in eighths of a degree."""


class Mouse:
    """The left button works with the tool, the middle one pans, the right one cancels, the wheel zooms."""

    def __init__(self, gestures: Gestures, zooming: Zooming, toolbox: Toolbox) -> None:
        self._gestures = gestures
        self._zooming = zooming
        self._toolbox = toolbox
        self._button: Qt.MouseButton | None = None

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        button = event.button()
        if self._button is not None or button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.cancel()
            return
        self._button = button
        panning = self._toolbox.is_panning or button is Qt.MouseButton.MiddleButton
        self._gestures.begin(event.position(), is_finger=False, panning=panning)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved."""
        if self._button is not None:
            self._gestures.go_on(event.position())

    def release(self, event: QMouseEvent) -> None:
        """A button came up."""
        if event.button() is self._button:
            self._button = None
            self._gestures.finish(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Looks closer or back with a tool that does not chart; with the others it is one more press."""
        if event.button() is Qt.MouseButton.LeftButton and self._toolbox.entry.zooms:
            self._zooming.zoom_or_fit(event.position())
        else:
            self.press(event)

    def wheel(self, event: QWheelEvent) -> None:
        """A wheel zooms about the pointer; two fingers on a touch pad pan, and zoom with Ctrl."""
        glides = event.phase() is not Qt.ScrollPhase.NoScrollPhase
        if glides and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zooming.pan(QPointF(event.pixelDelta()))
        else:
            self._zooming.zoom(STEP ** (event.angleDelta().y() / _CLICK), event.position())

    def pinch_on_pad(self, event: QNativeGestureEvent) -> None:
        """Two fingers spread on a touch pad zoom."""
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._zooming.zoom(1 + event.value(), event.position())

    def cancel(self) -> bool:
        """Drop the gesture under way; returns whether there was one."""
        self._button = None
        return self._gestures.cancel()
