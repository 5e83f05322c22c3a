"""Many borders at once answer like each of them alone."""

from random import Random

import pytest

from nmt_chart.bodymaps.borders import Borders
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point, ring_contains

SQUARE = (Point(0, 0), Point(2, 0), Point(2, 2), Point(0, 2))
BESIDE = tuple(point.moved(3, 0) for point in SQUARE)
HOLE = (Point(0.5, 0.5), Point(1.5, 0.5), Point(1.5, 1.5), Point(0.5, 1.5))


def test_a_point_is_within_the_shapes_around_it() -> None:
    borders = Borders([[SQUARE], [HOLE], [BESIDE]])

    assert borders.around(Point(1, 1)) == [0, 1]
    assert borders.around(Point(0.2, 0.2)) == [0]
    assert borders.around(Point(2.5, 1)) == []


def test_a_shape_of_several_rings_is_around_what_lies_in_any_of_them() -> None:
    assert Borders([[SQUARE, BESIDE]]).around(Point(4, 1)) == [0]


def test_shapes_within_reach_come_nearest_first() -> None:
    borders = Borders([[SQUARE], [BESIDE]])

    assert borders.near(Point(2.7, 1), 1) == [1, 0]
    assert borders.near(Point(2.7, 1), 0.4) == [1]
    assert borders.near(Point(2.7, 1), 0.1) == []


def test_the_nearest_place_of_a_border_may_lie_between_its_points() -> None:
    assert Borders([[SQUARE]]).near(Point(1, 2.1), 0.11) == [0]


def test_no_shapes_are_nowhere() -> None:
    borders = Borders([])

    assert (borders.around(Point(0, 0)), borders.near(Point(0, 0), 1)) == ([], [])


@pytest.mark.parametrize("view", [View.FRONT, View.HANDS_DORSAL])
def test_the_muscles_of_a_drawing_are_found_as_one_by_one(view: View) -> None:
    body = load_body_map(view)
    rings = [[curve.flattened() for curve in shape.curves] for shape in body.muscles]
    borders, chance, box = Borders(rings), Random(5), body.bounds
    for _ in range(200):
        point = Point(chance.uniform(box.left, box.right), chance.uniform(box.top, box.bottom))

        one_by_one = [at for at, own in enumerate(rings) if any(ring_contains(ring, point) for ring in own)]

        assert borders.around(point) == one_by_one
