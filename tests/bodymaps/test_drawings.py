"""The shipped drawings are whole, plain, symmetrical and divided without gaps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest
from shapely import Point as Spot
from shapely import Polygon, union_all
from shapely.geometry.base import BaseGeometry

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Region, Side, View
from nmt_chart.domain.geometry import Curve

WHOLE_FIGURES = [View.FRONT, View.BACK]
SVG = "{http://www.w3.org/2000/svg}"
PARENTS = {
    *("head", "neck", "shoulder", "upper arm", "elbow", "forearm", "wrist", "hand", "chest", "abdomen"),
    *("upper back", "lower back", "pelvis", "buttock", "thigh", "knee", "leg", "ankle", "foot"),
}


@pytest.fixture(params=WHOLE_FIGURES, ids=str)
def body(request: pytest.FixtureRequest) -> BodyMap:
    view: View = request.param
    return load_body_map(view)


def svg_file(view: View) -> Path:
    return bodymaps_folder() / f"{view.value}.svg"


def paths_of(view: View) -> list[ElementTree.Element]:
    return list(ElementTree.parse(svg_file(view)).getroot().iter(f"{SVG}path"))  # noqa: S314 - our own file


def area_of(curves: Sequence[Curve]) -> BaseGeometry:
    parts = [
        Polygon([(point.x, point.y) for point in curve.flattened(tolerance=0.00005)]).buffer(0)
        for curve in curves
    ]
    return union_all(parts)


def mirrored(curves: Sequence[Curve]) -> list[list[tuple[float, float]]]:
    return [[(-point.x + 0.0, point.y) for point in reversed(curve.points)] for curve in curves]


def as_pairs(curves: Sequence[Curve]) -> list[list[tuple[float, float]]]:
    return [[(point.x + 0.0, point.y) for point in curve.points] for curve in curves]


def test_the_outline_is_one_closed_line_from_head_to_soles(body: BodyMap) -> None:
    (outline,) = body.outline
    assert outline.closed
    assert area_of(body.outline).is_valid
    assert body.bounds.top == pytest.approx(0, abs=0.001)
    assert body.bounds.bottom == pytest.approx(1, abs=0.001)


def test_the_outline_is_its_own_mirror_image(body: BodyMap) -> None:
    assert mirrored(body.outline) == as_pairs(body.outline)


def test_each_region_and_muscle_of_one_side_has_its_mirror_image_on_the_other(body: BodyMap) -> None:
    regions = {(region.slug, region.side): region.curves for region in body.regions}
    muscles = {(muscle.slug, muscle.side): muscle.curves for muscle in body.muscles}
    for found in (regions, muscles):
        for (slug, side), curves in found.items():
            if side is Side.MIDLINE:
                assert (slug, Side.LEFT) not in found
            assert as_pairs(found[slug, side.opposite]) == mirrored(curves)


def test_the_left_side_of_a_pair_lies_on_the_clients_left(body: BodyMap) -> None:
    plus = Side.LEFT if body.view is View.FRONT else Side.RIGHT
    found = [(region.slug, region.side, region.curves) for region in body.regions]
    found += [(muscle.slug, muscle.side, muscle.curves) for muscle in body.muscles]
    for slug, side, curves in found:
        if side is not Side.MIDLINE:
            assert (area_of(curves).centroid.x > 0) == (side is plus), slug


def test_the_regions_cover_the_body_without_overlap(body: BodyMap) -> None:
    outline = area_of(body.outline)
    areas = [area_of(region.curves) for region in body.regions]
    covered = union_all(areas)
    assert covered.intersection(outline).area >= 0.998 * outline.area
    assert sum(area.area for area in areas) - covered.area <= 0.002 * outline.area
    assert covered.difference(outline).area <= 0.002 * outline.area


def test_each_region_is_one_closed_line_of_some_size(body: BodyMap) -> None:
    for region in body.regions:
        assert [curve.closed for curve in region.curves] == [True], region.slug
        assert area_of(region.curves).area > 0.00004, region.slug


def test_muscles_stay_inside_the_body(body: BodyMap) -> None:
    outline = area_of(body.outline)
    for muscle in body.muscles:
        area = area_of(muscle.curves)
        assert area.difference(outline).area <= 0.002 * area.area, muscle.slug
        assert all(curve.closed for curve in muscle.curves), muscle.slug


def test_ink_stays_on_the_body(body: BodyMap) -> None:
    outline = area_of(body.outline).buffer(0.002)
    for line in body.ink:
        assert all(outline.covers(Spot(point.x, point.y)) for point in line.curve.points[::3])


def test_each_region_has_a_plain_name_and_a_known_parent_and_no_name_is_left_over() -> None:
    entries = json.loads((bodymaps_folder() / "regions.json").read_text(encoding="utf-8"))["regions"]
    drawn: dict[str, Region] = {
        region.slug: region for view in View for region in load_body_map(view).regions
    }
    assert set(entries) == set(drawn)
    assert {entry["parent"] for entry in entries.values()} == PARENTS
    names = [entry["name"] for entry in entries.values()]
    assert len(names) == len(set(names))
    assert not [name for name in names if "-" in name.replace("little-finger", "") or not name.strip()]


def test_the_words_referral_texts_use_are_there() -> None:
    said = {region.name for view in WHOLE_FIGURES for region in load_body_map(view).regions}
    assert {
        *("temple", "forehead", "behind the ear", "angle of the jaw", "shoulder blade", "low back", "sacrum"),
        *(
            "inner border of the shoulder blade",
            "back of the neck",
            "upper buttock",
            "heel",
            "base of the skull",
        ),
    } <= said


def test_landmarks_lie_on_the_body_and_in_pairs(body: BodyMap) -> None:
    outline = area_of(body.outline).buffer(0.002)
    for name, point in body.landmarks.items():
        assert outline.covers(Spot(point.x, point.y)), name
        if name.endswith("-left"):
            assert body.landmarks[name.removesuffix("left") + "right"] == point.mirrored()
