"""Which muscles to check for what is painted, and in which order."""

import pytest

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.muscle import Across, Commonness, ReferralKind
from tests.guide.drawings import a_muscle, a_zone, felt, names, spilling, to_check

L, R, M = Side.LEFT, Side.RIGHT, Side.MIDLINE
TEMPLE = (View.FRONT, "temple", R)
FOREHEAD = (View.FRONT, "forehead", R)
CHEEK = (View.FRONT, "cheek", R)
LOW_BACK = (View.BACK, "low-back", R)


def test_nothing_painted_asks_for_no_muscle() -> None:
    assert to_check([a_muscle("any", [felt("temple")])]) == ()


def test_only_muscles_that_refer_to_what_is_painted_are_listed() -> None:
    muscles = [a_muscle("head", [felt("temple")]), a_muscle("foot", [felt("heel")])]

    assert names(to_check(muscles, a_zone(TEMPLE))) == [("head", R)]


def test_a_site_that_explains_more_of_the_drawing_comes_first() -> None:
    part = a_muscle("part", [felt("temple")])
    whole = a_muscle("whole", [felt("temple"), felt("forehead"), felt("cheek")])

    rows = to_check([part, whole], a_zone(TEMPLE, FOREHEAD, CHEEK))

    assert names(rows) == [("whole", R), ("part", R)]
    assert rows[0].unexplained == pytest.approx(0, abs=0.001)
    assert rows[1].unexplained == pytest.approx(1 - rows[1].explains[0].share, abs=0.001)
    assert rows[1].unexplained > 0.5


def test_a_site_whose_core_is_not_painted_fits_worse() -> None:
    elsewhere = a_muscle("elsewhere", [felt("heel", 1.0), felt("temple", 0.8)])
    here = a_muscle("here", [felt("temple", 0.8)])

    assert names(to_check([elsewhere, here], a_zone(TEMPLE))) == [("here", R), ("elsewhere", R)]


def test_pain_most_feel_counts_more_than_pain_some_feel() -> None:
    rows = to_check(
        [a_muscle("some", [spilling("temple")]), a_muscle("most", [felt("temple")])], a_zone(TEMPLE)
    )

    assert [(row.muscle.slug, row.kind) for row in rows] == [
        ("most", ReferralKind.PRIMARY),
        ("some", ReferralKind.SPILLOVER),
    ]


def test_of_two_that_fit_alike_the_commoner_is_checked_first() -> None:
    rare = a_muscle("rare", [felt("temple")], commonness=Commonness.RARE)
    often = a_muscle("often", [felt("temple")], commonness=Commonness.VERY_COMMON)

    assert names(to_check([rare, often], a_zone(TEMPLE))) == [("often", R), ("rare", R)]


def test_the_muscle_lies_on_the_side_of_the_pain_unless_it_refers_across() -> None:
    muscles = [
        a_muscle("same", [felt("temple", 0.9)]),
        a_muscle("other", [felt("temple", 0.8, across=Across.OTHER)]),
    ]

    assert names(to_check(muscles, a_zone((View.FRONT, "temple", L)))) == [("same", L), ("other", R)]


def test_a_muscle_that_refers_to_both_sides_is_checked_on_the_other_side_last() -> None:
    muscles = [
        a_muscle("both", [felt("forehead", across=Across.BOTH)]),
        a_muscle("weak", [felt("forehead", 0.4)]),
    ]

    assert names(to_check(muscles, a_zone(FOREHEAD)))[1] == ("weak", R)
    assert len(to_check(muscles, a_zone(FOREHEAD))) == 3


def test_pain_at_the_midline_may_come_from_either_side() -> None:
    rows = to_check([a_muscle("deep", [felt("sacrum")])], a_zone((View.BACK, "sacrum", M)))

    assert names(rows) == [("deep", M)]


def test_pain_on_both_sides_asks_for_the_muscle_on_both() -> None:
    rows = to_check([a_muscle("trap", [felt("temple")])], a_zone(TEMPLE, (View.FRONT, "temple", L)))

    assert sorted(names(rows)) == [("trap", L), ("trap", R)]
    assert all(row.unexplained == pytest.approx(0.5, abs=0.01) for row in rows)


