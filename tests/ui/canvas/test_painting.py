"""The brush and the lasso."""

from __future__ import annotations

from math import pi

import pytest

from nmt_chart.domain.body import View
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY
from nmt_chart.ui.canvas.tools.lasso import NOT_ROUND
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import Hand, back, front

RADIUS = 0.02


@pytest.fixture(autouse=True)
def _with_the_brush(canvas: BodyCanvas) -> None:
    canvas.choose_tool("zone")
    canvas.set_brush(RADIUS)


def test_a_stroke_becomes_a_selected_zone_as_wide_as_the_brush(
    model: ChartModel, hand: Hand, selections: list[object]
) -> None:
    hand.drag(front(-0.05, 0.5), front(0.05, 0.5))
    (zone,) = model.chart.pain_zones
    (area,) = zone.areas
    assert (area.view, selections) == (View.FRONT, [zone.id])
    assert area.bounds.height == pytest.approx(2 * RADIUS, abs=0.002)
    assert area.bounds.width == pytest.approx(0.1 + 2 * RADIUS, abs=0.003)
    assert [edit.text for edit in model.history.done] == ["Add pain zone"]


def test_a_tap_is_a_dab(model: ChartModel, hand: Hand) -> None:
    hand.tap(back(0, 0.5))
    assert model.chart.pain_zones[0].areas[0].size == pytest.approx(pi * RADIUS**2, rel=0.05)


def test_more_strokes_extend_the_selected_zone_on_both_views(model: ChartModel, hand: Hand) -> None:
    hand.drag(front(-0.05, 0.5), front(0.05, 0.5))
    hand.drag(front(0, 0.45), front(0, 0.55))
    hand.drag(back(-0.05, 0.5), back(0.05, 0.5))
    (zone,) = model.chart.pain_zones
    assert [area.view for area in zone.areas] == [View.FRONT, View.BACK]
    assert len(zone.areas[0].polygons) == 1
    assert zone.areas[1].bounds.height == pytest.approx(2 * RADIUS, abs=0.002)
    assert len(model.history.done) == 3


def test_each_stroke_is_undone_by_itself(model: ChartModel, hand: Hand) -> None:
    hand.drag(front(-0.05, 0.5), front(0.05, 0.5))
    first = model.chart.pain_zones
    hand.drag(back(-0.05, 0.5), back(0.05, 0.5))
    model.undo()
    assert model.chart.pain_zones == first
    model.undo()
    assert not list(model.chart)


def test_a_stroke_with_a_point_selected_starts_a_new_zone_that_is_not_linked(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point(place=back(0.05, 0.2))
    model = open_chart(point)
    canvas.select(point.id)
    hand.drag(back(-0.05, 0.5), back(0.05, 0.5))
    (zone,) = model.chart.pain_zones
    assert zone.source is None


def test_paint_is_cut_off_at_the_edge_of_the_body(model: ChartModel, hand: Hand) -> None:
    hand.drag(front(HALF_WIDTH - 0.05, 0.5), front(HALF_WIDTH + 0.03, 0.5))
    assert model.chart.pain_zones[0].areas[0].bounds.right <= HALF_WIDTH


def test_a_stroke_beside_the_body_says_so_and_charts_nothing(
    model: ChartModel, hand: Hand, refused: list[str]
) -> None:
    hand.drag(front(HALF_WIDTH + 0.03, 0.4), front(HALF_WIDTH + 0.03, 0.6))
    assert not list(model.chart)
    assert refused == [BESIDE_THE_BODY]


def test_paint_shows_under_the_brush_before_it_is_charted(model: ChartModel, hand: Hand) -> None:
    skin = hand.color(front(0.05, 0.3))
    hand.press(front(-0.05, 0.3))
    hand.move(front(0.05, 0.3))
    assert hand.color(front(0.05, 0.3)) != skin
    assert not list(model.chart)
    hand.release(front(0.05, 0.3))
    assert hand.color(front(0.05, 0.31)) != skin


def test_paint_shows_on_the_body_only(model: ChartModel, hand: Hand) -> None:
    paper = hand.color(front(HALF_WIDTH + 0.01, 0.3))
    hand.press(front(HALF_WIDTH, 0.28))
    hand.move(front(HALF_WIDTH, 0.32))
    assert hand.color(front(HALF_WIDTH + 0.01, 0.3)) == paper
    hand.release(front(HALF_WIDTH, 0.32))


def test_quick_dabs_at_one_place_are_all_painted(model: ChartModel, hand: Hand) -> None:
    hand.tap(front(0, 0.5))
    hand.double_click(front(0.05, 0.5))
    hand.tap(front(0.1, 0.5))
    assert len(model.history.done) == 3


def test_extending_an_unconfirmed_zone_confirms_it(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(-0.05, 0.45, 0.05),)),), confirmed=False)
    model = open_chart(zone)
    canvas.select(zone.id)
    hand.tap(back(0.05, 0.7))
    assert not model.chart.unconfirmed


def test_the_lasso_makes_what_it_encloses_a_zone(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    canvas.choose_tool("lasso")
    hand.drag(front(-0.05, 0.4), front(0.05, 0.4), front(0.05, 0.5), front(-0.05, 0.5))
    (zone,) = model.chart.pain_zones
    assert zone.areas[0].size == pytest.approx(0.1 * 0.1, rel=0.05)


def test_the_lasso_extends_the_selected_zone(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    hand.tap(front(0, 0.2))
    canvas.choose_tool("lasso")
    hand.drag(back(-0.05, 0.4), back(0.05, 0.4), back(0.05, 0.5), back(-0.05, 0.5))
    (zone,) = model.chart.pain_zones
    assert [area.view for area in zone.areas] == [View.FRONT, View.BACK]


def test_a_tap_with_the_lasso_says_what_to_do(
    model: ChartModel, canvas: BodyCanvas, hand: Hand, refused: list[str]
) -> None:
    canvas.choose_tool("lasso")
    hand.tap(front(0, 0.5))
    assert not list(model.chart)
    assert refused == [NOT_ROUND]
