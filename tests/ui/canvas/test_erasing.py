"""The eraser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmt_chart.domain.body import View
from nmt_chart.domain.mark import PainZone
from nmt_chart.ui.canvas.tools.erase import NOTHING_HERE
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import Hand, back, front

RADIUS = 0.02


@pytest.fixture(autouse=True)
def _with_the_eraser(canvas: BodyCanvas) -> None:
    canvas.choose_tool("erase")
    canvas.set_brush(RADIUS)


def a_patch(x: float, y: float, size: float, **changes: object) -> PainZone:
    return a_zone(areas=(an_area(View.BACK, polygons=(a_square(x, y, size),)),), **changes)


def test_the_eraser_rubs_out_what_it_goes_over_as_one_step(open_chart: Open, hand: Hand) -> None:
    model = open_chart(a_patch(-0.1, 0.4, 0.2))
    hand.drag(back(-0.12, 0.5), back(0.12, 0.5))
    (zone,) = model.chart.pain_zones
    assert len(zone.areas[0].polygons) == 2
    assert zone.areas[0].size == pytest.approx(0.2 * (0.2 - 2 * RADIUS), rel=0.03)
    assert len(model.history.done) == 1


def test_without_a_selection_all_zones_under_the_eraser_are_rubbed(open_chart: Open, hand: Hand) -> None:
    zones = (a_patch(-0.05, 0.45, 0.1), a_patch(0.0, 0.45, 0.1, number=2))
    model = open_chart(*zones)
    hand.drag(back(-0.1, 0.5), back(0.12, 0.5))
    assert all(model.chart.marks[zone.id] != zone for zone in zones)
    model.undo()
    assert list(model.chart) == list(zones)


def test_with_a_zone_selected_the_others_are_left_alone(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    selected, other = a_patch(-0.05, 0.45, 0.1), a_patch(0.0, 0.45, 0.1, number=2)
    model = open_chart(selected, other)
    canvas.select(selected.id)
    hand.drag(back(-0.1, 0.5), back(0.12, 0.5))
    assert model.chart.marks[other.id] == other
    assert model.chart.marks[selected.id] != selected


def test_zones_the_eraser_does_not_touch_stay_exactly_as_they_are(open_chart: Open, hand: Hand) -> None:
    touched, near = a_patch(-0.05, 0.4, 0.05), a_patch(0.03, 0.38, 0.02, number=2, confirmed=False)
    model = open_chart(touched, near)
    hand.drag(back(-0.04, 0.38), back(0.03, 0.52))
    assert model.chart.marks[touched.id] != touched
    assert model.chart.marks[near.id] == near


def test_a_zone_rubbed_out_fully_is_gone_and_comes_back_with_one_undo(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, selections: list[object]
) -> None:
    zone = a_patch(-0.01, 0.49, 0.02)
    model = open_chart(zone)
    canvas.select(zone.id)
    hand.drag(back(-0.03, 0.5), back(0.03, 0.5))
    assert not list(model.chart)
    assert selections == [zone.id, None]
    model.undo()
    assert list(model.chart) == [zone]


def test_a_tap_on_a_point_takes_it_away_with_the_links_to_it_and_leaves_the_zone_below(
    open_chart: Open, hand: Hand
) -> None:
    point = a_point(place=back(0, 0.5))
    zone = a_patch(-0.1, 0.4, 0.2, source=point.id)
    model = open_chart(point, zone)
    hand.tap(back(0, 0.5))
    assert list(model.chart) == [replace(zone, source=None)]
    assert len(model.history.done) == 1


def test_a_drag_over_a_point_leaves_the_point(open_chart: Open, hand: Hand) -> None:
    point, zone = a_point(place=back(0, 0.5)), a_patch(-0.1, 0.4, 0.2)
    model = open_chart(point, zone)
    hand.drag(back(0, 0.5), back(0.08, 0.5))
    assert model.chart.marks[point.id] == point
    assert model.chart.marks[zone.id] != zone


def test_only_the_view_under_the_eraser_is_rubbed(open_chart: Open, hand: Hand) -> None:
    square = (a_square(-0.05, 0.45, 0.1),)
    zone = a_zone(areas=(an_area(View.FRONT, polygons=square), an_area(View.BACK, polygons=square)))
    model = open_chart(zone)
    hand.tap(front(0, 0.5))
    (rubbed,) = model.chart.pain_zones
    assert rubbed.area_on(View.BACK) == zone.area_on(View.BACK)
    assert rubbed.area_on(View.FRONT) != zone.area_on(View.FRONT)


def test_rubbing_where_nothing_is_says_so(open_chart: Open, hand: Hand, refused: list[str]) -> None:
    model = open_chart(a_patch(-0.1, 0.4, 0.05))
    hand.tap(back(0.1, 0.8))
    assert refused == [NOTHING_HERE]
    assert not model.history.done
