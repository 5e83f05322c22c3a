"""The side views are one drawing and its mirror image, whole and divided without gaps, on every figure."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from shapely import Point as Spot
from shapely import Polygon, get_parts, union_all
from shapely.geometry.base import BaseGeometry

from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Figure, Layer, Place, Side, View
from nmt_chart.domain.geometry import Curve, Point

PROFILES = [View.LEFT, View.RIGHT, View.HEAD_LEFT, View.HEAD_RIGHT]
FIGURES = [Figure.MALE, Figure.FEMALE]
THREE_THOUSANDTHS = 0.003


def area_of(curves: Sequence[Curve]) -> BaseGeometry:
    parts = [[(point.x, point.y) for point in curve.flattened(tolerance=0.00005)] for curve in curves]
    return union_all([Polygon(part).buffer(0) for part in parts])


def spots_of(curves: Sequence[Curve]) -> set[tuple[float, float]]:
    return {(round(point.x, 6) + 0.0, round(point.y, 6)) for curve in curves for point in curve.points}


def spots_on(body: BodyMap, count: int) -> list[Point]:
    random, hits, box = Random(7), BodyHits(body), body.bounds
    spots: list[Point] = []
    while len(spots) < count:
        spot = Point(random.uniform(box.left, box.right), random.uniform(box.top, box.bottom))
        if hits.is_on_body(spot):
            spots.append(spot)
    return spots


@pytest.mark.parametrize("view", PROFILES)
def test_everything_in_a_profile_is_of_the_side_it_shows(view: View) -> None:
    body = load_body_map(view)
    assert {region.side for region in body.regions} == {view.only_side}
    assert {muscle.side for muscle in body.muscles} == {view.only_side}
    assert {Place(view, spot).side for spot in spots_on(body, 20)} == {view.only_side}
    sides = {name.rpartition("-")[2] for name in body.landmarks} & {"left", "right"}
    assert sides == {str(view.only_side)}


@pytest.mark.parametrize("view", [View.LEFT, View.HEAD_LEFT])
def test_the_right_profile_mirrors_the_left(view: View) -> None:
    left, right = load_body_map(view), load_body_map(view.opposite)
    here = {part.slug: part.curves for part in left.regions} | {
        part.slug: part.curves for part in left.muscles
    }
    there = {part.slug: part.curves for part in right.regions} | {
        part.slug: part.curves for part in right.muscles
    }
    assert here.keys() == there.keys()
    for slug, curves in here.items():
        assert {(-x + 0.0, y) for x, y in spots_of(curves)} == spots_of(there[slug]), slug
    assert spots_of(right.outline) == {(-x + 0.0, y) for x, y in spots_of(left.outline)}
    for name, point in left.landmarks.items():
        assert right.landmarks[name.replace("-left", "-right")] == point.mirrored()


def test_the_mirror_image_of_a_place_lies_on_the_opposite_profile() -> None:
    place = Place(View.LEFT, Point(-0.05, 0.3))
    assert place.mirrored() == Place(View.RIGHT, Point(0.05, 0.3))
    assert place.mirrored().side is Side.RIGHT


@pytest.mark.parametrize("figure", list(Figure))
@pytest.mark.parametrize("view", PROFILES)
def test_the_regions_cover_the_profile_without_overlap(view: View, figure: Figure) -> None:
    body = load_body_map(view, figure)
    outline = area_of(body.outline)
    areas = [area_of(region.curves) for region in body.regions]
    covered = union_all(areas)
    assert covered.intersection(outline).area >= 0.995 * outline.area
    assert sum(area.area for area in areas) - covered.area <= 0.005 * outline.area


@pytest.mark.parametrize("figure", list(Figure))
@pytest.mark.parametrize("view", PROFILES)
def test_ink_muscles_and_landmarks_stay_on_the_profile(view: View, figure: Figure) -> None:
    body = load_body_map(view, figure)
    outline = area_of(body.outline).buffer(0.003)
    for line in body.ink:
        assert all(outline.covers(Spot(point.x, point.y)) for point in line.curve.points[::3])
    for muscle in body.muscles:
        area = area_of(muscle.curves)
        assert area.difference(outline).area <= 0.002 * area.area, muscle.slug
    for name, point in body.landmarks.items():
        assert outline.covers(Spot(point.x, point.y)), name


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("view", [View.LEFT, View.RIGHT])
def test_places_of_a_side_go_to_another_figure_and_back(view: View, figure: Figure) -> None:
    body, other = load_body_map(view), load_body_map(view, figure)
    on_figure = BodyHits(other)
    for spot in [*spots_on(body, 200), *body.landmarks.values()]:
        there = other.drawn(spot)
        assert other.charted(there).distance_to(spot) < THREE_THOUSANDTHS
        assert on_figure.nearest_on_body(there, within=THREE_THOUSANDTHS) is not None


@pytest.mark.parametrize("figure", FIGURES)
def test_a_place_of_a_side_stays_in_its_region_on_another_figure(figure: Figure) -> None:
    neutral, other = load_body_map(View.LEFT), load_body_map(View.LEFT, figure)
    areas = {region.slug: area_of(region.curves).buffer(0.001) for region in other.regions}
    hits = BodyHits(neutral)
    for spot in spots_on(neutral, 200):
        region = hits.region_at(spot)
        there = other.drawn(spot)
        assert region is not None
        assert areas[region.slug].covers(Spot(there.x, there.y)), (region.slug, spot)


def test_superficial_muscles_of_a_profile_leave_no_slivers_of_skin_between_them() -> None:
    body = load_body_map(View.LEFT)
    outline = area_of(body.outline).buffer(-0.001)
    top = union_all([area_of(muscle.curves) for muscle in body.muscles if muscle.layer is Layer.SUPERFICIAL])
    slivers = [skin for skin in get_parts(outline.difference(top)) if skin.buffer(-0.002).is_empty]
    assert sum(skin.area for skin in slivers) < 0.001 * outline.area
