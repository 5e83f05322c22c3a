"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from nmt_chart.ui.dates import LocalDates, NotADateError

TODAY = date(2024, 5, 14)
AMERICAN = LocalDates(QLocale("en_US"))
BRITISH = LocalDates(QLocale("en_GB"))
GERMAN = LocalDates(QLocale("de_DE"))
SWEDISH = LocalDates(QLocale("sv_SE"))
ALL_LOCALES = QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)


@pytest.mark.parametrize(
    ("dates", "typed"),
    [
        (AMERICAN, "3/4/1980"),
        (AMERICAN, "03-04-80"),
        (AMERICAN, "3 4 80"),
        (AMERICAN, "030480"),
        (AMERICAN, "03041980"),
        (AMERICAN, "Mar 4, 1980"),
        (AMERICAN, "4th of March 1980"),
        (AMERICAN, "1980-03-04"),
        (BRITISH, "4/3/1980"),
        (BRITISH, "4.3.80"),
        (BRITISH, "04031980"),
        (BRITISH, "march 4 80"),
        (GERMAN, "4.3.1980"),
        (GERMAN, "4. März 1980"),
        (GERMAN, "4 marz 80"),
        (SWEDISH, "1980-03-04"),
        (SWEDISH, "19800304"),
        (SWEDISH, "80-03-04"),
    ],
)
def test_a_day_may_be_typed_in_many_ways(dates: LocalDates, typed: str) -> None:
    assert dates.parsed(typed, latest=TODAY) == date(1980, 3, 4)


def test_nothing_typed_is_no_date() -> None:
    assert AMERICAN.parsed("  ", latest=TODAY) is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("3/4", "not a date"),
        ("1979", "not a date"),
        ("soon", "not a date"),
        ("3 Foo 1980", "not a date"),
        ("Mar Apr 4 1980", "not a date"),
        ("13/1/1980", "no such day"),
        ("2/29/2023", "no such day"),
        ("1/2/198", "no such day"),
        ("5/15/2024", "not come yet"),
        ("1/1/1850", "too long ago"),
        ("1/1/0080", "too long ago"),
    ],
)
def test_what_is_no_date_is_refused_with_an_example(typed: str, reason: str) -> None:
    with pytest.raises(NotADateError, match=reason) as refused:
        AMERICAN.parsed(typed, latest=TODAY)
    assert "Write it like 12/28/1980." in str(refused.value)
    assert typed not in str(refused.value)


def test_a_year_of_two_digits_is_never_in_the_future() -> None:
    assert AMERICAN.parsed("5/14/24", latest=TODAY) == TODAY
    assert AMERICAN.parsed("5/15/24", latest=TODAY) == date(1924, 5, 15)


def test_a_date_can_be_kept_from_lying_too_far_back() -> None:
    with pytest.raises(NotADateError, match="too long ago"):
        AMERICAN.parsed("5/15/24", latest=TODAY, years=60)


def test_the_example_of_every_locale_is_understood() -> None:
    every = (LocalDates(locale) for locale in ALL_LOCALES)
    misread = [d.example for d in every if d.parsed(d.example, latest=TODAY) != date(1980, 12, 28)]
    assert len(ALL_LOCALES) > 500
    assert not misread


@given(day=st.dates(min_value=date(1900, 1, 1), max_value=TODAY))
def test_every_day_comes_back_as_it_was_written(day: date) -> None:
    for dates in (AMERICAN, BRITISH, GERMAN, SWEDISH):
        assert dates.parsed(dates.typed(day), latest=TODAY) == day
        assert dates.parsed(dates.shown(day), latest=TODAY) == day


@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_a_past_day_nothing_or_refused(typed: str) -> None:
    try:
        found = AMERICAN.parsed(typed, latest=TODAY)
    except NotADateError:
        return
    assert found is None or found <= TODAY


def test_dates_are_read_in_the_order_of_the_locale() -> None:
    assert AMERICAN.with_weekday(TODAY) == "Tue, May 14, 2024"
    assert BRITISH.shown(TODAY) == "14 May 2024"
    assert SWEDISH.typed(TODAY) == "2024-05-14"
