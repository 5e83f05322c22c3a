"""Points, rings and curves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.geometry import Box, Curve, Point, Polygon, ring_area, ring_centroid, ring_contains
from tests.domain.strategies import coordinates, square

points = st.builds(Point, coordinates, coordinates)


def test_a_square_with_a_hole_measures_and_holds_what_it_should() -> None:
    holed = Polygon(square(0, 0, 0.4).exterior, (square(0.1, 0.1, 0.1).exterior,))
    assert holed.area == pytest.approx(0.15)
    assert holed.contains(Point(0.3, 0.3))
    assert not holed.contains(Point(0.15, 0.15))
    assert not holed.contains(Point(0.5, 0.5))
    assert holed.bounds == Box(0, 0, 0.4, 0.4)


def test_the_centroid_of_a_square_is_its_middle() -> None:
    middle = ring_centroid(square(0.1, 0.2, 0.2).exterior)
    assert middle.distance_to(Point(0.2, 0.3)) < 1e-9


@given(st.lists(points, min_size=3, max_size=8), points)
def test_moving_and_mirroring_keep_the_area(corners: list[Point], by: Point) -> None:
    polygon = Polygon(tuple(corners))
    area = ring_area(polygon.exterior)
    assert ring_area(polygon.moved(by.x, by.y).exterior) == pytest.approx(area, abs=1e-9)
    assert ring_area(polygon.mirrored().exterior) == pytest.approx(area, abs=1e-9)


def test_rounding_gives_no_minus_zero() -> None:
    assert str(Point(-0.000001, -0.0).rounded()) == "Point(x=0.0, y=0.0)"


def test_a_flattened_curve_stays_near_its_middle() -> None:
    curve = Curve.through((Point(0, 0), Point(0.1, 0.3), Point(0.2, -0.3), Point(0.3, 0)), closed=False)
    flat = curve.flattened(0.0001)
    assert flat[0] == Point(0, 0)
    assert flat[-1] == Point(0.3, 0)
    assert min(point.distance_to(Point(0.15, 0)) for point in flat) < 0.006
    assert len(flat) > len(curve.flattened(0.01))


def test_a_curve_gives_its_points_and_segments_back() -> None:
    points = tuple(Point(number / 10, -number / 20) for number in range(7))
    curve = Curve.through(points, closed=False)
    assert curve.points == points
    assert list(curve.segments()) == [points[:4], points[3:]]


def test_the_box_around_a_curve_holds_its_handles() -> None:
    curve = Curve.through((Point(0, 0), Point(0.1, 0.3), Point(0.2, -0.2), Point(0.3, 0)), closed=False)
    assert curve.bounds == Box(0, -0.2, 0.3, 0.3)
    assert Box.around_all([curve.bounds, Box(-1, 0, 0, 0.1)]) == Box(-1, -0.2, 0.3, 0.3)


def test_a_closed_curve_does_not_repeat_its_start() -> None:
    start = Point(0, 0)
    curve = Curve.through((start, Point(1, 0), Point(1, 1), start), closed=True)
    assert curve.flattened().count(start) == 1


def test_malformed_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="3 points"):
        Polygon((Point(0, 0), Point(1, 1)))
    with pytest.raises(ValueError, match="1 \\+ 3n"):
        Curve.through((Point(0, 0), Point(1, 1)), closed=True)
    with pytest.raises(ValueError, match="no points"):
        Box.around([])


def test_a_point_on_neither_side_of_a_concave_ring_is_outside() -> None:
    notch = (Point(0, 0), Point(0.4, 0), Point(0.4, 0.4), Point(0.2, 0.1), Point(0, 0.4))
    assert not ring_contains(notch, Point(0.2, 0.3))
    assert ring_contains(notch, Point(0.05, 0.2))
