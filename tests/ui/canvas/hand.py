"""A hand that works on a canvas by real events, in places of the body."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.ui.canvas.view import BodyCanvas

LEFT = Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier


def front(x: float, y: float) -> Place:
    """Return a place on the front."""
    return Place(View.FRONT, Point(x, y))


def back(x: float, y: float) -> Place:
    """Return a place on the back."""
    return Place(View.BACK, Point(x, y))


class Hand:
    """Presses, moves and lifts mouse buttons, fingers and keys."""

    def __init__(self, canvas: BodyCanvas) -> None:
        self.canvas = canvas

    @cached_property
    def screen(self) -> QPointingDevice:
        """Return the touch screen the fingers are on."""
        return QTest.createTouchDevice()

    def pixel(self, place: Place) -> QPoint:
        """Return where a place lies in the viewport."""
        return self.canvas.viewport().mapFrom(self.canvas, self.canvas.pixel_of(place))

    def press(self, place: Place, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.canvas.viewport(), button, NOTHING, self.pixel(place))

    def move(self, place: Place) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.pixel(place))

    def release(self, place: Place, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.canvas.viewport(), button, NOTHING, self.pixel(place))

    def tap(self, place: Place, button: Qt.MouseButton = LEFT) -> None:
        self.press(place, button)
        self.release(place, button)

    def double_click(self, place: Place) -> None:
        """Press a second time soon after a tap, and lift."""
        at = self.pixel(place)
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NOTHING, at)
        QTest.mouseRelease(self.canvas.viewport(), LEFT, NOTHING, at)

    def drag(self, *places: Place, button: Qt.MouseButton = LEFT) -> None:
        """Press at the first place, go through the others in small steps, lift at the last."""
        self.press(places[0], button)
        for start, end in pairwise(places):
            for step in range(1, 9):
                self.move(_between(start, end, step / 8))
        self.release(places[-1], button)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    def wheel(self, place: Place, clicks: float) -> None:
        viewport = self.canvas.viewport()
        at = QPointF(self.pixel(place))
        turned = QPoint(0, round(clicks * 120))
        event = QWheelEvent(
            at,
            viewport.mapToGlobal(at),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            NOTHING,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def touch(self, **fingers: tuple[str, QPoint]) -> None:
        """Put fingers down (``press``), ``move`` or lift (``release``) them, all at once."""
        viewport = self.canvas.viewport()
        sequence = QTest.touchEvent(viewport, self.screen)
        for number, (what, where) in enumerate(fingers.values()):
            # The Python binding takes positions on the screen.
            getattr(sequence, what)(number, viewport.mapToGlobal(where))
        sequence.commit()

    def color(self, place: Place, aside: QPoint | None = None) -> QColor:
        """Return the color painted at a place, or some pixels aside from it."""
        QApplication.processEvents()
        shot = self.canvas.viewport().grab()
        ratio = shot.devicePixelRatio()
        at = (self.pixel(place) + (aside or QPoint())) * ratio
        return shot.toImage().pixelColor(at)


def _between(start: Place, end: Place, share: float) -> Place:
    x = start.at.x + (end.at.x - start.at.x) * share
    y = start.at.y + (end.at.y - start.at.y) * share
    return Place(start.view, Point(x, y))
