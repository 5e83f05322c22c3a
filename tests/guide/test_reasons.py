"""Why a muscle is worth checking, as the therapist reads it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.muscle import Across, Muscle, ReferralKind, TriggerPointSite
from nmt_chart.guide.candidates import Candidate
from nmt_chart.guide.painted import Painting
from nmt_chart.guide.reasons import Drawing, fitting, site_words
from tests.guide.drawings import REFERENCE, a_muscle, a_zone, felt, spilling, to_check

L, R = Side.LEFT, Side.RIGHT
TEMPLE = (View.FRONT, "temple", R)
LEFT_TEMPLE = (View.FRONT, "temple", L)
FOREHEAD = (View.FRONT, "forehead", R)
CHEEK = (View.FRONT, "cheek", R)
UPPER_THIGH = (View.RIGHT, "upper-outer-thigh", R)
LOWER_THIGH = (View.RIGHT, "lower-outer-thigh", R)


def reasons(muscle: Muscle, *zones: PainZone) -> list[str]:
    """Why the muscle is worth checking, on each side it may lie on."""
    lettered = [replace(zone, number=at) for at, zone in enumerate(zones, 1)]
    painting = Painting(REFERENCE.maps)
    drawing = Drawing({zone.label: painting.of([zone]) for zone in lettered})
    return [drawing.reason(candidate) for candidate in to_check([muscle], *lettered)]


def test_a_reason_tells_primary_from_spillover_and_what_is_left() -> None:
    muscle = a_muscle("m", [felt("temple"), spilling("cheek")])
    assert reasons(muscle, a_zone(TEMPLE, CHEEK, FOREHEAD)) == [
        "Explains temple (primary), cheek (spillover); leaves forehead."
    ]


def test_nothing_left_is_not_mentioned() -> None:
    assert reasons(a_muscle("m", [felt("temple")]), a_zone(TEMPLE)) == ["Explains temple (primary)."]


def test_zones_a_muscle_does_not_reach_are_named_by_their_letters() -> None:
    muscle = a_muscle("m", [felt("temple")])
    zones = [a_zone(TEMPLE), a_zone(FOREHEAD), a_zone(CHEEK)]
    assert reasons(muscle, *zones) == ["Explains temple (primary); leaves zones B and C."]
    assert reasons(muscle, *zones[:2]) == ["Explains temple (primary); leaves zone B."]
    many = [*zones, a_zone(UPPER_THIGH), a_zone(LOWER_THIGH)]
    assert reasons(muscle, *many) == ["Explains temple (primary); leaves 4 other zones."]


def test_the_side_is_said_where_it_is_not_the_muscles_own() -> None:
    muscle = a_muscle("m", [felt("temple", across=Across.BOTH)])
    first, _ = reasons(muscle, a_zone(TEMPLE, LEFT_TEMPLE))
    assert first == "Explains temple and left temple (primary)."
    both = reasons(a_muscle("m", [felt("temple")]), a_zone(TEMPLE, LEFT_TEMPLE))
    assert both == [
        "Explains temple (primary); leaves left temple.",
        "Explains temple (primary); leaves right temple.",
    ]


def test_parts_of_a_region_are_told_apart_only_where_both_are_painted() -> None:
    muscle = a_muscle("m", [felt("upper-outer-thigh")])
    assert reasons(muscle, a_zone(UPPER_THIGH)) == ["Explains outer thigh (primary)."]
    assert reasons(muscle, a_zone(UPPER_THIGH, LOWER_THIGH)) == [
        "Explains upper half of the outer thigh (primary); leaves lower half of the outer thigh."
    ]


def a_candidate(score: float, kind: ReferralKind = ReferralKind.PRIMARY) -> Candidate:
    muscle = a_muscle("m", [felt("temple")])
    return Candidate(muscle, R, muscle.sites[0], score, kind, (), 0.0, muscle.sites)


@pytest.mark.parametrize(
    ("score", "dots", "words"),
    [
        (0.4, 5, "fits well"),
        (0.3, 4, "fits well"),
        (0.25, 3, "fits partly"),
        (0.13, 2, "fits partly"),
        (0.01, 1, "fits a little"),
    ],
)
def test_the_fit_is_told_beside_the_first_of_the_list(score: float, dots: int, words: str) -> None:
    told = fitting(a_candidate(score), 0.4)
    assert (told.dots, told.words) == (dots, words)


def test_what_some_people_feel_and_what_explains_little_never_fits_well() -> None:
    assert fitting(a_candidate(0.4, ReferralKind.SPILLOVER), 0.4).words == "fits partly"
    assert fitting(a_candidate(0.04), 0.04).words == "fits partly"


def test_the_only_site_needs_no_number() -> None:
    only = TriggerPointSite("TrP", "middle of the belly", "", "")
    third = TriggerPointSite("TrP3", "lower end", "", "")
    lower = TriggerPointSite("lower-right", "near the groin", "", "")
    assert list(map(site_words, (only, third, lower))) == [
        "middle of the belly",
        "TrP3, lower end",
        "Lower right, near the groin",
    ]
