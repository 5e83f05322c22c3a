"""Marks as drawings show them elsewhere: on the whole body, and on another figure."""

from __future__ import annotations

import pytest

from nmt_chart.bodymaps.carried_marks import mark_on_figure, mark_on_whole_body
from nmt_chart.bodymaps.closeups import whole_view_of
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import WHOLE_BODY_VIEWS, Figure, Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.mark import ZoneArea
from tests.builders import a_point, a_square, a_zone

CLOSE_UPS = tuple(view for view in View if view.is_close_up)


@pytest.mark.parametrize("view", CLOSE_UPS)
def test_a_point_of_a_close_up_lies_on_the_whole_body(view: View) -> None:
    region = load_body_map(view).regions[0]
    point = a_point(place=Place(view, region.curves[0].start))
    carried = mark_on_whole_body(point)
    assert carried.place.view is whole_view_of(view)
    assert carried.side is point.side
    assert BodyHits(load_body_map(carried.place.view)).nearest_on_body(carried.place.at) is not None
    assert (carried.id, carried.number) == (point.id, point.number)


@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_a_mark_of_the_whole_body_stays_where_it_is(view: View) -> None:
    point = a_point(place=Place(view, Point(0.03, 0.3)))
    zone = a_zone(areas=(ZoneArea(view, (a_square(0.0, 0.3, 0.03),)),))
    assert mark_on_whole_body(point) is point
    assert mark_on_whole_body(zone) is zone


def test_what_was_painted_on_the_face_and_on_the_front_becomes_one_area() -> None:
    on_front = ZoneArea(View.FRONT, (a_square(0.0, 0.08, 0.02),))
    on_face = ZoneArea(View.FACE, (a_square(0.01, 0.08, 0.02),))
    carried = mark_on_whole_body(a_zone(areas=(on_front, on_face)))
    assert carried.views == (View.FRONT,)
    assert carried.areas[0].size == pytest.approx(0.03 * 0.02, rel=0.01)


@pytest.mark.parametrize("figure", [Figure.MALE, Figure.FEMALE])
@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_a_mark_lies_in_the_same_region_of_every_figure(view: View, figure: Figure) -> None:
    neutral, other = (BodyHits(load_body_map(view, each)) for each in (Figure.NEUTRAL, figure))
    for y in (0.2, 0.3, 0.45, 0.6, 0.8):
        place = Place(view, neutral.nearest_on_body(Point(0.03, y), within=0.2) or Point(0.03, y))
        carried = mark_on_figure(a_point(place=place), figure).place
        assert carried.view is view
        before, after = neutral.region_at(place.at), other.region_at(carried.at)
        assert before is not None
        assert after is not None
        assert before.slug == after.slug


def test_an_area_goes_to_the_figure_with_its_holes() -> None:
    area = ZoneArea(View.BACK, (a_square(0.02, 0.3, 0.05),))
    carried = mark_on_figure(a_zone(areas=(area,)), Figure.MALE)
    assert carried.areas[0].size == pytest.approx(area.size, rel=0.4)
    assert carried.areas != (area,)


def test_marks_of_close_ups_and_of_the_neutral_figure_are_not_moved() -> None:
    point = a_point(place=Place(View.FACE, Point(0.02, 0.08)))
    assert mark_on_figure(point, Figure.FEMALE) == point
    assert mark_on_figure(point, Figure.NEUTRAL) is point
