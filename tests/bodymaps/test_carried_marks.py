"""Marks of close-ups where they lie on the whole body."""

from __future__ import annotations

import pytest

from nmt_chart.bodymaps.carried_marks import mark_on_whole_body
from nmt_chart.bodymaps.closeups import whole_view_of
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import WHOLE_BODY_VIEWS, Place, View
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