def test_a_zone_counts_by_its_intensity_and_not_by_its_size() -> None:
    head, back = a_muscle("head", [felt("temple")]), a_muscle("back", [felt("low-back")])

    assert names(to_check([head, back], a_zone(TEMPLE, intensity=8), a_zone(LOW_BACK, intensity=2)))[0] == (
        "head",
        R,
    )
    assert names(to_check([head, back], a_zone(TEMPLE, intensity=2), a_zone(LOW_BACK, intensity=8)))[0] == (
        "back",
        R,
    )


def test_a_zone_without_a_score_counts_as_middling() -> None:
    head, back = a_muscle("head", [felt("temple")]), a_muscle("back", [felt("low-back")])

    rows = to_check([head, back], a_zone(TEMPLE), a_zone(LOW_BACK, intensity=5))

    assert [row.explains[0].share for row in rows] == [pytest.approx(0.5, abs=0.02)] * 2


def test_muscles_of_one_family_after_the_first_stand_back() -> None:
    kin = [a_muscle(f"kin-{at}", [felt("temple", 1 - at / 100)], family="kin") for at in range(3)]
    alone = a_muscle("alone", [felt("temple", 0.9)])

    assert names(to_check([*kin, alone], a_zone(TEMPLE))) == [
        ("kin-0", R),
        ("alone", R),
        ("kin-1", R),
        ("kin-2", R),
    ]


def test_further_sites_help_a_muscle_and_are_named_best_first() -> None:
    one = a_muscle("one", [felt("temple", 0.8)])
    two = a_muscle("two", [felt("forehead", 0.3)], [felt("temple", 0.8)])

    rows = to_check([one, two], a_zone(TEMPLE, FOREHEAD))

    assert names(rows) == [("two", R), ("one", R)]
    assert {site.id for site in rows[0].sites} == {"TrP1", "TrP2"}
    assert rows[0].site is rows[0].sites[0]


def test_what_a_row_explains_is_said_in_plain_words_the_largest_first() -> None:
    (row,) = to_check([a_muscle("brow", [felt("forehead"), spilling("cheek")])], a_zone(FOREHEAD, CHEEK))

    assert [(part.region, part.name, part.side) for part in row.explains] == [
        ("forehead", "forehead", R),
        ("cheek", "cheek", R),
    ]
    assert [part.kind for part in row.explains] == [ReferralKind.PRIMARY, ReferralKind.SPILLOVER]
    assert row.explains[0].share > row.explains[1].share


def test_one_face_of_a_finger_is_told_from_the_other() -> None:
    palm = a_muscle("palm", [felt("index-finger", facing=View.FRONT)])
    back = a_muscle("back", [felt("index-finger", facing=View.BACK)])

    assert names(to_check([palm, back], a_zone((View.FRONT, "index-finger", R)))) == [("palm", R)]
    assert names(to_check([palm, back], a_zone((View.BACK, "index-finger", R)))) == [("back", R)]


def test_a_fine_region_of_a_close_up_favors_the_muscle_that_names_it() -> None:
    muscles = [
        a_muscle("coarse", [felt("heel", 0.8)]),
        a_muscle("inner", [felt("heel", 0.8), felt("inner-heel", 1.0)]),
        a_muscle("outer", [felt("heel", 0.8), felt("outer-heel", 1.0)]),
    ]

    rows = to_check(muscles, a_zone((View.FEET_PLANTAR, "inner-heel", R)))

    assert names(rows) == [("inner", R), ("coarse", R), ("outer", R)]


def test_the_order_does_not_depend_on_the_order_of_muscles_or_zones() -> None:
    muscles = [
        a_muscle(f"m{at}", [felt("temple", 0.5 + at / 20), felt("low-back", 1 - at / 20)]) for at in range(9)
    ]
    zones = [a_zone(TEMPLE, intensity=3), a_zone(LOW_BACK, intensity=6)]

    assert names(to_check(muscles, *zones)) == names(to_check(muscles[::-1], *zones[::-1]))


def test_scores_fall_from_row_to_row_and_stay_between_0_and_1() -> None:
    muscles = [
        a_muscle(f"m{at}", [felt("temple", 0.5 + at / 20)], family="f" if at % 2 else "") for at in range(9)
    ]

    scores = [row.score for row in to_check(muscles, a_zone(TEMPLE))]

    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
