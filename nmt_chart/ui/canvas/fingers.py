"""Fingers on a touch screen: one works with the tool, two zoom and pan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QGuiApplication, QTouchEvent

from nmt_chart.ui.canvas.gestures import Gestures
from nmt_chart.ui.canvas.pinch import Pinch
from nmt_chart.ui.canvas.toolbox import Toolbox
from nmt_chart.ui.canvas.zooming import Zooming

_SAME_SPOT_PX = 30.0


class Fingers:
    """A second finger cancels what the first began; then nothing charts until all are lifted."""

    def __init__(self, gestures: Gestures, zooming: Zooming, toolbox: Toolbox) -> None:
        self._gestures = gestures
        self._zooming = zooming
        self._toolbox = toolbox
        self._pinch = Pinch(zooming)
        self._last_tap: tuple[QPointF, int] | None = None

    def touch(self, event: QTouchEvent) -> None:
        """What the fingers do now."""
        points = event.points()
        if event.type() is QEvent.Type.TouchCancel:
            self.cancel()
        elif len(points) > 1:
            self._follow_two(points)
        else:
            self._follow_one(points[0], event)

    def cancel(self) -> None:
        """Drop the gesture under way."""
        self._gestures.cancel()
        self._pinch.end()

    def _follow_two(self, points: list[QEventPoint]) -> None:
        self._gestures.cancel()
        self._pinch.follow(points[0].position(), points[1].position())
        if any(point.state() is QEventPoint.State.Released for point in points):
            # The next two fingers may stand elsewhere; what is shown must not jump there.
            self._pinch.end()

    def _follow_one(self, point: QEventPoint, event: QTouchEvent) -> None:
        at = point.position()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._gestures.begin(at, is_finger=True, panning=self._toolbox.is_panning)
            case QEvent.Type.TouchUpdate:
                self._gestures.go_on(at)
            case QEvent.Type.TouchEnd:
                if self._gestures.finish(at):
                    self._note_tap(at, event.timestamp())

    def _note_tap(self, at: QPointF, time_ms: int) -> None:
        """Two quick taps at one spot look closer or back, with a tool that does not chart."""
        last, self._last_tap = self._last_tap, (at, time_ms)
        if last is None or not self._toolbox.entry.zooms:
            return
        is_quick = time_ms - last[1] <= QGuiApplication.styleHints().mouseDoubleClickInterval()
        if is_quick and (at - last[0]).manhattanLength() <= _SAME_SPOT_PX:
            self._last_tap = None
            self._zooming.zoom_or_fit(at)
