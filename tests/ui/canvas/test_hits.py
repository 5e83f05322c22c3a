"""Which marks a finger touches, and in what order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.ui.canvas.hits import marks_under
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.hand import back, front

REACH = 0.02


def test_nearer_points_come_first() -> None:
    far, near = a_point(place=back(0.015, 0.5)), a_point(place=back(0.005, 0.5))
    assert marks_under([far, near], back(0, 0.5), reach=REACH) == (near.id, far.id)


def test_a_point_out_of_reach_is_not_touched() -> None:
    assert marks_under([a_point(place=back(0.03, 0.5))], back(0, 0.5), reach=REACH) == ()


def test_a_point_on_the_other_view_is_not_touched() -> None:
    assert marks_under([a_point(place=front(0, 0.5))], back(0, 0.5), reach=REACH) == ()


def test_points_come_before_the_zone_they_lie_in() -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(-0.05, 0.45, 0.1),)),))
    point = a_point(place=back(0.01, 0.5))
    assert marks_under([zone, point], back(0, 0.5), reach=REACH) == (point.id, zone.id)


def test_a_small_zone_comes_before_the_large_one_around_it() -> None:
    large = a_zone(areas=(an_area(polygons=(a_square(-0.1, 0.4, 0.2),)),))
    small = a_zone(areas=(an_area(polygons=(a_square(-0.02, 0.48, 0.04),)),))
    assert marks_under([large, small], back(0, 0.5), reach=REACH) == (small.id, large.id)


def test_a_zone_that_holds_the_place_comes_before_one_only_near_it() -> None:
    around = a_zone(areas=(an_area(polygons=(a_square(-0.1, 0.4, 0.2),)),))
    beside = a_zone(areas=(an_area(polygons=(a_square(0.01, 0.48, 0.02),)),))
    assert marks_under([beside, around], back(0, 0.5), reach=REACH) == (around.id, beside.id)


def test_a_zone_is_not_touched_in_its_hole_but_near_the_holes_edge() -> None:
    hole = tuple(Point(x, y) for x, y in ((-0.04, 0.46), (0.04, 0.46), (0.04, 0.54), (-0.04, 0.54)))
    ring = a_zone(areas=(an_area(polygons=(Polygon(a_square(-0.1, 0.4, 0.2).exterior, (hole,)),)),))
    assert marks_under([ring], back(0, 0.5), reach=REACH) == ()
    assert marks_under([ring], back(0.03, 0.5), reach=REACH) == (ring.id,)


@given(st.floats(-0.1, 0.1), st.floats(0.4, 0.6))
def test_every_touched_point_is_within_reach_and_every_other_is_not(x: float, y: float) -> None:
    points = [a_point(place=back(n * 0.013, 0.4 + n * 0.017)) for n in range(-7, 12)]
    touched = marks_under(points, back(x, y), reach=REACH)
    for point in points:
        assert (point.id in touched) == (point.place.at.distance_to(Point(x, y)) <= REACH)


def test_a_zone_with_a_part_on_each_view_is_touched_on_both() -> None:
    zone = a_zone(areas=(an_area(View.FRONT), an_area(View.BACK)))
    inside = zone.areas[0].polygons[0].exterior[0].moved(0.01, 0.01)
    for place in (front(inside.x, inside.y), back(inside.x, inside.y)):
        assert marks_under([zone], place, reach=REACH) == (zone.id,)
