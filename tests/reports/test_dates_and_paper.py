"""Dates and paper follow the country of the reader."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from nmt_chart.reports.dates import Dates
from nmt_chart.reports.page import PageSettings, page_for, paper_for_locale
from nmt_chart.settings import Paper

MOMENT = datetime(2026, 11, 17, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en_US", "Tuesday, November 17, 2026, 2:05\u00a0PM"),
        ("en-PH", "Tuesday, November 17, 2026, 2:05\u00a0PM"),
        ("en_GB", "Tuesday, 17 November 2026, 14:05"),
        ("en_AU.UTF-8", "Tuesday, 17 November 2026, 2:05\u00a0PM"),
        ("de_DE", "Tuesday, 17 November 2026, 14:05"),
        ("C", "Tuesday, 17 November 2026, 14:05"),
        ("", "Tuesday, 17 November 2026, 14:05"),
        ("no such locale", "Tuesday, 17 November 2026, 14:05"),
    ],
)
def test_a_moment_is_told_in_the_order_and_by_the_clock_of_the_country(locale: str, words: str) -> None:
    assert Dates(locale).weekday_moment(MOMENT) == words


def test_a_day_is_told_without_a_time() -> None:
    assert Dates("fr_FR").day(date(2026, 2, 1)) == "1 February 2026"


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en_US", "letter"),
        ("fr-CA", "letter"),
        ("es_MX.UTF-8", "letter"),
        ("en_PH", "letter"),
        ("en_GB", "a4"),
        ("de", "a4"),
        ("zh_Hant_TW", "a4"),
        ("C", "a4"),
        ("", "a4"),
    ],
)
def test_the_paper_is_what_the_country_uses(locale: str, paper: str) -> None:
    assert paper_for_locale(locale) == paper


def test_the_setting_goes_before_the_locale() -> None:
    assert page_for(Paper.A4, "en_US") == PageSettings("a4")
    assert page_for(Paper.LETTER, "de_DE") == PageSettings("letter")
    assert page_for(Paper.LOCALE, "en_US") == PageSettings("letter")


def test_margins_leave_the_content_between_them() -> None:
    page = PageSettings("letter")
    assert page.content_width + 2 * page.side_margin == page.size[0] == 612
    assert page.content_height + page.top_margin + page.bottom_margin == page.size[1] == 792
