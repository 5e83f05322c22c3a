"""The muscles of the front and back views: whole, without gaps, with fibers, each in its layer."""

from __future__ import annotations

import pytest
from shapely import LineString, union_all

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Layer, MuscleShape, Side, View
from tests.bodymaps.test_drawings import area_of

SEEN = [View.FRONT, View.BACK]
SOLES = {
    *("abductor-hallucis", "flexor-digitorum-brevis", "abductor-digiti-minimi-of-foot", "quadratus-plantae"),
    *(
        "flexor-hallucis-brevis",
        "adductor-hallucis",
        "flexor-digiti-minimi-brevis-of-foot",
        "interossei-of-foot",
    ),
}
PELVIC_FLOOR = {"sphincter-ani", "bulbospongiosus-ischiocavernosus-transversus-perinei"}


@pytest.fixture(params=SEEN, ids=str)
def body(request: pytest.FixtureRequest) -> BodyMap:
    view: View = request.param
    return load_body_map(view)


def one_side(body: BodyMap) -> dict[str, MuscleShape]:
    return {muscle.slug: muscle for muscle in body.muscles if muscle.side is Side.LEFT}


def test_every_muscle_is_one_of_the_atlas(body: BodyMap) -> None:
    known = {muscle.slug for muscle in load_atlas().muscles}
    assert {muscle.slug for muscle in body.muscles} <= known


def test_each_muscle_the_atlas_shows_in_a_view_is_drawn_there(body: BodyMap) -> None:
    shown = {muscle.slug for muscle in load_atlas().muscles if body.view in muscle.views}
    left_out = PELVIC_FLOOR if body.view is View.FRONT else PELVIC_FLOOR | SOLES
    assert shown - set(one_side(body)) <= left_out


def test_deep_muscles_are_painted_before_those_above_them(body: BodyMap) -> None:
    layers = [muscle.layer for muscle in body.muscles]
    assert layers == sorted(layers, reverse=True)


def test_neighbors_in_the_superficial_layer_leave_no_hair_of_skin_between_them(body: BodyMap) -> None:
    top = union_all([area_of(muscle.curves) for muscle in body.muscles if muscle.layer is Layer.SUPERFICIAL])
    closed = top.buffer(0.0004).buffer(-0.0004)
    seams = closed.difference(top).area
    assert seams < 0.002 * top.area


def test_superficial_muscles_reach_the_outline_and_cover_most_of_the_body(body: BodyMap) -> None:
    outline = area_of(body.outline)
    top = union_all([area_of(muscle.curves) for muscle in body.muscles if muscle.layer is Layer.SUPERFICIAL])
    assert 0.8 * outline.area < top.area < 0.95 * outline.area
    thighs = outline.intersection(LineString([(-0.1, 0.6), (0.1, 0.6)]).buffer(0.03))
    assert top.intersection(thighs).area > 0.98 * thighs.area


def test_a_muscle_is_drawn_whole_under_its_neighbors() -> None:
    back = one_side(load_body_map(View.BACK))
    gluteus = area_of(back["gluteus-medius"].curves)
    under = gluteus.intersection(area_of(back["gluteus-maximus"].curves))
    assert under.area > 0.4 * gluteus.area
    front = one_side(load_body_map(View.FRONT))
    serratus = area_of(front["serratus-anterior"].curves)
    assert serratus.intersection(area_of(front["pectoralis-major"].curves)).area > 0.4 * serratus.area


@pytest.mark.parametrize(
    ("view", "below", "above"),
    [
        (View.FRONT, "rectus-femoris", "sartorius"),
        (View.FRONT, "pectoralis-major", "deltoid-anterior"),
        (View.FRONT, "brachialis", "biceps-brachii"),
        (View.BACK, "latissimus-dorsi", "trapezius-lower"),
        (View.BACK, "infraspinatus", "deltoid-posterior"),
        (View.BACK, "biceps-femoris", "gluteus-maximus"),
        (View.BACK, "soleus", "gastrocnemius"),
        (View.BACK, "rhomboid-major", "trapezius-middle"),
    ],
)
def test_what_lies_above_is_painted_later(view: View, below: str, above: str) -> None:
    order = list(one_side(load_body_map(view)))
    assert order.index(below) < order.index(above)


def test_fibers_run_within_their_muscle_and_only_in_superficial_ones(body: BodyMap) -> None:
    with_fibers = [muscle for muscle in body.muscles if muscle.fibers]
    assert len(with_fibers) > 60
    for muscle in with_fibers:
        assert muscle.layer is Layer.SUPERFICIAL
        room = area_of(muscle.curves).buffer(0.0005)
        for fiber in muscle.fibers:
            line = LineString([(point.x, point.y) for point in fiber.flattened()])
            assert line.difference(room).length < 0.05 * line.length, muscle.slug


def test_fibers_end_where_another_muscle_lies_above(body: BodyMap) -> None:
    top = [muscle for muscle in one_side(body).values() if muscle.layer is Layer.SUPERFICIAL]
    for place, muscle in enumerate(top):
        above = union_all([area_of(other.curves) for other in top[place + 1 :]]).buffer(-0.0008)
        for fiber in muscle.fibers:
            line = LineString([(point.x, point.y) for point in fiber.flattened()])
            assert line.intersection(above).length < 0.05 * line.length, muscle.slug
