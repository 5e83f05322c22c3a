"""The canvas by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import View
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY
from nmt_chart.ui.canvas.keyboard import LONG_NUDGE, NUDGE
from nmt_chart.ui.canvas.tool_table import TOOLS
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import NOTHING, Hand, back, front

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("tool", "shortcut"), [(entry.id, shortcut) for entry in TOOLS for shortcut in entry.shortcuts]
)
def test_each_tool_is_chosen_by_its_letter_and_its_digit(
    canvas: BodyCanvas, hand: Hand, tool: str, shortcut: str
) -> None:
    canvas.choose_tool("hand" if tool != "hand" else "select")
    told: list[str] = []
    canvas.tool_changed.connect(told.append)
    hand.key(Key(ord(shortcut)))
    assert told == [tool]


@pytest.mark.parametrize(
    ("key", "modifiers", "by"),
    [
        (Key.Key_Left, NOTHING, (-NUDGE, 0)),
        (Key.Key_Right, NOTHING, (NUDGE, 0)),
        (Key.Key_Up, SHIFT, (0, -LONG_NUDGE)),
        (Key.Key_Down, SHIFT, (0, LONG_NUDGE)),
    ],
)
def test_arrows_nudge_the_selected_mark(
    open_chart: Open, hand: Hand, key: Key, modifiers: Qt.KeyboardModifier, by: tuple[float, float]
) -> None:
    point = a_point(place=back(0.05, 0.5))
    model = open_chart(point)
    hand.canvas.select(point.id)
    hand.key(key, modifiers)
    assert model.chart.marks[point.id] == point.moved(*by)


def test_nudges_in_a_row_are_one_step(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=back(0.05, 0.5))
    model = open_chart(point)
    canvas.select(point.id)
    for _ in range(5):
        hand.key(Key.Key_Right)
    assert [edit.text for edit in model.history.done] == ["Move trigger point"]
    hand.key(Key.Key_Left, SHIFT)
    assert list(model.chart) == [point]
    assert model.undo_text == ""


def test_nudges_of_another_mark_are_another_step(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    one, other = a_point(place=back(0.05, 0.5)), a_point(number=2, place=back(0.05, 0.7))
    model = open_chart(one, other)
    for mark in (one, other, one):
        canvas.select(mark.id)
        hand.key(Key.Key_Right)
    assert len(model.history.done) == 3


def test_a_zone_nudged_over_the_edge_and_back_is_whole_again(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(HALF_WIDTH - 0.051, 0.4, 0.05),)),))
    model = open_chart(zone)
    canvas.select(zone.id)
    for _ in range(3):
        hand.key(Key.Key_Right, SHIFT)
    assert model.chart.pain_zones[0].areas[0].size == pytest.approx(0.05 * 0.021, rel=0.02)
    for _ in range(3):
        hand.key(Key.Key_Left, SHIFT)
    (area,) = model.chart.pain_zones[0].areas
    assert area.size == pytest.approx(zone.areas[0].size, rel=1e-3)


def test_a_point_is_not_nudged_off_the_body(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, refused: list[str]
) -> None:
    point = a_point(place=back(HALF_WIDTH - 0.005, 0.5))
    model = open_chart(point)
    canvas.select(point.id)
    hand.key(Key.Key_Right, SHIFT)
    assert list(model.chart) == [point]
    assert refused == [BESIDE_THE_BODY]


def test_n_goes_through_the_marks_in_their_order_and_round(
    open_chart: Open, hand: Hand, selections: list[object]
) -> None:
    marks = (a_point(), a_point(number=2), a_zone())
    open_chart(*marks)
    for _ in range(4):
        hand.key(Key.Key_N)
    hand.key(Key.Key_N, SHIFT)
    assert selections == [marks[0].id, marks[1].id, marks[2].id, marks[0].id, marks[2].id]


def test_shift_n_starts_from_the_last_mark(open_chart: Open, hand: Hand, selections: list[object]) -> None:
    marks = (a_point(), a_point(number=2))
    open_chart(*marks)
    hand.key(Key.Key_N, SHIFT)
    assert selections == [marks[1].id]


def test_delete_removes_the_selected_mark_and_unlinks_others(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point()
    zone = a_zone(source=point.id)
    model = open_chart(point, zone)
    canvas.select(point.id)
    hand.key(Key.Key_Delete)
    assert list(model.chart) == [replace(zone, source=None)]


def test_delete_without_a_selection_says_what_to_do(open_chart: Open, hand: Hand, refused: list[str]) -> None:
    open_chart(a_point())
    hand.key(Key.Key_Delete)
    assert len(refused) == 1


def test_m_mirrors_the_selected_mark(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point()
    model = open_chart(point)
    canvas.select(point.id)
    hand.key(Key.Key_M)
    assert [mark.side for mark in model.chart] == [point.side, point.side.opposite]


def test_a_point_is_placed_with_arrows_and_enter_and_nudged_at_once(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("point")
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Return)
    (point,) = model.chart.trigger_points
    assert point.place.at.distance_to(front(0.005, 0.505).at) < 0.001
    hand.key(Key.Key_Right)
    assert model.chart.trigger_points[0].place.at.x == pytest.approx(point.place.at.x + NUDGE)


def test_the_cross_hair_is_seen_where_the_arrows_put_it(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("point")
    skin = hand.color(front(0.02, 0.5))
    hand.key(Key.Key_Right, SHIFT)
    before_and_after = {skin.name(), hand.color(front(0.02 + 0.012, 0.5)).name()}
    assert len(before_and_after) == 2
    hand.key(Key.Key_Escape)
    assert hand.color(front(0.02 + 0.012, 0.5)) == skin


def test_the_cross_hair_reaches_the_other_figure(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("point")
    for _ in range(25):
        hand.key(Key.Key_Right, SHIFT)
    hand.key(Key.Key_Enter)
    assert model.chart.trigger_points[0].place.view is View.BACK


def test_a_zone_is_painted_by_keys_and_extended_while_it_is_selected(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.choose_tool("zone")
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Down, ALT | SHIFT)
    hand.key(Key.Key_Return)
    (zone,) = model.chart.pain_zones
    assert len(model.history.done) == 2
    assert zone.areas[0].bounds.height > 0.05


def test_marks_are_selected_by_the_cross_hair(open_chart: Open, hand: Hand, selections: list[object]) -> None:
    point = a_point(place=front(0.02, 0.5))
    open_chart(point)
    hand.key(Key.Key_Right, SHIFT)
    hand.key(Key.Key_Return)
    assert selections == [point.id]


def test_the_cross_hair_steps_back_when_the_mouse_is_used(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    hand.key(Key.Key_Right, SHIFT)
    with_cross = hand.color(front(0.02 + 0.012, 0.5))
    hand.tap(front(0.1, 0.9))
    assert hand.color(front(0.02 + 0.012, 0.5)) != with_cross


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Key.Key_Q, NOTHING), (Key.Key_Z, CONTROL), (Key.Key_Escape, NOTHING)]
)
def test_keys_that_mean_nothing_here_are_left_to_the_window(
    canvas: BodyCanvas, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers)
    QApplication.sendEvent(canvas, press)
    assert not press.isAccepted()


def test_keys_during_a_gesture_do_not_edit(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=back(0.05, 0.5))
    model = open_chart(point)
    canvas.select(point.id)
    hand.press(back(0.05, 0.5))
    hand.move(back(0.0, 0.6))
    hand.key(Key.Key_Delete)
    hand.key(Key.Key_Right)
    hand.release(back(0.0, 0.6))
    assert len(model.history.done) == 1
    assert len(model.chart.trigger_points) == 1
