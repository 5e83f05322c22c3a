"""Clients, plans, times and text."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.chart import Change, Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId, EpisodeId, VisitId
from nmt_chart.domain.plain import changes_as_json, changes_from_json, digest
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.text import cleaned, folded, one_line
from nmt_chart.domain.visit import Visit
from tests.domain.strategies import edits

NOW = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)


def a_person(**changes: object) -> Client:
    fields = {"id": ClientId("c"), "given_name": "Ana", "family_name": "Łódź", "created_at": NOW, **changes}
    return Client(**fields)  # type: ignore[arg-type]


def test_a_client_needs_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        a_person(given_name=" ", family_name="")
    assert a_person(family_name="").name == "Ana"
    assert a_person().sorted_name == "Łódź, Ana"


@pytest.mark.parametrize(("day", "age"), [(date(2026, 2, 27), 25), (date(2026, 3, 1), 26)])
def test_a_leap_day_birthday_comes_with_march(day: date, age: int) -> None:
    assert a_person(date_of_birth=date(2000, 2, 29)).age_on(day) == age


def test_weeks_of_a_plan_count_from_one() -> None:
    episode = Episode(EpisodeId("e"), ClientId("c"), "Neck pain", date(2026, 3, 2))
    assert [episode.week_of(date(2026, 3, day)) for day in (1, 2, 8, 9)] == [1, 1, 1, 2]


def test_a_visits_day_is_the_day_where_it_was_entered() -> None:
    visit = Visit(VisitId("v"), ClientId("c"), NOW, NOW, "Asia/Tokyo")
    assert visit.service_on == date(2026, 3, 3)
    unknown = Visit(VisitId("v"), ClientId("c"), NOW, NOW, "Nowhere/At_All")
    assert unknown.service_on == date(2026, 3, 2)


def test_a_practice_needs_both_names() -> None:
    with pytest.raises(ValueError, match="practice"):
        Practice("Bodywork", " ")
    assert Practice("Bodywork", "Ana Ruiz", "LMT").signer == "Ana Ruiz, LMT"


def test_cleaning_drops_what_databases_refuse_and_keeps_the_rest() -> None:
    assert cleaned("a\x00b\ud83dc\r\nd\te") == "abc\nd\te"
    assert cleaned("عربي 👩‍⚕️ <b> =1+1") == "عربي 👩‍⚕️ <b> =1+1"
    assert one_line("  O'Brien \n II ") == "O'Brien II"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@pytest.mark.parametrize(
    ("name", "typed"), [("Łódź", "lodz"), ("Ñandú", "nandu"), ("STRASSE", "straße"), ("İ", "i")]
)
def test_case_and_accents_do_not_matter_when_finding(name: str, typed: str) -> None:
    assert folded(name) == folded(typed)


@given(st.data())
def test_changes_come_back_equal_from_json(data: st.DataObject) -> None:
    chart = Chart()
    for _ in range(3):
        changes: tuple[Change, ...] = data.draw(edits(chart))
        assert changes_from_json(changes_as_json(changes)) == changes
        chart = chart.applied(changes)


def test_the_digest_changes_with_anything_that_is_frozen() -> None:
    visit = Visit(VisitId("v"), ClientId("c"), NOW, NOW, "UTC")
    other = Visit(VisitId("v"), ClientId("c"), NOW.replace(minute=31), NOW, "UTC")
    assert digest(visit) == digest(visit)
    assert digest(visit) != digest(other)
    assert len(digest(visit)) == 64
