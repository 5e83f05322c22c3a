"""Drawings load into domain outlines, and a bad file is refused by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map, read_body_map
from nmt_chart.bodymaps.names import read_region_names
from nmt_chart.bodymaps.paths import read_path
from nmt_chart.domain.body import Layer, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.errors import DataError

OUTLINE = '<g id="outline"><path d="M0,0C100,0 100,1000 0,1000C-100,1000 -100,0 0,0Z"/></g>'
CHEEK = '<path id="region-cheek-left" d="M0,0L10,0L0,10Z"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(bodymaps_folder() / "regions.json", tmp_path)
    return tmp_path


def draw(folder: Path, groups: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-300 -20 600 1040">{groups}</svg>'
    (folder / "front.svg").write_text(svg, encoding="utf-8")


def test_a_drawing_is_loaded_once() -> None:
    assert load_body_map(View.FRONT) is load_body_map(View.FRONT)


def test_coordinates_come_out_in_stature() -> None:
    (curve,) = read_path("M500,0C500,10 500,20 500,30")
    assert curve.start == Point(0.5, 0.0)
    assert curve.points[-1] == Point(0.5, 0.03)
    assert not curve.closed


def test_straight_pieces_become_segments_with_their_handles_on_the_line() -> None:
    (curve,) = read_path("M0,0L30,0L30,30Z")
    assert curve.closed
    assert len(curve.points) == 10
    assert curve.points[1] == Point(0.01, 0.0)
    assert curve.points[-1] == curve.start


def test_straight_pieces_may_follow_a_start_without_a_letter_of_their_own() -> None:
    (curve,) = read_path("M0 0 1 1 2 2 30,30C40,40 50,50 60,60")
    assert curve.points[9:] == (Point(0.03, 0.03), Point(0.04, 0.04), Point(0.05, 0.05), Point(0.06, 0.06))


def test_several_lines_in_one_path_stay_apart() -> None:
    first, second = read_path("M0,0L10,0L0,10ZM50,0L60,0L50,10Z")
    assert first.start == Point(0.0, 0.0)
    assert second.start == Point(0.05, 0.0)


@pytest.mark.parametrize(
    "data",
    [
        "M0 0C1 2 3.5 -4 5 6Z",
        "M0,0 C1,2 3.5,-4 5,6 Z",
        "M0,0C1,2,3.5,-4,5,6Z",
        "M0.,00C+1,2. 03.5,-4 5,6Z",
        "M0,0C1,2 3.5,-4 5,6L0,0Z",
    ],
)
def test_however_a_line_is_written_it_is_the_same_line(data: str) -> None:
    (curve,), (plain,) = read_path(data), read_path("M0,0C1,2 3.5,-4 5,6Z")
    assert curve.flattened() == pytest.approx(plain.flattened())
    assert plain.points[:4] == (Point(0, 0), Point(0.001, 0.002), Point(0.0035, -0.004), Point(0.005, 0.006))


def test_missing_groups_are_empty(folder: Path) -> None:
    draw(folder, OUTLINE)
    body = read_body_map(folder, View.FRONT)
    assert (body.ink, body.regions, body.muscles) == ((), (), ())
    assert len(body.outline) == 1


def test_a_region_gets_its_name_and_parent_from_the_data_file(folder: Path) -> None:
    draw(folder, f'{OUTLINE}<g id="regions">{CHEEK}</g>')
    (region,) = read_body_map(folder, View.FRONT).regions
    assert (region.slug, region.side, region.name, region.parent) == ("cheek", Side.LEFT, "cheek", "head")


def test_a_muscle_gets_its_layer_from_its_class(folder: Path) -> None:
    muscle = '<path id="muscle-vastus-medialis-right" class="layer-2" d="M0,0L10,0L0,10Z"/>'
    draw(folder, f'{OUTLINE}<g id="muscles">{muscle}</g>')
    (shape,) = read_body_map(folder, View.FRONT).muscles
    assert (shape.slug, shape.side, shape.layer) == ("vastus-medialis", Side.RIGHT, Layer.INTERMEDIATE)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ("", "outline"),
        (
            f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="M0,0q1,1 2,2Z"/></g>',
            "region-cheek-left",
        ),
        (
            f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="M0,0C1,1 2,2"/></g>',
            "region-cheek-left",
        ),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="M0,0L1"/></g>', "region-cheek-left"),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d=""/></g>', "region-cheek-left"),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="Z"/></g>', "region-cheek-left"),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="M0,0Cnull,1"/></g>', "region-cheek-left"),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-left" d="L1,1"/></g>', "region-cheek-left"),
        (f'{OUTLINE}<g id="regions"><path id="region-cheek-top" d="M0,0L9,9"/></g>', "region-cheek-top"),
        (f'{OUTLINE}<g id="regions"><path id="region-gills-left" d="M0,0L9,9"/></g>', "region-gills-left"),
        (f'{OUTLINE}<g id="muscles"><path id="muscle-soleus-left" d="M0,0L9,9"/></g>', "muscle-soleus-left"),
        (f'{OUTLINE}<g id="muscles"><path id="soleus" class="layer-1" d="M0,0L9,9"/></g>', "soleus"),
        (f'{OUTLINE}<g id="landmarks"><path id="landmark-c7" d="M0,0L9,9"/></g>', "landmark-c7"),
        (f'{OUTLINE}<g id="landmarks"><path id="landmark-c7-midline" d=""/></g>', "landmark-c7-midline"),
        (f'{OUTLINE}<g id="ink"><path class="ink-9" d="M0,0L9,9"/></g>', "path 1"),
    ],
)
def test_a_bad_drawing_is_refused_with_the_file_and_the_element(folder: Path, groups: str, said: str) -> None:
    draw(folder, groups)
    with pytest.raises(DataError, match=said) as refused:
        read_body_map(folder, View.FRONT)
    assert "front.svg" in str(refused.value)


def test_a_file_that_is_no_drawing_or_missing_is_refused_by_name(folder: Path) -> None:
    with pytest.raises(DataError, match=r"front\.svg"):
        read_body_map(folder, View.FRONT)
    (folder / "front.svg").write_text("not a drawing", encoding="utf-8")
    with pytest.raises(DataError, match=r"front\.svg"):
        read_body_map(folder, View.FRONT)


@pytest.mark.parametrize("text", ["", "[]", '{"regions": []}', '{"regions": {"cheek": {"name": "cheek"}}}'])
def test_a_bad_list_of_names_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "regions.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"regions\.json"):
        read_region_names(tmp_path / "regions.json")


def test_a_landmark_lies_in_the_middle_of_what_marks_it(folder: Path) -> None:
    line = '<path id="landmark-acromion-left" d="M63,250C63,250 65,250 65,250"/>'
    dot = '<path id="landmark-vertex-midline" d="M-2,0C-2,-2 2,-2 2,0 2,2 -2,2 -2,0Z"/>'
    draw(folder, f'{OUTLINE}<g id="landmarks">{line}{dot}</g>')
    assert read_body_map(folder, View.FRONT).landmarks == {
        "acromion-left": Point(0.064, 0.25),
        "vertex": Point(0, 0),
    }
