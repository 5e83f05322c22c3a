"""The male and female figures: drawings of their own, and places that go from figure to figure and back."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path

import pytest
from shapely import Point as Spot
from shapely import union_all

from nmt_chart.bodymaps.figures import read_warp
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import WHOLE_BODY_VIEWS, Figure, View
from nmt_chart.domain.geometry import Point
from nmt_chart.errors import DataError
from tests.bodymaps.test_drawings import area_of, as_pairs, mirrored

OTHERS = [Figure.MALE, Figure.FEMALE]
SEEN = [View.FRONT, View.BACK]
EACH = list(product(OTHERS, SEEN))
THERE_AND_BACK = [(start, end) for start, end in product(Figure, Figure) if start is not end]
CHARTED = [
    (view, start, end)
    for view, (start, end) in product(WHOLE_BODY_VIEWS, THERE_AND_BACK)
    if view in SEEN or Figure.NEUTRAL in (start, end)
]
"""Every way the program carries places, and on front and back also from figure to figure."""

CLOSE = 0.001
"""A place this near to a border of its region (2 mm on a person) may be the neighbor's on another figure."""


def carried(place: Point, view: View, start: Figure, end: Figure) -> Point:
    """Return where a point of one figure's drawing lies on another's."""
    return load_body_map(view, end).drawn(load_body_map(view, start).charted(place))


def places_on(view: View, figure: Figure, count: int) -> list[Point]:
    body = load_body_map(view, figure)
    hits, chance, box = BodyHits(body), random.Random(7), body.bounds
    found: list[Point] = []
    while len(found) < count:
        place = Point(chance.uniform(box.left, box.right), chance.uniform(box.top, box.bottom))
        if hits.is_on_body(place):
            found.append(place)
    return found


@pytest.mark.parametrize(("figure", "view"), EACH)
def test_a_figure_has_a_silhouette_and_lines_of_its_own_and_all_parts_of_the_neutral_one(
    figure: Figure, view: View
) -> None:
    body, neutral = load_body_map(view, figure), load_body_map(view)
    assert body.figure is figure
    assert body.outline != neutral.outline
    assert mirrored(body.outline) == as_pairs(body.outline)
    assert len(body.ink) > 100
    for mine, its in ((body.regions, neutral.regions), (body.muscles, neutral.muscles)):
        assert [(part.slug, part.side) for part in mine] == [(part.slug, part.side) for part in its]
    assert set(body.landmarks) == set(neutral.landmarks)


@pytest.mark.parametrize(("figure", "view"), EACH)
def test_regions_cover_a_figure_without_overlap(figure: Figure, view: View) -> None:
    body = load_body_map(view, figure)
    outline = area_of(body.outline)
    areas = [area_of(region.curves) for region in body.regions]
    covered = union_all(areas)
    assert covered.intersection(outline).area >= 0.998 * outline.area
    assert sum(area.area for area in areas) - covered.area <= 0.002 * outline.area


@pytest.mark.parametrize(("figure", "view"), EACH)
def test_ink_and_landmarks_stay_on_a_figure(figure: Figure, view: View) -> None:
    body = load_body_map(view, figure)
    outline = area_of(body.outline).buffer(0.002)
    ends = [point for line in body.ink for point in line.curve.points[::3]]
    assert not [
        point for point in (*ends, *body.landmarks.values()) if not outline.covers(Spot(point.x, point.y))
    ]


def test_a_close_up_is_the_same_for_all_figures() -> None:
    assert load_body_map(View.FACE, Figure.MALE) is load_body_map(View.FACE)


@pytest.mark.parametrize(("start", "end"), THERE_AND_BACK)
@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_places_go_to_another_figure_and_back(view: View, start: Figure, end: Figure) -> None:
    marks = load_body_map(view, start).landmarks.values()
    for place in (*marks, *places_on(view, start, 200)):
        there = carried(place, view, start, end)
        assert carried(there, view, end, start).distance_to(place) < 0.003


@pytest.mark.parametrize("figure", OTHERS)
@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_a_touch_a_finger_beside_the_figure_comes_back_to_where_it_was(view: View, figure: Figure) -> None:
    body = load_body_map(view, figure)
    hits, chance, box = BodyHits(body), random.Random(5), body.bounds
    beside = 0
    while beside < 200:
        place = Point(
            chance.uniform(box.left - 0.03, box.right + 0.03), chance.uniform(box.top - 0.03, box.bottom)
        )
        if not hits.is_on_body(place) and hits.nearest_on_body(place, within=0.025) is not None:
            beside += 1
            assert body.drawn(body.charted(place)).distance_to(place) < 0.0005, place


@pytest.mark.parametrize(("view", "start", "end"), CHARTED)
def test_a_place_stays_in_its_region_on_another_figure(view: View, start: Figure, end: Figure) -> None:
    here, there = BodyHits(load_body_map(view, start)), BodyHits(load_body_map(view, end))
    regions = {
        (region.slug, region.side): area_of(region.curves) for region in load_body_map(view, start).regions
    }
    for place in places_on(view, start, 200):
        region = here.region_at(place)
        found = there.region_at(carried(place, view, start, end))
        assert region is not None
        if found is None or (found.slug, found.side) != (region.slug, region.side):
            assert regions[region.slug, region.side].boundary.distance(Spot(place.x, place.y)) < CLOSE, place


@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_landmarks_go_to_the_same_landmarks(view: View) -> None:
    male, female = load_body_map(view, Figure.MALE).landmarks, load_body_map(view, Figure.FEMALE).landmarks
    for name, place in male.items():
        assert carried(place, view, Figure.MALE, Figure.FEMALE).distance_to(female[name]) < 0.0001


def test_a_place_keeps_its_side_and_the_midline_stays_in_the_middle() -> None:
    for figure, view in EACH:
        body = load_body_map(view, figure)
        assert body.drawn(Point(0.0, 0.3)).x == 0.0
        right = body.drawn(Point(0.09, 0.3))
        assert body.drawn(Point(-0.09, 0.3)) == right.mirrored()
        assert right.x > 0


def test_shoulders_are_broader_and_hips_narrower_on_the_male_figure() -> None:
    shoulder = [load_body_map(View.FRONT, figure).landmarks["acromion-left"].x for figure in OTHERS]
    hip = [load_body_map(View.FRONT, figure).drawn(Point(0.105, 0.5)).x for figure in OTHERS]
    assert shoulder[0] > shoulder[1]
    assert hip[0] < hip[1]


@pytest.mark.parametrize(
    "text", ["", "{}", '{"top": 0, "cell": 8, "rows": [[0, 1, 1]]}', '{"rows": [[0, 1]]}']
)
def test_a_bad_warp_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "warp-male.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"warp-male\.json"):
        read_warp(tmp_path, Figure.MALE, View.FRONT)
