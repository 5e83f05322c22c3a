"""The words of the handout, drafted from the visit's marks."""

from __future__ import annotations

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.handout import CALL_WHEN, EXPECT, HandoutText, Stretch, drafted_handout
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.terms import Familiar, Status, Technique, ZoneKind
from tests.builders import a_client, a_note, a_point, a_square, a_treatment, a_visit, a_zone, an_area
from tests.domain.test_note import Words

LEFT_CHEST = Place(View.FRONT, Point(0.05, 0.25))


def drafted(*marks: Mark, **note: object) -> HandoutText:
    client = a_client()
    visit = a_visit(client, chart=Chart.of(marks, a_note(**note)))
    return drafted_handout(
        client, visit, Words(), lambda slug: f"Stretch for {slug}." if slug != "none" else ""
    )


def test_the_client_is_greeted_by_the_preferred_name() -> None:
    assert drafted().greeting == "Hello Mari,"


def test_pain_before_and_after_comes_first() -> None:
    text = drafted(a_point(), pain_now=6, pain_after=2)
    assert text.today[0] == "Your pain was 6 before treatment and 2 after it (0 is none, 10 is the worst)."


def test_pain_asked_once_is_told_once() -> None:
    text = drafted(pain_now=None, pain_after=0)
    assert text.today == ("Your pain was 0 after treatment (0 is none, 10 is the worst).",)


def test_pain_that_was_not_asked_is_not_told() -> None:
    assert drafted(pain_now=None, pain_after=None).today == ()


def test_a_spot_is_told_by_its_place_and_not_by_its_muscle() -> None:
    line = drafted(a_point()).today[1]
    assert (
        line
        == "Spot 1, top of the shoulder (right): brings on the pain you know; tenderness 7 before, 3 after."
    )


def test_each_kind_of_spot_has_plain_words() -> None:
    key = a_point(number=1, familiar=Familiar.NO, tenderness_before=None)
    latent = a_point(
        id=MarkId("b"), number=2, familiar=Familiar.NO, status=Status.LATENT, tenderness_after=None
    )
    satellite = a_point(
        id=MarkId("c"),
        number=3,
        familiar=Familiar.NO,
        status=Status.SATELLITE,
        key_point=key.id,
        tenderness_after=None,
    )
    gone = a_point(id=MarkId("d"), number=4, status=Status.RESOLVED)
    lines = drafted(key, latent, satellite, gone).today[1:]
    assert [line.split(": ")[1] for line in lines] == [
        "tender.",
        "tender, but quiet for now.",
        "goes with spot 1.",
        "no longer tender.",
    ]


def test_an_area_says_what_is_felt_and_from_which_spot() -> None:
    point = a_point()
    numb = a_zone(id=MarkId("z2"), number=2, kind=ZoneKind.NUMBNESS, intensity=None)
    lines = drafted(point, a_zone(source=point.id), numb).today[2:]
    assert lines == (
        "Area A, back of the neck (right): pain that comes from spot 1, 6 of 10.",
        "Area B, back of the neck (right): numbness.",
    )


def test_an_area_on_both_sides_and_a_spot_in_the_middle_are_told_so() -> None:
    both = a_zone(areas=(an_area(polygons=(a_square(-0.05), a_square(0.03))),))
    middle = a_point(place=Place(View.BACK, Point(0.0, 0.2)))
    lines = drafted(middle, both).today[1:]
    assert lines[0].startswith("Spot 1, top of the shoulder: ")
    assert lines[1].startswith("Area A, back of the neck (both sides): ")


def test_what_was_done_is_told_once_for_each_way_of_working() -> None:
    right = a_point(treatments=(a_treatment(), a_treatment(technique=Technique.ISCHEMIC_COMPRESSION)))
    left = a_point(
        id=MarkId("l"),
        number=2,
        place=LEFT_CHEST,
        treatments=(a_treatment(technique=Technique.STRETCH), a_treatment()),
    )
    assert drafted(right, left).done == (
        "Steady pressure on tender spots: top of the shoulder (right) and chest (left).",
        "Stretching: chest (left).",
    )


def test_there_is_one_stretch_for_each_treated_muscle_that_has_one() -> None:
    right = a_point()
    left = a_point(id=MarkId("l"), number=2, place=LEFT_CHEST)
    untreated = a_point(id=MarkId("u"), number=3, muscle="soleus", treatments=())
    unknown = a_point(id=MarkId("n"), number=4, muscle="none")
    nameless = a_point(id=MarkId("m"), number=5, muscle=None)
    text = drafted(right, left, untreated, unknown, nameless)
    assert text.stretches == (Stretch("Upper trapezius, both sides", "Stretch for trapezius-upper."),)


def test_marks_that_were_only_copied_say_nothing_of_today() -> None:
    text = drafted(a_point(confirmed=False), a_zone(confirmed=False), pain_now=None, pain_after=None)
    assert (text.today, text.done, text.stretches) == ((), (), ())


def test_expectations_and_red_flags_are_always_there() -> None:
    text = drafted()
    assert text.expect == EXPECT
    assert text.call_when == CALL_WHEN
    told = " ".join((*EXPECT, *CALL_WHEN))
    for word in ("24 to 36 hours", "numbness together with weakness", "severe or sudden pain", "fever"):
        assert word in told
    for claim in ("toxin", "lactic", "dopamine", "immun", "water"):
        assert claim not in told.lower()


def test_home_care_and_the_next_appointment_come_from_the_note() -> None:
    text = drafted(home_care="  Walk daily \n")
    assert text.home_care == "Walk daily"
    assert text.next_appointment == "Tuesday, 21 May 2024, 10:00"


def test_without_a_next_appointment_nothing_is_said_of_one() -> None:
    assert drafted(next_appointment=None).next_appointment == ""
