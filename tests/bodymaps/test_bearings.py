"""A place is described from the landmark nearest to it that a therapist can feel."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmt_chart.bodymaps.bearings import STATURE_CM, bearing
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.names import read_landmark_names
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.errors import DataError
from nmt_chart.reference import Reference
from tests.builders import a_point

NAMES = read_landmark_names(bodymaps_folder() / "landmarks.json")
REFERENCE = Reference()
CM = 1 / STATURE_CM


def beside(view: View, landmark: str, right: float, down: float) -> Place:
    """The place so many centimeters beside a landmark in the picture."""
    return Place(view, load_body_map(view).landmarks[landmark].moved(right * CM, down * CM))


def said(place: Place) -> str:
    return REFERENCE.bearing(a_point(place=place))


@pytest.mark.parametrize(
    ("view", "landmark", "right", "down", "words"),
    [
        (View.BACK, "psis-right", 0, 2, "2 cm below the right PSIS"),
        (View.BACK, "psis-left", 0, 2, "2 cm below the left PSIS"),
        (View.BACK, "psis-right", 0.3, 0.3, "at the right PSIS"),
        (View.BACK, "psis-right", -2, 0, "2 cm toward the midline from the right PSIS"),
        (View.BACK, "psis-left", -2, 0, "2 cm outward from the left PSIS"),
        (View.BACK, "t7-spinous", 2, 0, "2 cm to the right of T7"),
        (View.BACK, "t7-spinous", -2, 2, "2 cm below and 2 cm to the left of T7"),
        (View.BACK, "t7-spinous", 0.5, -3, "3 cm above T7"),
        (View.FRONT, "navel", 3, 0, "3 cm to the left of the navel"),
        (View.FRONT, "acromion-left", 0, 2, "2 cm below the left acromion"),
        (View.LEFT, "fibula-head-left", 2, 2, "2 cm below and 2 cm behind the head of the left fibula"),
        (View.RIGHT, "fibula-head-right", 2, 0, "2 cm in front of the head of the right fibula"),
        (
            View.HANDS_PALMAR,
            "knuckle-ring-left",
            0,
            2,
            "2 cm toward the wrist from the knuckle of the left ring finger",
        ),
        (
            View.FEET_DORSAL,
            "outer-ankle-bone-right",
            0,
            -2,
            "2 cm toward the toes from the right outer ankle bone",
        ),
    ],
)
def test_the_words_say_how_far_and_which_way(
    view: View, landmark: str, right: float, down: float, words: str
) -> None:
    assert said(beside(view, landmark, right, down)) == words


def part_of(place: Place) -> str:
    region = REFERENCE.hits[place.view].region_at(place.at)
    return region.parent if region else ""


def test_the_hip_does_not_describe_the_hand_that_hangs_beside_it() -> None:
    hand = beside(View.LEFT, "greater-trochanter-left", 0, 0)
    assert part_of(hand) in {"hand", "wrist", "forearm"}
    assert "trochanter" not in said(hand)


def test_far_from_every_landmark_nothing_is_said() -> None:
    body = load_body_map(View.FRONT)
    empty = Place(View.FRONT, body.landmarks["vertex"].moved(0.4, 0))
    assert bearing(empty, "", body, NAMES) == ""


def test_a_mirrored_place_is_described_with_the_other_side() -> None:
    for name in ("psis", "acromion", "scapula-inferior-angle", "popliteal-crease-mid"):
        place = beside(View.BACK, f"{name}-right", 1, 2)
        assert said(place.mirrored()) == said(place).replace("right", "left")


def test_only_names_of_pairs_say_a_side() -> None:
    for view in View:
        for landmark in load_body_map(view).landmarks:
            slug, _, end = landmark.rpartition("-")
            is_one_of_two = end in ("left", "right")
            known = NAMES.get(slug if is_one_of_two else landmark)
            assert known is None or ("{side}" in known.name) == is_one_of_two, landmark


def test_every_name_belongs_to_a_landmark_of_some_view() -> None:
    drawn = {name for view in View for name in load_body_map(view).landmarks}
    bare = {name.removesuffix("-left").removesuffix("-right") for name in drawn}
    assert set(NAMES) <= bare


def test_most_of_the_body_has_a_landmark_within_reach() -> None:
    for view in (View.FRONT, View.BACK, View.LEFT):
        shapes = [muscle for muscle in load_body_map(view).muscles if muscle.side is Side.LEFT]
        places = [Place(view, muscle.curves[0].start) for muscle in shapes]
        described = [bool(said(place)) for place in places]
        assert sum(described) / len(described) > 0.9


@pytest.mark.parametrize("text", ["", "[]", '{"landmarks": []}', '{"landmarks": {"psis": {}}}'])
def test_a_bad_list_of_names_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "landmarks.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"landmarks\.json"):
        read_landmark_names(tmp_path / "landmarks.json")
