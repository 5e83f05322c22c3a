"""Close-ups show both sides, whole and divided without gaps; places go between them and the whole body."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from shapely import Point as Spot
from shapely import Polygon, union_all
from shapely.geometry.base import BaseGeometry

from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body, read_patches, whole_view_of
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.geometry import Curve, Point
from nmt_chart.errors import DataError

CLOSE_UPS = [view for view in View if view.is_close_up]
TWO_SIDED = [view for view in CLOSE_UPS if view.only_side is None]
HITS = {view: BodyHits(load_body_map(view)) for view in View}


def area_of(curves: Sequence[Curve]) -> BaseGeometry:
    parts = [[(point.x, point.y) for point in curve.flattened(tolerance=0.00005)] for curve in curves]
    return union_all([Polygon(part).buffer(0) for part in parts])


def spots_on(body: BodyMap, count: int) -> list[Point]:
    random, box = Random(11), body.bounds
    spots: list[Point] = []
    while len(spots) < count:
        spot = Point(random.uniform(box.left, box.right), random.uniform(box.top, box.bottom))
        if HITS[body.view].is_on_body(spot):
            spots.append(spot)
    return spots


@pytest.mark.parametrize("view", TWO_SIDED)
def test_left_and_right_of_a_close_up_are_the_clients(view: View) -> None:
    body = load_body_map(view)
    parts = [(part.slug, part.side, part.curves) for part in body.regions]
    parts += [(part.slug, part.side, part.curves) for part in body.muscles]
    for slug, side, curves in parts:
        if side is not Side.MIDLINE:
            middle = area_of(curves).centroid
            assert Place(view, Point(middle.x, middle.y)).side is side, slug
    assert {part.side for part in body.muscles} == {Side.LEFT, Side.RIGHT}


@pytest.mark.parametrize(
    ("view", "plus"),
    [
        (View.FACE, Side.LEFT),
        (View.HANDS_PALMAR, Side.LEFT),
        (View.FEET_PLANTAR, Side.LEFT),
        (View.HANDS_DORSAL, Side.RIGHT),
        (View.FEET_DORSAL, Side.RIGHT),
    ],
)
def test_seen_from_the_front_plus_x_is_left_and_seen_from_behind_it_is_right(view: View, plus: Side) -> None:
    assert Place(view, Point(0.04, 0.08)).side is plus
    assert Place(view, Point(-0.04, 0.08)).side is plus.opposite


@pytest.mark.parametrize("view", CLOSE_UPS)
def test_the_regions_cover_the_close_up_without_overlap(view: View) -> None:
    body = load_body_map(view)
    outline = area_of(body.outline)
    areas = [area_of(region.curves) for region in body.regions]
    covered = union_all(areas)
    assert outline.is_valid
    assert covered.intersection(outline).area >= 0.995 * outline.area
    assert sum(area.area for area in areas) - covered.area <= 0.005 * outline.area


@pytest.mark.parametrize("view", CLOSE_UPS)
def test_ink_muscles_and_landmarks_stay_on_the_close_up(view: View) -> None:
    body = load_body_map(view)
    outline = area_of(body.outline).buffer(0.0008)
    for line in body.ink:
        assert all(outline.covers(Spot(point.x, point.y)) for point in line.curve.points[::3]), line
    for muscle in body.muscles:
        area = area_of(muscle.curves)
        assert area.difference(outline).area <= 0.005 * area.area, muscle.slug
    for name, point in body.landmarks.items():
        assert outline.buffer(0.002).covers(Spot(point.x, point.y)), name


@pytest.mark.parametrize("view", CLOSE_UPS)
def test_a_place_of_a_close_up_has_one_on_the_whole_body_on_the_same_side(view: View) -> None:
    for spot in spots_on(load_body_map(view), 100):
        place = Place(view, spot)
        whole = on_whole_body(place)
        assert whole.view is whole_view_of(view)
        assert whole.side is place.side
        assert HITS[whole.view].is_on_body(whole.at)


@pytest.mark.parametrize("view", [view for view in CLOSE_UPS if view is not View.FEET_PLANTAR])
def test_a_place_comes_back_from_the_whole_body(view: View) -> None:
    for spot in spots_on(load_body_map(view), 100):
        back = [place for place in on_close_ups(on_whole_body(Place(view, spot))) if place.view is view]
        assert back
        assert back[0].at.distance_to(spot) < 0.004


@pytest.mark.parametrize("view", CLOSE_UPS)
def test_landmarks_both_drawings_have_are_the_same_places(view: View) -> None:
    whole = load_body_map(whole_view_of(view)).landmarks
    for name, point in load_body_map(view).landmarks.items():
        if name in whole:
            assert on_whole_body(Place(view, point)).at.distance_to(whole[name]) < 0.005, name


@pytest.mark.parametrize(
    ("view", "x", "y", "close_up", "region"),
    [
        (View.FRONT, 0.02, 0.092, View.FACE, "cheek"),
        (View.LEFT, -0.05, 0.055, View.HEAD_LEFT, "temple"),
        (View.RIGHT, 0.05, 0.055, View.HEAD_RIGHT, "temple"),
        (View.FRONT, -0.232, 0.517, View.HANDS_PALMAR, "ball-of-the-thumb"),
        (View.FRONT, 0.252, 0.596, View.HANDS_PALMAR, "front-of-the-middle-finger-tip"),
        (View.BACK, 0.26, 0.572, View.HANDS_DORSAL, "back-of-the-index-finger-middle"),
        (View.FRONT, 0.082, 0.992, View.FEET_DORSAL, "top-of-the-big-toe"),
        (View.BACK, -0.08, 0.976, View.FEET_PLANTAR, "outer-heel"),
    ],
)
def test_a_place_of_the_whole_body_is_found_on_its_close_up(
    view: View, x: float, y: float, close_up: View, region: str
) -> None:
    place = Place(view, Point(x, y))
    (found,) = on_close_ups(place)
    here = HITS[close_up].region_at(found.at)
    assert here is not None
    assert (found.view, found.side, here.slug) == (close_up, place.side, region)


def test_a_place_without_a_close_up_has_none() -> None:
    assert on_close_ups(Place(View.FRONT, Point(0.05, 0.3))) == ()
    assert on_close_ups(Place(View.FACE, Point(0.01, 0.09))) == ()


def test_a_place_on_the_whole_body_is_itself() -> None:
    place = Place(View.BACK, Point(0.05, 0.3))
    assert on_whole_body(place) is place


@pytest.mark.parametrize("name", ["hands", "feet-dorsal", "feet-plantar"])
def test_points_go_across_the_patches_and_back_exactly(name: str) -> None:
    patches = read_patches(bodymaps_folder() / "closeups.json", name)
    for a, b, c in patches.here:
        middle = Point((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3)
        assert patches.distance(middle) == 0
        assert patches.turned.carried(patches.carried(middle)).distance_to(middle) < 1e-9


@pytest.mark.parametrize("text", ["", "{}", '{"hands": {"points": {"a": [1]}, "cells": []}}'])
def test_bad_patches_are_refused_by_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "closeups.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"closeups\.json"):
        read_patches(file, "hands")


def test_each_region_of_a_close_up_has_a_name_of_its_own() -> None:
    entries = json.loads((bodymaps_folder() / "regions.json").read_text(encoding="utf-8"))["regions"]
    for view in CLOSE_UPS:
        names = [entries[region.slug]["name"] for region in load_body_map(view).regions]
        sides = [region.side for region in load_body_map(view).regions]
        assert len(set(zip(names, sides, strict=True))) == len(names)


@pytest.mark.parametrize(
    ("view", "x", "y", "expected"),
    [
        (View.LEFT, 0.0125, 0.44, ["gluteus-medius", "gluteus-minimus"]),
        (View.RIGHT, 0.0, 0.23, ["deltoid-middle"]),
        (View.LEFT, -0.02, 0.6, ["vastus-lateralis"]),
        (View.HEAD_LEFT, -0.014, 0.095, ["masseter-superficial-layer"]),
        (View.HEAD_RIGHT, -0.005, 0.04, ["temporalis"]),
        (View.FACE, 0.018, 0.04, ["frontalis"]),
        (View.HANDS_PALMAR, -0.034, 0.09, ["opponens-pollicis"]),
        (View.HANDS_DORSAL, 0.037, 0.083, ["dorsal-interossei-of-hand", "adductor-pollicis"]),
        (View.FEET_PLANTAR, 0.04, 0.105, ["flexor-digitorum-brevis", "quadratus-plantae"]),
        (View.FEET_DORSAL, -0.053, 0.09, ["extensor-digitorum-brevis"]),
    ],
)
def test_well_known_places_give_their_muscles(view: View, x: float, y: float, expected: list[str]) -> None:
    found = [muscle.slug for muscle in HITS[view].muscles_at(Point(x, y))]
    assert [slug for slug in found if slug in expected] == expected
