"""A touch finds the region and the muscles under the finger."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.bodymaps.hits import FINGER_WIDTH, BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Layer, MuscleShape, Side, View
from nmt_chart.domain.geometry import Curve, Point

WHOLE_FIGURES = [View.FRONT, View.BACK]
HITS = {view: BodyHits(load_body_map(view)) for view in WHOLE_FIGURES}
ANYWHERE = st.builds(Point, st.floats(-0.3, 0.3), st.floats(-0.02, 1.02))


def square(left: float, top: float, size: float) -> tuple[Curve, ...]:
    corners = [(left, top), (left + size, top), (left + size, top + size), (left, top + size), (left, top)]
    points = [Point(*corners[0])]
    for here, there in pairwise(corners):
        points += [Point(*here), Point(*there), Point(*there)]
    return (Curve.through(points, closed=True),)


def muscle(slug: str, layer: Layer, left: float, top: float, size: float) -> MuscleShape:
    return MuscleShape(slug, Side.LEFT, layer, square(left, top, size))


def hits_of(*muscles: MuscleShape) -> BodyHits:
    return BodyHits(BodyMap(View.FRONT, square(0, 0, 1), (), (), muscles, {}))


def slugs(hits: BodyHits, x: float, y: float) -> list[str]:
    return [shape.slug for shape in hits.muscles_at(Point(x, y))]


def test_muscles_under_a_point_come_superficial_to_deep() -> None:
    hits = hits_of(
        muscle("top", Layer.SUPERFICIAL, 0.2, 0.2, 0.2),
        muscle("bottom", Layer.DEEP, 0.2, 0.2, 0.2),
        muscle("between", Layer.INTERMEDIATE, 0.2, 0.2, 0.2),
    )
    assert slugs(hits, 0.3, 0.3) == ["top", "between", "bottom"]


def test_in_one_layer_the_muscle_drawn_last_comes_first() -> None:
    hits = hits_of(muscle("under", Layer.DEEP, 0.2, 0.2, 0.2), muscle("over", Layer.DEEP, 0.2, 0.2, 0.2))
    assert slugs(hits, 0.3, 0.3) == ["over", "under"]


def test_between_muscles_the_nearest_within_a_finger_comes_first() -> None:
    hits = hits_of(
        muscle("far", Layer.SUPERFICIAL, 0.5, 0.2, 0.1),
        muscle("right", Layer.SUPERFICIAL, 0.315, 0.2, 0.1),
        muscle("left", Layer.DEEP, 0.2, 0.2, 0.1),
    )
    assert slugs(hits, 0.305, 0.25) == ["left", "right"]
    assert slugs(hits, 0.46, 0.25) == []


def test_a_point_in_a_muscle_does_not_take_its_neighbors() -> None:
    hits = hits_of(
        muscle("here", Layer.DEEP, 0.2, 0.2, 0.1), muscle("beside", Layer.SUPERFICIAL, 0.31, 0.2, 0.1)
    )
    assert slugs(hits, 0.295, 0.25) == ["here"]


@pytest.mark.parametrize(
    ("view", "x", "y", "region", "side"),
    [
        (View.FRONT, 0.036, 0.05, "temple", Side.LEFT),
        (View.FRONT, -0.08, 0.72, "kneecap", Side.RIGHT),
        (View.FRONT, 0.0, 0.384, "around the navel", Side.MIDLINE),
        (View.BACK, 0.06, 0.22, "shoulder blade", Side.RIGHT),
        (View.BACK, -0.034, 0.085, "behind the ear", Side.LEFT),
        (View.BACK, 0.022, 0.22, "inner border of the shoulder blade", Side.RIGHT),
        (View.BACK, 0.0, 0.44, "sacrum", Side.MIDLINE),
    ],
)
def test_places_are_named_with_the_clients_side(
    view: View, x: float, y: float, region: str, side: Side
) -> None:
    found = HITS[view].region_at(Point(x, y))
    assert found is not None
    assert (found.name, found.side) == (region, side)


@pytest.mark.parametrize(
    ("view", "x", "y", "expected"),
    [
        (View.BACK, 0.05, 0.163, ["trapezius-upper"]),
        (View.BACK, 0.06, 0.432, ["gluteus-maximus", "gluteus-medius", "gluteus-minimus"]),
        (View.BACK, 0.07, 0.222, ["infraspinatus"]),
        (View.FRONT, 0.084, 0.56, ["rectus-femoris", "vastus-intermedius"]),
        (View.FRONT, 0.055, 0.245, ["pectoralis-major", "pectoralis-minor"]),
        (View.FRONT, -0.17, 0.38, ["brachioradialis", "supinator"]),
    ],
)
def test_well_known_places_give_their_muscles(view: View, x: float, y: float, expected: list[str]) -> None:
    found = slugs(HITS[view], x, y)
    assert [slug for slug in found if slug in expected] == expected


@given(point=ANYWHERE, view=st.sampled_from(WHOLE_FIGURES))
def test_each_point_of_the_body_has_a_region_and_points_off_it_have_none(point: Point, view: View) -> None:
    hits = HITS[view]
    region = hits.region_at(point)
    if hits.is_on_body(point):
        assert region is not None
    elif hits.nearest_on_body(point, within=0.003) is None:
        assert region is None


@given(point=ANYWHERE, view=st.sampled_from(WHOLE_FIGURES))
def test_muscles_are_the_same_on_the_other_side(point: Point, view: View) -> None:
    here = [(muscle.slug, muscle.side) for muscle in HITS[view].muscles_at(point)]
    there = [(muscle.slug, muscle.side.opposite) for muscle in HITS[view].muscles_at(point.mirrored())]
    assert sorted(here) == sorted(there)


@given(point=ANYWHERE, view=st.sampled_from(WHOLE_FIGURES))
def test_a_point_slightly_outside_is_taken_onto_the_body(point: Point, view: View) -> None:
    hits = HITS[view]
    nearest = hits.nearest_on_body(point)
    if hits.is_on_body(point):
        assert nearest == point
    elif nearest is not None:
        assert nearest.distance_to(point) <= FINGER_WIDTH + 0.001
        assert hits.region_at(nearest) is not None


def test_a_point_far_outside_has_no_place_on_the_body() -> None:
    assert HITS[View.FRONT].nearest_on_body(Point(0.25, 0.1)) is None
