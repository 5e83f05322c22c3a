"""The trigger point tool."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Place, Side
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.data_colors import ACTIVE_MARK
from tests.builders import a_point
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import Hand, back, front

BESIDE_ITS_NUMBER = QPoint(8, 5)


@pytest.fixture(autouse=True)
def _with_the_point_tool(canvas: BodyCanvas) -> None:
    canvas.choose_tool("point")


@pytest.mark.parametrize("place", [front(0.06, 0.3), front(-0.06, 0.3), back(0.06, 0.7), back(-0.06, 0.7)])
def test_a_tap_places_a_point_under_the_finger_and_paints_it_there(
    model: ChartModel, hand: Hand, place: Place
) -> None:
    before = hand.color(place, BESIDE_ITS_NUMBER)
    hand.tap(place)
    (point,) = model.chart.trigger_points
    assert point.place.view is place.view
    assert point.place.at.distance_to(place.at) < 0.001
    assert before != ACTIVE_MARK
    assert hand.color(place, BESIDE_ITS_NUMBER) == ACTIVE_MARK


def test_the_side_is_the_clients_own_on_both_views(model: ChartModel, hand: Hand) -> None:
    for place in (front(-0.06, 0.3), front(0.06, 0.3), back(-0.06, 0.3), back(0.06, 0.3)):
        hand.tap(place)
    sides = [point.side for point in model.chart.trigger_points]
    assert sides == [Side.RIGHT, Side.LEFT, Side.LEFT, Side.RIGHT]


def test_points_are_numbered_in_the_order_of_the_taps(model: ChartModel, hand: Hand) -> None:
    for y in (0.2, 0.4, 0.6):
        hand.tap(front(0, y))
    points = sorted(model.chart.trigger_points, key=lambda point: point.place.at.y)
    assert [point.number for point in points] == [1, 2, 3]


def test_placed_points_are_told_when_they_are_on_the_chart_and_selected(
    model: ChartModel, canvas: BodyCanvas, hand: Hand, selections: list[object]
) -> None:
    told: list[TriggerPoint] = []
    on_chart: list[bool] = []
    canvas.point_placed.connect(told.append)
    canvas.point_placed.connect(lambda point: on_chart.append(point.id in model.chart.marks))
    hand.tap(back(0.05, 0.5))
    assert told == list(model.chart.trigger_points)
    assert on_chart == [True]
    assert selections == [told[0].id]


def test_the_point_goes_where_the_finger_is_lifted(model: ChartModel, hand: Hand) -> None:
    hand.drag(front(0, 0.3), front(0.05, 0.35))
    (point,) = model.chart.trigger_points
    assert point.place.at.distance_to(front(0.05, 0.35).at) < 0.001
    assert len(model.history.done) == 1


def test_while_the_finger_is_down_the_point_is_seen_but_not_charted(model: ChartModel, hand: Hand) -> None:
    hand.press(front(0.05, 0.4))
    assert hand.color(front(0.05, 0.4), BESIDE_ITS_NUMBER) == ACTIVE_MARK
    assert not list(model.chart)
    hand.move(front(-0.05, 0.4))
    assert hand.color(front(-0.05, 0.4), BESIDE_ITS_NUMBER) == ACTIVE_MARK
    assert hand.color(front(0.05, 0.4), BESIDE_ITS_NUMBER) != ACTIVE_MARK
    hand.release(front(-0.05, 0.4))


def test_a_tap_far_beside_the_body_says_so_and_charts_nothing(
    model: ChartModel, hand: Hand, refused: list[str]
) -> None:
    hand.tap(front(HALF_WIDTH + 0.04, 0.5))
    assert not list(model.chart)
    assert refused == [BESIDE_THE_BODY]


def test_a_tap_just_beside_the_body_lands_on_its_edge(model: ChartModel, hand: Hand) -> None:
    hand.tap(back(HALF_WIDTH + 0.01, 0.5))
    (point,) = model.chart.trigger_points
    assert point.place.at.x == pytest.approx(HALF_WIDTH, abs=0.002)


def test_a_tap_on_a_points_circle_selects_it_and_adds_none(
    open_chart: Open, hand: Hand, selections: list[object]
) -> None:
    there = a_point(place=back(0.05, 0.5))
    model = open_chart(there)
    hand.tap(back(0.057, 0.503))
    assert list(model.chart) == [there]
    assert selections == [there.id]


def test_a_tap_inside_a_zone_adds_a_point(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("zone")
    hand.drag(back(-0.05, 0.5), back(0.05, 0.5))
    canvas.choose_tool("point")
    hand.tap(back(0, 0.5))
    assert (len(model.chart.pain_zones), len(model.chart.trigger_points)) == (1, 1)


def test_two_quick_taps_at_different_places_place_two_points(model: ChartModel, hand: Hand) -> None:
    hand.tap(front(0.05, 0.3))
    hand.double_click(front(-0.05, 0.6))
    assert len(model.chart.trigger_points) == 2


def test_one_tap_on_a_ghost_point_tells_of_it_and_adds_none(
    model: ChartModel, canvas: BodyCanvas, hand: Hand, qtbot: QtBot
) -> None:
    ghost = a_point(place=back(0.05, 0.5))
    canvas.show_ghosts([ghost])
    with qtbot.waitSignal(canvas.ghost_tapped) as told:
        hand.tap(back(0.05, 0.5))
    assert told.args == [ghost]
    assert not list(model.chart)


def test_the_right_button_cancels_and_never_places(model: ChartModel, hand: Hand) -> None:
    hand.press(front(0, 0.5))
    hand.press(front(0, 0.5), Qt.MouseButton.RightButton)
    hand.release(front(0, 0.5), Qt.MouseButton.RightButton)
    hand.release(front(0, 0.5))
    hand.tap(front(0, 0.3), Qt.MouseButton.RightButton)
    assert not list(model.chart)
    assert not model.history.done
