"""Places go from one figure to another and back on a small grid whose shifts are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.geometry import Curve, Point
from nmt_chart.domain.warp import Warp

ROWS = (
    ((0.0, 0.0), (0.02, 0.01), (0.03, 0.01)),
    ((0.0, 0.02), (0.01, -0.01), (0.02, 0.0)),
    ((0.0, 0.01), (-0.02, 0.0), (-0.01, 0.02)),
)
HALF = Warp(0.0, 0.1, ROWS)
LEFT = Warp(0.0, 0.1, ROWS, -0.15, 1)
RIGHT = Warp(0.0, 0.1, ROWS, 0.15, -1)

across = st.floats(-0.3, 0.3)
down = st.floats(-0.1, 0.4)
places = st.builds(Point, across, down)


def test_a_node_moves_by_its_shift() -> None:
    for row, shifts in enumerate(ROWS):
        for node, (dx, dy) in enumerate(shifts):
            at = Point(node * 0.1, row * 0.1)
            assert HALF.from_neutral(at).distance_to(at.moved(dx, dy)) < 1e-12


def test_between_four_nodes_a_place_moves_by_their_mean() -> None:
    assert HALF.from_neutral(Point(0.05, 0.05)).distance_to(Point(0.05 + 0.0075, 0.05 + 0.005)) < 1e-12


def test_beyond_the_grid_the_outermost_shifts_go_on() -> None:
    assert HALF.from_neutral(Point(0.5, -0.3)).distance_to(Point(0.53, -0.29)) < 1e-12
    assert HALF.from_neutral(Point(0.5, 0.9)).distance_to(Point(0.49, 0.92)) < 1e-12
    assert LEFT.from_neutral(Point(-0.4, 0.1)).distance_to(Point(-0.4, 0.12)) < 1e-12


@given(places)
def test_the_other_half_is_the_mirror_image(place: Point) -> None:
    there = HALF.from_neutral(place)
    assert HALF.from_neutral(place.mirrored()).mirrored().distance_to(there) < 1e-12


@given(places)
def test_the_right_profile_is_the_mirror_image_of_the_left(place: Point) -> None:
    there = LEFT.from_neutral(place)
    assert RIGHT.from_neutral(place.mirrored()).mirrored().distance_to(there) < 1e-12


@pytest.mark.parametrize("warp", [HALF, LEFT, RIGHT])
@given(place=places)
def test_the_way_back_leads_to_the_place_itself(warp: Warp, place: Point) -> None:
    assert warp.to_neutral(warp.from_neutral(place)).distance_to(place) < 1e-6


def test_a_place_where_the_figure_is_pinched_is_still_found() -> None:
    rows = (((0.0, 0.0), (-0.095, 0.0), (0.0, 0.0)),) * 2
    pinched = Warp(0.0, 0.1, rows)
    for x in (0.03, 0.06, 0.099, 0.12, 0.17):
        place = Point(x, 0.05)
        assert pinched.to_neutral(pinched.from_neutral(place)).distance_to(place) < 1e-5


def test_a_curve_goes_point_by_point() -> None:
    points = (Point(0.01, 0.01), Point(0.05, 0.02), Point(0.12, 0.11), Point(0.19, 0.15))
    carried = HALF.curve(Curve.through(points, closed=False))
    assert carried == Curve.through(map(HALF.from_neutral, points), closed=False)


def test_long_edges_of_a_ring_are_divided_and_corners_stay_corners() -> None:
    ring = (Point(0.0, 0.0), Point(0.19, 0.0), Point(0.19, 0.19))
    drawn = HALF.ring(ring)
    assert {HALF.from_neutral(corner) for corner in ring} < set(drawn)
    assert len(drawn) == 2 + 2 + 3
    assert HALF.ring((ring[0], ring[0], ring[1], ring[2]))[:2] == (drawn[0], drawn[0])
