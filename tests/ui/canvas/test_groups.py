"""Switching between the drawings while a chart is open, and the badges of marks made on other ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body
from nmt_chart.bodymaps.each_view import EachView
from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History
from nmt_chart.domain.mark import Mark
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.stand_ins import stand_in_places
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import GROUPS, GROUPS_BY_ID, ViewGroup
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.hand import Hand, back, front

REFERENCE = Reference()
PALM = Place(View.HANDS_PALMAR, Point(0.045, 0.07))
TEMPLE = front(0.036, 0.05)


@pytest.fixture
def canvas(qtbot: QtBot) -> BodyCanvas:
    """Return a shown canvas with the drawings the program ships."""
    made = BodyCanvas(REFERENCE.maps)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


@pytest.fixture
def told(canvas: BodyCanvas) -> list[str]:
    """Collect the groups that were told."""
    groups: list[str] = []
    canvas.group_changed.connect(groups.append)
    return groups


def somewhere_on(view: View) -> Place:
    """Return a place well inside the silhouette."""
    box = REFERENCE.maps[view].bounds
    middle = Point(box.left + 0.3 * box.width, box.top + 0.4 * box.height)
    at = REFERENCE.hits[view].nearest_on_body(middle, within=1)
    assert at is not None
    return Place(view, at)


def opened(canvas: BodyCanvas, *marks: Mark) -> ChartModel:
    """Put a chart of these marks on the canvas."""
    model = ChartModel(Chart.of(marks), History(), frozen=False, parent=canvas)
    canvas.show_chart(model, REFERENCE.surfaces, REFERENCE.hits)
    return model


@pytest.mark.parametrize("group", GROUPS, ids=[group.id for group in GROUPS])
def test_a_point_can_be_placed_on_every_view_of_a_group(
    canvas: BodyCanvas, hand: Hand, group: ViewGroup
) -> None:
    model = opened(canvas)
    canvas.show_group(group.id)
    canvas.choose_tool("point")
    places = [somewhere_on(view) for view in group.views]
    for place in places:
        hand.tap(place)
    assert [point.place.view for point in model.chart.trigger_points] == list(group.views)


def test_chart_selection_and_tool_stay_while_other_figures_are_shown(canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=back(0.06, 0.25))
    model = opened(canvas, point)
    canvas.choose_tool("zone")
    canvas.select(point.id)
    canvas.show_group("feet")
    hand.drag(Place(View.FEET_DORSAL, Point(0.035, 0.06)), Place(View.FEET_DORSAL, Point(0.035, 0.09)))
    assert [zone.side for zone in model.chart.pain_zones] == [Side.RIGHT]
    model.undo()
    canvas.show_group("body")
    canvas.delete_selection()
    assert list(model.chart) == [point]


def test_a_mark_selected_from_a_list_is_brought_into_sight_on_its_own_drawing(
    canvas: BodyCanvas, told: list[str]
) -> None:
    point, zone = a_point(place=PALM), a_zone(areas=(an_area(View.FACE, polygons=(FOREHEAD,)),))
    opened(canvas, point, zone)
    canvas.select(point.id)
    canvas.select(zone.id)
    assert told == ["hands", "head"]
    canvas.select(zone.id)
    assert told == ["hands", "head"]


FOREHEAD = a_square(-0.02, 0.03, 0.02)


def test_another_chart_opens_with_front_and_back(canvas: BodyCanvas, told: list[str]) -> None:
    opened(canvas)
    canvas.show_group("hands")
    opened(canvas)
    assert told == ["hands", "body"]


def test_a_mark_on_a_close_up_is_a_small_badge_on_the_whole_body(canvas: BodyCanvas, hand: Hand) -> None:
    bare = around(hand, on_whole_body(PALM))
    point = a_point(place=PALM)
    opened(canvas, point)
    assert around(hand, on_whole_body(PALM)) != bare


def test_a_mark_on_the_whole_body_is_a_small_badge_on_the_close_up(canvas: BodyCanvas, hand: Hand) -> None:
    opened(canvas)
    canvas.show_group("head")
    (on_face,) = on_close_ups(TEMPLE)
    bare = around(hand, on_face)
    opened(canvas, a_point(place=TEMPLE))
    canvas.show_group("head")
    assert around(hand, on_face) != bare


def around(hand: Hand, place: Place) -> QImage:
    """Return the pixels about a place."""
    at = hand.pixel(place)
    image = hand.canvas.viewport().grab().toImage()
    return image.copy(at.x() - 6, at.y() - 6, 13, 13)


@pytest.mark.parametrize("tool", ["select", "point"])
def test_a_tap_on_a_badge_selects_the_mark_and_does_nothing_else(
    canvas: BodyCanvas, hand: Hand, told: list[str], tool: str
) -> None:
    point = a_point(place=PALM)
    model = opened(canvas, point)
    selected: list[object] = []
    canvas.selected.connect(selected.append)
    canvas.choose_tool(tool)
    hand.tap(on_whole_body(PALM))
    assert (selected, told, list(model.chart)) == ([point.id], [], [point])


def test_a_badge_cannot_be_dragged(canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=PALM)
    model = opened(canvas, point)
    canvas.choose_tool("select")
    hand.drag(on_whole_body(PALM), front(0.05, 0.3))
    assert list(model.chart) == [point]


def test_a_badge_goes_with_its_mark(canvas: BodyCanvas, hand: Hand) -> None:
    bare = around(hand, on_whole_body(PALM))
    point = a_point(place=PALM)
    model = opened(canvas, point)
    model.remove("Remove", point)
    assert around(hand, on_whole_body(PALM)) == bare
    model.undo()
    assert around(hand, on_whole_body(PALM)) != bare


def test_a_zone_made_on_both_drawings_needs_no_badge() -> None:
    both = a_zone(areas=(an_area(View.FRONT, polygons=(FOREHEAD,)), an_area(View.FACE, polygons=(FOREHEAD,))))
    assert stand_in_places(both, GROUPS_BY_ID["body"].views) == ()
    assert stand_in_places(both, GROUPS_BY_ID["head"].views) == ()


def test_mirroring_on_a_profile_puts_the_copy_on_the_other_profile(canvas: BodyCanvas) -> None:
    cheek = a_square(-0.02, 0.08, 0.01)
    point = a_point(place=Place(View.HEAD_LEFT, Point(-0.02, 0.08)))
    zone = a_zone(areas=(an_area(View.HEAD_LEFT, polygons=(cheek,)),))
    model = opened(canvas, point, zone)
    for mark in (point, zone):
        canvas.select(mark.id)
        canvas.mirror_selection()
    _, copy = model.chart.trigger_points
    assert copy.place == Place(View.HEAD_RIGHT, Point(0.02, 0.08))
    _, copied_zone = model.chart.pain_zones
    assert [(area.view, area.sides) for area in copied_zone.areas] == [
        (View.HEAD_RIGHT, frozenset({Side.RIGHT}))
    ]


def test_a_gesture_under_way_is_dropped_when_other_figures_are_shown(canvas: BodyCanvas, hand: Hand) -> None:
    model = opened(canvas)
    canvas.choose_tool("zone")
    hand.press(front(0.04, 0.25))
    hand.move(front(0.04, 0.3))
    canvas.show_group("hands")
    hand.release(PALM)
    assert list(model.chart) == []


def test_the_keyboards_cross_hair_works_on_the_figures_shown(canvas: BodyCanvas, hand: Hand) -> None:
    model = opened(canvas)
    canvas.choose_tool("point")
    canvas.show_group("sides")
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    (point,) = model.chart.trigger_points
    assert (point.place.view, point.side) == (View.RIGHT, Side.RIGHT)


def test_opening_a_chart_loads_front_and_back_alone(qtbot: QtBot) -> None:
    loaded: set[View] = set()

    def load(view: View) -> BodyMap:
        loaded.add(view)
        return REFERENCE.maps[view]

    canvas = BodyCanvas(EachView(load))
    qtbot.addWidget(canvas)
    canvas.show()
    opened(canvas, a_point(place=back(0.06, 0.25)))
    assert loaded == {View.FRONT, View.BACK}
    canvas.show_group("feet")
    assert loaded == {View.FRONT, View.BACK, View.FEET_DORSAL, View.FEET_PLANTAR}
