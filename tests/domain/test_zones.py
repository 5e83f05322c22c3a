"""Painting on the body."""

from __future__ import annotations

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.geometry import Curve, Point, Polygon
from nmt_chart.domain.zones import Surface, inner_point, joined, rubbed, shared_size, without
from tests.domain.strategies import coordinates, square


def straight(*points: Point) -> Curve:
    path = [points[0]]
    for start, end in zip(points, points[1:] + points[:1], strict=True):
        path += [start, end, end]
    return Curve.through(path, closed=True)


BODY = Surface([straight(Point(-0.2, 0), Point(0.2, 0), Point(0.2, 1), Point(-0.2, 1))])
strokes = st.lists(st.builds(Point, coordinates, coordinates), min_size=1, max_size=8)
radii = st.sampled_from([0.006, 0.012, 0.022, 0.04])


def size(polygons: tuple[Polygon, ...]) -> float:
    return sum(polygon.area for polygon in polygons)


def test_a_dab_covers_a_disc() -> None:
    assert size(BODY.stroke([Point(0, 0.5)], 0.02)) == pytest.approx(pi * 0.02**2, rel=0.03)


def test_paint_outside_the_body_is_cut_off() -> None:
    half = BODY.stroke([Point(0.2, 0.5)], 0.02)
    assert size(half) == pytest.approx(pi * 0.02**2 / 2, rel=0.03)
    assert all(point.x <= 0.2 for polygon in half for point in polygon.exterior)
    assert BODY.stroke([Point(0.5, 0.5)], 0.02) == ()


@given(strokes, strokes, radii)
def test_joining_two_strokes_covers_both_and_nothing_else(
    one: list[Point], other: list[Point], r: float
) -> None:
    a, b = BODY.stroke(one, r), BODY.stroke(other, r)
    both = joined(a, b)
    overlap = shared_size(a, b) if a and b else 0.0
    assert size(both) == pytest.approx(size(a) + size(b) - overlap, abs=2e-4)


@given(strokes, strokes, radii)
def test_what_is_rubbed_out_is_gone_and_the_rest_stays(
    one: list[Point], eraser: list[Point], r: float
) -> None:
    area = BODY.stroke(one, r)
    left = rubbed(area, eraser, r)
    assert size(left) <= size(area) + 2e-5
    for dab in eraser:
        assert not any(polygon.contains(dab) for polygon in left)


@given(strokes, radii)
def test_an_area_with_itself_cut_out_is_empty(one: list[Point], r: float) -> None:
    area = BODY.stroke(one, r)
    assert without(area, area) == ()


@given(strokes, radii)
def test_mirroring_twice_gives_the_same_area(one: list[Point], r: float) -> None:
    area = BODY.stroke(one, r)
    assert tuple(polygon.mirrored().mirrored() for polygon in area) == area


def test_painting_a_ring_keeps_its_hole() -> None:
    corners = [Point(-0.1, 0.3), Point(0.1, 0.3), Point(0.1, 0.5), Point(-0.1, 0.5), Point(-0.1, 0.3)]
    (ring,) = BODY.stroke(corners, 0.012)
    assert len(ring.holes) == 1
    assert not ring.contains(Point(0, 0.4))
    assert ring.contains(Point(0, 0.3))


def test_a_lasso_that_crosses_itself_still_encloses_both_loops() -> None:
    eight = (Point(-0.1, 0.3), Point(0.1, 0.5), Point(0.1, 0.3), Point(-0.1, 0.5))
    loops = BODY.lasso(eight)
    assert len(loops) == 2
    assert BODY.lasso(eight[:2]) == ()


def test_the_inner_point_of_a_crescent_lies_in_it() -> None:
    crescent = without(BODY.stroke([Point(0, 0.5)], 0.04), BODY.stroke([Point(0.02, 0.5)], 0.04))
    assert crescent[0].contains(inner_point(crescent))


def test_painted_coordinates_are_stored_coordinates() -> None:
    area = BODY.stroke([Point(0.0123456789, 0.3)], 0.012)
    assert all(point == point.rounded() for polygon in area for point in polygon.exterior)


def test_the_share_of_two_squares_is_their_common_part() -> None:
    assert shared_size([square(0, 0, 0.1)], [square(0.05, 0.05, 0.1)]) == pytest.approx(0.0025)
