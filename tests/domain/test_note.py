"""The words drafted from the marks."""

from __future__ import annotations

from dataclasses import replace

from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.chart import Chart, CheckedMuscle, VisitNote
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.note import (
    drafted_objective,
    holds_words,
    is_from_atlas,
    listed,
    mark_name,
    objective,
    waiting_words,
)
from nmt_chart.domain.terms import Familiar, MarkChange, Means, Quality, Sign, Status, Technique, ZoneKind
from tests.domain.strategies import square


class Words:
    """Wording without an atlas."""

    def muscle(self, slug: str) -> str:
        return {"trapezius-upper": "upper trapezius"}.get(slug, slug)

    def zone(self, zone: PainZone) -> str:
        return "temple" if zone.areas[0].view is View.FRONT else "back of the neck"

    def place(self, point: TriggerPoint) -> str:
        return "top of the shoulder" if point.place.view is View.BACK else "chest"

    def bearing(self, point: TriggerPoint) -> str:
        return f"1 cm below the {self.place(point)}"


TRAPEZIUS = TriggerPoint(
    MarkId("p1"),
    1,
    Place(View.BACK, Point(0.05, 0.16)),
    muscle="trapezius-upper",
    familiar=Familiar.YES,
    tenderness_before=7,
    tenderness_after=3,
    treatments=(
        Treatment(Technique.PRESSURE_RELEASE, holds_s=(20, 20, 20)),
        Treatment(Technique.STRETCH),
    ),
)
TEMPLE = PainZone(MarkId("z1"), 1, (ZoneArea(View.FRONT, (square(-0.05, 0.05, 0.01),)),), source=TRAPEZIUS.id)


def test_a_charted_point_becomes_a_sentence() -> None:
    assert drafted_objective(Chart.of([TRAPEZIUS, TEMPLE]), Words()) == (
        "Right upper trapezius, active trigger point, tenderness 7 before, 3 after; "
        "reproduced familiar temple pain; trigger point pressure release 3 x 20 s, stretch."
    )


def test_a_point_with_everything_says_everything() -> None:
    point = replace(
        TRAPEZIUS,
        familiar=Familiar.NO,
        findings=(Sign.JUMP_SIGN, Sign.TAUT_BAND),
        threshold_before=2.5,
        treatments=(Treatment(Technique.STRIPPING, means=Means.THUMB),),
        note="Eased after the third hold.",
        change=MarkChange.BETTER,
    )
    assert drafted_objective(Chart.of([point]), Words()) == (
        "Right upper trapezius, active trigger point, tenderness 7 before, 3 after, pressure pain threshold "
        "2.5 kg/cm2 before; taut band and jump sign; did not reproduce familiar pain; stripping with thumb; "
        "better since last visit. Eased after the third hold."
    )


def test_a_point_without_a_muscle_is_named_by_its_place() -> None:
    point = TriggerPoint(MarkId("p2"), 1, Place(View.BACK, Point(-0.05, 0.16)), status=Status.LATENT)
    assert drafted_objective(Chart.of([point]), Words()) == "Left top of the shoulder, latent trigger point."
    assert mark_name(point, Words()) == "Point, top of the shoulder, left"


def test_a_satellite_names_its_key_point() -> None:
    satellite = replace(TRAPEZIUS, id=MarkId("p2"), number=2, status=Status.SATELLITE, key_point=TRAPEZIUS.id)
    last = drafted_objective(Chart.of([TRAPEZIUS, satellite]), Words()).splitlines()[-1]
    assert "satellite trigger point of upper trapezius" in last


def test_a_zone_without_a_point_has_a_line_of_its_own() -> None:
    zone = replace(
        TEMPLE, source=None, kind=ZoneKind.BURNING, intensity=6, qualities=(Quality.DEEP, Quality.DULL)
    )
    assert (
        drafted_objective(Chart.of([zone]), Words())
        == "Burning, right temple, intensity 6/10, deep and dull."
    )


def test_familiar_tingling_is_not_called_pain() -> None:
    zone = replace(TEMPLE, kind=ZoneKind.TINGLING)
    assert "reproduced familiar temple tingling" in drafted_objective(Chart.of([TRAPEZIUS, zone]), Words())


def test_the_therapists_own_words_replace_the_draft() -> None:
    chart = Chart.of([TRAPEZIUS], VisitNote(objective="All quiet."))
    assert objective(chart, Words()) == "All quiet."
    assert objective(Chart.of([TRAPEZIUS], VisitNote(objective="")), Words()) == ""


def test_an_empty_chart_drafts_nothing() -> None:
    assert drafted_objective(Chart(), Words()) == ""


def test_equal_holds_are_counted() -> None:
    assert holds_words((20, 20, 30)) == "2 x 20 s + 30 s"


def test_lists_read_like_sentences() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_marks_are_named_for_lists_with_the_side_last() -> None:
    assert mark_name(TRAPEZIUS, Words()) == "Upper trapezius, right"
    assert mark_name(TEMPLE, Words()) == "Pain, temple, right"


def test_muscles_ticked_as_checked_are_said_last_in_the_order_of_the_ticks() -> None:
    ticks = (CheckedMuscle("infraspinatus", Side.RIGHT), CheckedMuscle("trapezius-upper", Side.LEFT))
    chart = Chart.of([TRAPEZIUS], VisitNote(checked=ticks))
    last = drafted_objective(chart, Words()).splitlines()[-1]
    assert last == "Muscles checked: right infraspinatus, left upper trapezius."


def test_a_zone_from_the_atlas_waits_with_words_of_its_own_until_it_is_confirmed() -> None:
    borrowed = replace(TEMPLE, from_atlas="trapezius-upper", confirmed=False)
    copied = replace(borrowed, continues=MarkId("z0"))
    confirmed = replace(borrowed, confirmed=True)
    assert [waiting_words(zone) for zone in (borrowed, copied, confirmed)] == [
        "From the atlas, not confirmed yet.",
        "Copied from last visit, not confirmed yet.",
        "",
    ]
    assert [is_from_atlas(zone) for zone in (borrowed, copied, confirmed)] == [True, False, False]
