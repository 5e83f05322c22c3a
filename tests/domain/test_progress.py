"""What changed between visits, and what is taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.carry import continued, ghosts
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.compare import Outcome, compare, thread_of
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import ClientId, MarkId, VisitId
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.progress import ScoreChange, change_in_score
from nmt_chart.domain.terms import MarkChange, Sign, Status, Technique
from nmt_chart.domain.visit import Visit
from tests.domain.strategies import square

POINT = TriggerPoint(MarkId("p1"), 1, Place(View.BACK, Point(0.05, 0.16)), tenderness_before=8)
ZONE = PainZone(MarkId("z1"), 1, (ZoneArea(View.BACK, (square(0.0, 0.1, 0.02),)),), source=POINT.id)
START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


def visit(week: int, *marks: Mark) -> Visit:
    at = START + timedelta(weeks=week)
    return Visit(VisitId(f"v{week}"), ClientId("c"), at, at, "UTC", chart=Chart.of(marks))


@pytest.mark.parametrize(
    ("before", "after", "matters"),
    [
        (8, 6, True),
        (8, 7, False),
        (3, 2, True),
        (4, 3, False),
        (0, 1, False),
        (0, 2, True),
        (5, 5, False),
        (2, 4, True),
    ],
)
def test_two_points_or_thirty_percent_matter(before: int, after: int, *, matters: bool) -> None:
    assert ScoreChange(before, after).matters is matters


def test_a_score_that_was_not_asked_gives_no_change() -> None:
    assert change_in_score(None, 3) is None
    assert change_in_score(3, None) is None


def test_the_therapists_word_decides_between_neighboring_visits() -> None:
    later = replace(POINT, id=MarkId("p2"), continues=POINT.id, change=MarkChange.WORSE, tenderness_before=1)
    (row,) = compare([visit(0, POINT), visit(1, later)])
    assert (row.earlier, row.later, row.outcome) == (POINT, later, Outcome.WORSE)


def test_across_several_visits_the_scores_decide() -> None:
    second = replace(POINT, id=MarkId("p2"), continues=POINT.id, change=MarkChange.WORSE, tenderness_before=9)
    third = replace(
        POINT, id=MarkId("p3"), continues=second.id, change=MarkChange.BETTER, tenderness_before=5
    )
    (row,) = compare([visit(0, POINT), visit(1, second), visit(2, third)])
    assert (row.earlier, row.outcome) == (POINT, Outcome.BETTER)


def test_gone_is_only_what_was_looked_at() -> None:
    gone = replace(POINT, id=MarkId("p2"), continues=POINT.id, change=MarkChange.GONE)
    assert [row.outcome for row in compare([visit(0, POINT, ZONE), visit(1, gone)])] == [
        Outcome.GONE,
        Outcome.NOT_CHARTED,
    ]


def test_a_mark_without_a_thread_is_new() -> None:
    (row,) = compare([visit(0), visit(1, POINT)])
    assert (row.earlier, row.outcome) == (None, Outcome.NEW)


def test_comparing_one_visit_is_refused() -> None:
    with pytest.raises(ValueError, match="two visits"):
        compare([visit(0)])


def test_the_thread_of_a_mark_runs_through_all_visits() -> None:
    second = replace(POINT, id=MarkId("p2"), continues=POINT.id)
    third = replace(POINT, id=MarkId("p3"), continues=second.id)
    visits = [visit(0, POINT, ZONE), visit(1, second), visit(2, third)]
    assert [mark.id for _, mark in thread_of(second.id, visits)] == ["p1", "p2", "p3"]


def test_marks_that_continue_each_other_in_a_ring_do_not_hang() -> None:
    one = replace(POINT, continues=MarkId("p2"))
    other = replace(POINT, id=MarkId("p2"), continues=POINT.id)
    assert len(compare([visit(0, one), visit(1, other)])) == 1


def test_ghosts_are_what_still_waits_to_be_looked_at() -> None:
    resolved = replace(POINT, id=MarkId("p9"), status=Status.RESOLVED)
    gone = replace(ZONE, id=MarkId("z9"), change=MarkChange.GONE)
    earlier = Chart.of([POINT, ZONE, resolved, gone])
    today = Chart.of([continued(POINT, Chart(), change=MarkChange.SAME)])
    assert ghosts(earlier, Chart()) == (POINT, ZONE)
    assert ghosts(earlier, today) == (ZONE,)


def test_a_mark_taken_over_without_a_word_is_unconfirmed() -> None:
    taken = continued(POINT, Chart(), change=None)
    assert not taken.confirmed
    assert Chart.of([taken]).unconfirmed == (taken,)


def test_taking_over_does_not_carry_what_was_measured_or_done() -> None:
    treated = replace(
        POINT,
        findings=(Sign.TAUT_BAND,),
        treatments=(Treatment(Technique.STRETCH),),
        note="old",
        tenderness_after=3,
    )
    taken = continued(treated, Chart.of([replace(POINT, id=MarkId("x"), number=3)]), change=MarkChange.SAME)
    assert isinstance(taken, TriggerPoint)
    assert (taken.findings, taken.treatments, taken.note, taken.tenderness_after) == ((), (), "", None)
    assert (taken.place, taken.number, taken.continues, taken.confirmed) == (POINT.place, 4, POINT.id, True)


def test_a_gone_mark_is_resolved_and_scored_zero() -> None:
    point = continued(POINT, Chart(), change=MarkChange.GONE)
    zone = continued(ZONE, Chart(), change=MarkChange.GONE)
    assert isinstance(point, TriggerPoint)
    assert (point.status, point.severity, zone.severity) == (Status.RESOLVED, 0, 0)


def test_a_zone_taken_over_follows_its_point_into_today() -> None:
    today = Chart.of([continued(POINT, Chart(), change=MarkChange.SAME)])
    zone = continued(ZONE, today, change=MarkChange.SAME)
    assert isinstance(zone, PainZone)
    assert zone.source == today.trigger_points[0].id
    orphan = continued(ZONE, Chart(), change=MarkChange.SAME)
    assert isinstance(orphan, PainZone)
    assert orphan.source is None
