"""Selecting and moving marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import View
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import Hand, back, front

THERE = back(0.05, 0.5)


@pytest.fixture
def point() -> TriggerPoint:
    return a_point(place=THERE)


def test_a_tap_selects_and_a_tap_beside_all_marks_lets_go(
    open_chart: Open, hand: Hand, selections: list[object], point: TriggerPoint
) -> None:
    model = open_chart(point)
    hand.tap(THERE)
    hand.tap(front(0, 0.2))
    assert selections == [point.id, None]
    assert not model.history.done


def test_taps_at_one_place_go_through_all_marks_there(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, selections: list[object]
) -> None:
    one, other = a_point(place=THERE), a_point(number=2, place=THERE)
    zone = a_zone(areas=(an_area(polygons=(a_square(0, 0.45, 0.1),)),))
    open_chart(one, other, zone)
    offered: list[list[str]] = []
    canvas.several_here.connect(offered.append)
    for _ in range(4):
        hand.tap(THERE)
    assert len(set(selections[:3])) == 3
    assert selections[2] == zone.id
    assert selections[3] == selections[0]
    assert all(set(ids) == {one.id, other.id, zone.id} for ids in offered)


def test_a_tap_elsewhere_starts_with_the_likeliest_again(
    open_chart: Open, hand: Hand, selections: list[object]
) -> None:
    near_top = (a_point(place=front(0, 0.2)), a_point(number=2, place=front(0.005, 0.2)))
    below = a_point(number=3, place=front(0, 0.6))
    open_chart(*near_top, below)
    for place in (front(0, 0.2), front(0, 0.6), front(0, 0.2)):
        hand.tap(place)
    assert selections == [near_top[0].id, below.id, near_top[0].id]


def test_a_single_mark_is_not_offered_as_several(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, point: TriggerPoint
) -> None:
    open_chart(point)
    offered: list[list[str]] = []
    canvas.several_here.connect(offered.append)
    hand.tap(THERE)
    assert offered == []


def test_a_drag_moves_a_point_as_one_step(open_chart: Open, hand: Hand, point: TriggerPoint) -> None:
    model = open_chart(point)
    hand.drag(THERE, back(-0.03, 0.62))
    (moved,) = model.chart.trigger_points
    assert moved.place.at.distance_to(back(-0.03, 0.62).at) < 0.002
    assert [edit.text for edit in model.history.done] == ["Move trigger point"]
    model.undo()
    assert list(model.chart) == [point]


def test_a_point_can_be_dragged_to_the_other_view(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=front(0.1, 0.5))
    model = open_chart(point)
    hand.press(front(0.1, 0.5))
    hand.move(back(-0.1, 0.5))
    hand.release(back(-0.1, 0.5))
    (moved,) = model.chart.trigger_points
    assert moved.place.view is View.BACK
    assert moved.place.at.distance_to(back(-0.1, 0.5).at) < 0.002


def test_a_point_dropped_beside_the_body_stays_where_it_was(
    open_chart: Open, hand: Hand, refused: list[str], point: TriggerPoint
) -> None:
    model = open_chart(point)
    hand.drag(THERE, back(HALF_WIDTH + 0.08, 0.5))
    assert list(model.chart) == [point]
    assert refused == [BESIDE_THE_BODY]
    assert not model.history.done


def test_a_zone_keeps_its_shape_when_it_moves_on_the_body(open_chart: Open, hand: Hand) -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(-0.05, 0.45, 0.05),)),))
    model = open_chart(zone)
    hand.drag(back(-0.025, 0.475), back(0.025, 0.675))
    (moved,) = model.chart.pain_zones
    (area,) = moved.areas
    assert area.size == pytest.approx(0.05**2, rel=0.01)
    assert area.bounds.left == pytest.approx(0.0, abs=0.002)
    assert area.bounds.top == pytest.approx(0.65, abs=0.002)


def test_a_zone_dragged_over_the_edge_is_cut_off_there(open_chart: Open, hand: Hand) -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(-0.05, 0.45, 0.06),)),))
    model = open_chart(zone)
    hand.drag(back(-0.02, 0.48), back(HALF_WIDTH, 0.48))
    (area,) = model.chart.pain_zones[0].areas
    assert area.bounds.right <= HALF_WIDTH
    assert area.size == pytest.approx(0.06**2 / 2, rel=0.05)


def test_of_a_zone_on_both_views_only_the_touched_part_moves(open_chart: Open, hand: Hand) -> None:
    on_back = an_area(View.BACK, polygons=(a_square(0, 0.3, 0.05),))
    zone = a_zone(areas=(an_area(View.FRONT, polygons=(a_square(0, 0.3, 0.05),)), on_back))
    model = open_chart(zone)
    hand.drag(front(0.025, 0.325), front(0.025, 0.525))
    (moved,) = model.chart.pain_zones
    assert moved.area_on(View.BACK) == on_back
    area = moved.area_on(View.FRONT)
    assert area is not None
    assert area.bounds.top == pytest.approx(0.5, abs=0.002)


def test_the_selected_mark_is_dragged_when_another_lies_over_it(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    marks = (a_point(place=THERE), a_point(number=2, place=THERE))
    for selected, other in (marks, marks[::-1]):
        model = open_chart(*marks)
        canvas.select(selected.id)
        hand.drag(THERE, back(0.05, 0.7))
        assert model.chart.marks[other.id] == other
        assert model.chart.marks[selected.id] != selected


def test_moving_an_unconfirmed_mark_confirms_it(open_chart: Open, hand: Hand, point: TriggerPoint) -> None:
    model = open_chart(replace(point, confirmed=False))
    hand.tap(THERE)
    assert model.chart.unconfirmed
    hand.drag(THERE, back(0.0, 0.6))
    assert not model.chart.unconfirmed


def test_a_ghost_is_told_of_when_no_mark_of_today_is_there(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, qtbot: QtBot, point: TriggerPoint
) -> None:
    open_chart(point)
    ghost_zone = a_zone(areas=(an_area(polygons=(a_square(-0.1, 0.2, 0.1),)),))
    canvas.show_ghosts([a_point(place=THERE), ghost_zone])
    told: list[object] = []
    canvas.ghost_tapped.connect(told.append)
    hand.tap(THERE)
    hand.tap(back(-0.05, 0.25))
    assert told == [ghost_zone]


def test_the_hand_tool_moves_no_mark(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, point: TriggerPoint
) -> None:
    model = open_chart(point)
    canvas.choose_tool("hand")
    hand.drag(THERE, back(0.0, 0.6))
    hand.tap(THERE)
    assert list(model.chart) == [point]
    assert not model.history.done


def test_the_middle_button_moves_no_mark(open_chart: Open, hand: Hand, point: TriggerPoint) -> None:
    model = open_chart(point)
    hand.drag(THERE, back(0.0, 0.6), button=Qt.MouseButton.MiddleButton)
    assert list(model.chart) == [point]
