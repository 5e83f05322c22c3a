"""The small charts of one number over the visits."""

from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.trends import Reading
from nmt_chart.ui import theme
from nmt_chart.ui.progress.trend_chart import Series, TrendChart
from tests.ui.pixels import color_at, count_of

DAYS = (date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 11))


def whole(value: float) -> str:
    return f"{value:g}"


def a_series(*values: float | None, **changes: Any) -> Series:
    return Series("Pain", tuple(map(Reading, DAYS, values)), **changes)


@pytest.fixture
def chart(qtbot: QtBot) -> TrendChart:
    made = TrendChart(whole, highest=10)
    qtbot.addWidget(made)
    made.resize(360, 118)
    return made


def test_visits_stand_where_the_calendar_puts_them(chart: TrendChart) -> None:
    chart.show_series([a_series(5, 5, 5)])
    first, second, third = (chart.spot(day, 5).x() for day in DAYS)
    assert (second - first) * 9 == pytest.approx(third - second)


def test_more_stands_higher_and_nothing_leaves_the_chart(chart: TrendChart) -> None:
    chart.show_series([a_series(0, 5, 10)])
    heights = [chart.spot(day, value).y() for day, value in zip(DAYS, (0, 5, 10), strict=True)]
    assert heights == sorted(heights, reverse=True)
    assert all(0 < y < chart.height() for y in heights)


def test_a_dot_is_painted_for_each_reading(chart: TrendChart) -> None:
    chart.show_series([a_series(8, 6, 3)])
    for day, value in zip(DAYS, (8, 6, 3), strict=True):
        spot = chart.spot(day, value)
        assert color_at(chart, spot.x(), spot.y()) == theme.current().accent.name()


def test_a_visit_without_a_reading_has_no_dot_and_is_bridged(chart: TrendChart) -> None:
    chart.show_series([a_series(8, None, 3)])
    assert len(chart.series[0].taken) == 2
    assert count_of(chart, theme.current().accent) > 0


def test_it_can_be_heard(chart: TrendChart) -> None:
    chart.show_series([a_series(8, 6, 3), a_series(None, None, None)])
    assert chart.accessibleDescription() == (
        "Pain: 8 on May 1, 2024, 3 on May 11, 2024, between 3 and 8 over 3 visits. Pain: not taken"
    )


def test_without_visits_it_stays_empty(chart: TrendChart) -> None:
    chart.show_series([])
    assert count_of(chart, theme.current().line) == 0


@pytest.mark.parametrize(("most", "top"), [(0, 1), (3, 4), (7, 8), (12, 20), (0.7, 0.8)])
def test_the_scale_ends_on_a_round_number_above_all_readings(qtbot: QtBot, most: float, top: float) -> None:
    chart = TrendChart(whole)
    qtbot.addWidget(chart)
    chart.resize(360, 118)
    chart.show_series([a_series(0, 0, most)])
    foot = chart.spot(DAYS[0], 0).y()
    assert chart.spot(DAYS[0], top).y() < foot
    assert chart.spot(DAYS[0], top).y() == chart.spot(DAYS[0], top * 2).y()
    assert chart.spot(DAYS[0], top / 2).y() == pytest.approx((foot + chart.spot(DAYS[0], top).y()) / 2)
