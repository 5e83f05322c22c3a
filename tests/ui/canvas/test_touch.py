"""Fingers on a touch screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import View
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import Hand, back, front


def test_a_finger_places_a_point(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("point")
    hand.touch(one=("press", hand.pixel(front(0.05, 0.4))))
    hand.touch(one=("release", hand.pixel(front(0.05, 0.4))))
    (point,) = model.chart.trigger_points
    assert point.place.at.distance_to(front(0.05, 0.4).at) < 0.002


def test_a_finger_paints(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("zone")
    hand.touch(one=("press", hand.pixel(back(-0.05, 0.4))))
    for x in (-0.02, 0.0, 0.02, 0.05):
        hand.touch(one=("move", hand.pixel(back(x, 0.4))))
    hand.touch(one=("release", hand.pixel(back(0.05, 0.4))))
    (zone,) = model.chart.pain_zones
    assert zone.areas[0].view is View.BACK
    assert zone.areas[0].bounds.width > 0.1


def test_a_finger_reaches_farther_than_the_mouse(
    open_chart: Open, hand: Hand, selections: list[object]
) -> None:
    point = a_point(place=front(0.05, 0.4))
    open_chart(point)
    near = hand.pixel(front(0.05, 0.4)) + QPoint(20, 0)
    hand.touch(one=("press", near))
    hand.touch(one=("release", near))
    assert selections == [point.id]


@pytest.mark.parametrize("tool", ["point", "zone", "erase", "lasso", "select"])
def test_a_second_finger_cancels_what_the_first_began_and_spreading_zooms(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, tool: str
) -> None:
    model = open_chart(a_point(place=front(0, 0.4)))
    marks = list(model.chart)
    canvas.choose_tool(tool)
    middle = hand.pixel(front(0, 0.4))
    before, bare = _height_of_body(hand), canvas.viewport().grab().toImage()
    hand.touch(one=("press", middle))
    hand.touch(one=("move", middle), other=("press", middle + QPoint(60, 0)))
    for spread in (20, 40, 60):
        hand.touch(one=("move", middle - QPoint(spread, 0)), other=("move", middle + QPoint(60 + spread, 0)))
    hand.touch(one=("release", middle - QPoint(60, 0)), other=("release", middle + QPoint(120, 0)))
    assert _height_of_body(hand) == pytest.approx(3 * before, rel=0.02)
    canvas.zoom_fit()
    canvas.settle()
    assert canvas.viewport().grab().toImage() == bare
    assert list(model.chart) == marks
    assert not model.history.done


def test_after_a_pinch_the_finger_left_over_charts_nothing(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("point")
    middle, beside = hand.pixel(front(0, 0.4)), hand.pixel(front(0.08, 0.4))
    hand.touch(one=("press", middle), other=("press", beside))
    hand.touch(one=("move", middle), other=("release", beside))
    hand.touch(one=("move", middle + QPoint(5, 0)))
    hand.touch(one=("release", middle + QPoint(5, 0)))
    assert not list(model.chart)
    hand.touch(one=("press", middle))
    hand.touch(one=("release", middle))
    assert len(list(model.chart)) == 1


def test_a_finger_put_down_anew_elsewhere_does_not_make_the_picture_jump(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    one, other = QPoint(300, 300), QPoint(400, 300)
    hand.touch(one=("press", one), other=("press", other))
    hand.touch(one=("move", one - QPoint(50, 0)), other=("move", other + QPoint(50, 0)))
    hand.touch(one=("move", one - QPoint(50, 0)), other=("release", other + QPoint(50, 0)))
    before = _height_of_body(hand)
    hand.touch(one=("move", one - QPoint(50, 0)), other=("press", other + QPoint(300, 200)))
    assert _height_of_body(hand) == before
    hand.touch(one=("release", one - QPoint(50, 0)), other=("release", other + QPoint(300, 200)))


def test_two_fingers_pan_what_is_zoomed_in(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    for _ in range(4):
        canvas.zoom_in()
    place = back(0, 0.5)
    canvas.settle()
    one, other = QPoint(300, 300), QPoint(400, 300)
    start = hand.pixel(place)
    hand.touch(one=("press", one), other=("press", other))
    hand.touch(one=("move", one + QPoint(-40, 30)), other=("move", other + QPoint(-40, 30)))
    hand.touch(one=("release", one + QPoint(-40, 30)), other=("release", other + QPoint(-40, 30)))
    moved = hand.pixel(place) - start
    assert abs(moved.x() + 40) <= 1
    assert abs(moved.y() - 30) <= 1


def test_two_quick_finger_taps_look_closer(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    before = _height_of_body(hand)
    at = hand.pixel(back(0.05, 0.4))
    for _ in range(2):
        hand.touch(one=("press", at))
        hand.touch(one=("release", at))
    assert _height_of_body(hand) > 2 * before


def test_the_mouse_events_qt_makes_of_a_finger_are_not_counted_twice(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("point")
    hand.touch(one=("press", hand.pixel(front(0.05, 0.4))))
    hand.touch(one=("release", hand.pixel(front(0.05, 0.4))))
    at = hand.pixel(front(-0.05, 0.7)).toPointF()
    for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier, hand.screen)
        QApplication.sendEvent(canvas.viewport(), event)
    assert len(list(model.chart)) == 1


def _height_of_body(hand: Hand) -> float:
    return float(hand.pixel(front(0, 1)).y() - hand.pixel(front(0, 0)).y())
