"""Zooming and panning: what is in sight, never what is charted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMarginsF, QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Place
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.zooming import MOST_ZOOM
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_FEET
from tests.ui.canvas.hand import Hand, back, front

CORNERS = (front(-HALF_FEET, 0), back(HALF_FEET, 1))


def pixels_to_a_stature(hand: Hand) -> float:
    return float(hand.pixel(front(0, 1)).y() - hand.pixel(front(0, 0)).y())


def in_sight(canvas: BodyCanvas, hand: Hand, place: Place) -> bool:
    return canvas.viewport().rect().contains(hand.pixel(place))


def test_at_first_both_figures_are_in_sight_whole(canvas: BodyCanvas, hand: Hand) -> None:
    assert all(in_sight(canvas, hand, corner) for corner in CORNERS)


def test_room_kept_free_stays_free_of_the_figures(canvas: BodyCanvas, hand: Hand) -> None:
    canvas.keep_free(QMarginsF(200, 10, 30, 100))
    free = canvas.viewport().rect().adjusted(200, 10, -30, -100)
    assert all(free.contains(hand.pixel(corner)) for corner in CORNERS)


def test_a_larger_window_shows_larger_figures(canvas: BodyCanvas, hand: Hand) -> None:
    before = pixels_to_a_stature(hand)
    canvas.resize(1000, 1000)
    assert pixels_to_a_stature(hand) == pytest.approx(before + 200, abs=3)
    assert all(in_sight(canvas, hand, corner) for corner in CORNERS)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    turns=st.lists(st.sampled_from([-2, -1, 1, 2, 3]), max_size=8),
    x=st.floats(-0.1, 0.1),
    y=st.floats(0.2, 0.8),
)
def test_the_place_under_the_pointer_stays_there_while_the_wheel_zooms_in(
    canvas: BodyCanvas, turns: list[int], x: float, y: float
) -> None:
    canvas.zoom_fit()
    hand = Hand(canvas)
    start = hand.pixel(back(x, y))
    for clicks in turns:
        hand.wheel(back(x, y), max(clicks, 0))
    assert (hand.pixel(back(x, y)) - start).manhattanLength() <= 2 + len(turns)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(["in", "out", "wheel", "pan"]), st.integers(-300, 300)), max_size=12)
)
def test_whatever_one_does_the_middle_of_the_view_shows_the_body_and_the_zoom_has_limits(
    canvas: BodyCanvas, moves: list[tuple[str, int]]
) -> None:
    canvas.zoom_fit()
    hand = Hand(canvas)
    fitting = pixels_to_a_stature(hand)
    for what, amount in moves:
        if what == "wheel":
            hand.wheel(front(0, 0.5), amount / 50)
        elif what == "pan":
            hand.drag(front(0, 0.5), front(amount / 1000, 0.4), button=Qt.MouseButton.MiddleButton)
        else:
            (canvas.zoom_in if what == "in" else canvas.zoom_out)()
    box = QRect(hand.pixel(CORNERS[0]), hand.pixel(CORNERS[1])).adjusted(-3, -60, 3, 60)
    assert box.contains(canvas.viewport().rect().center())
    assert fitting - 1 <= pixels_to_a_stature(hand) <= fitting * MOST_ZOOM + MOST_ZOOM


def test_keys_zoom_in_out_and_back_to_all(canvas: BodyCanvas, hand: Hand) -> None:
    fitting = pixels_to_a_stature(hand)
    hand.key(Qt.Key.Key_Plus)
    hand.key(Qt.Key.Key_Plus)
    closest = pixels_to_a_stature(hand)
    hand.key(Qt.Key.Key_Minus)
    closer = pixels_to_a_stature(hand)
    hand.key(Qt.Key.Key_0)
    assert closest > closer > fitting
    assert pixels_to_a_stature(hand) == pytest.approx(fitting, abs=1)


def test_a_double_click_looks_closer_at_the_place_and_the_next_one_back(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    fitting = pixels_to_a_stature(hand)
    hand.double_click(back(0.05, 0.3))
    middle = canvas.viewport().rect().center()
    assert (hand.pixel(back(0.05, 0.3)) - middle).manhattanLength() <= 8
    assert pixels_to_a_stature(hand) > 3 * fitting
    hand.double_click(back(0.05, 0.3))
    assert pixels_to_a_stature(hand) == pytest.approx(fitting, abs=1)


@pytest.mark.parametrize("way", ["hand tool", "space", "middle button", "select beside marks"])
def test_dragging_the_paper_moves_it_with_the_hand(
    model: ChartModel, canvas: BodyCanvas, hand: Hand, way: str
) -> None:
    canvas.choose_tool({"hand tool": "hand", "select beside marks": "select"}.get(way, "point"))
    for _ in range(5):
        hand.wheel(front(0, 0.5), 1)
    place = front(0, 0.5)
    start = hand.pixel(place)
    if way == "space":
        QTest.keyPress(canvas, Qt.Key.Key_Space)
    button = Qt.MouseButton.MiddleButton if way == "middle button" else Qt.MouseButton.LeftButton
    _drag_pixels(canvas, QPoint(60, -45), button)
    if way == "space":
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert (hand.pixel(place) - start - QPoint(60, -45)).manhattanLength() <= 2
    assert not list(model.chart)


def _drag_pixels(canvas: BodyCanvas, by: QPoint, button: Qt.MouseButton) -> None:
    viewport, start = canvas.viewport(), QPoint(500, 400)
    QTest.mousePress(viewport, button, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, (QPointF(start) + QPointF(by) * step / 5).toPoint())
    QTest.mouseRelease(viewport, button, pos=start + by)


def test_after_space_the_tool_works_again(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("point")
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    hand.tap(front(0, 0.3))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    hand.tap(front(0, 0.6))
    assert len(list(model.chart)) == 1


def test_a_tap_on_a_zoomed_canvas_charts_the_place_under_the_finger(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("point")
    for _ in range(6):
        hand.wheel(back(0.05, 0.42), 1)
    hand.tap(back(0.05, 0.42))
    (point,) = model.chart.trigger_points
    assert point.place.at.distance_to(back(0.05, 0.42).at) < 0.0005


def test_zooming_never_changes_the_chart(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point()
    model = open_chart(point)
    for _ in range(5):
        canvas.zoom_in()
    canvas.zoom_fit()
    assert list(model.chart) == [point]
    assert not model.history.done


def test_a_mark_selected_from_outside_comes_into_sight(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point(place=back(0.1, 0.95))
    open_chart(point)
    for _ in range(8):
        hand.wheel(front(0, 0.1), 1)
    assert not in_sight(canvas, hand, point.place)
    canvas.select(point.id)
    assert in_sight(canvas, hand, point.place)


def test_a_mark_in_sight_is_selected_without_moving_the_paper(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point(place=front(0, 0.5))
    open_chart(point)
    for _ in range(4):
        hand.wheel(front(0, 0.5), 1)
    before = hand.pixel(point.place)
    canvas.select(point.id)
    assert hand.pixel(point.place) == before


def test_another_chart_is_shown_whole(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    open_chart()
    for _ in range(4):
        canvas.zoom_in()
    open_chart()
    assert all(in_sight(canvas, hand, corner) for corner in CORNERS)


def test_the_drawing_is_sharp_again_soon_after_zooming(canvas: BodyCanvas, qtbot: QtBot) -> None:
    canvas.zoom_in()
    assert not canvas.is_settled
    qtbot.waitUntil(lambda: canvas.is_settled)
