"""The line of pain over visits: where the dots lie and what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.sparkline import Moment, Sparkline, SparkPoint
from nmt_chart.ui.tokens import LIGHT
from tests.ui.pixels import color_at, count_of

VISITS = (
    SparkPoint("27 Oct", 8),
    SparkPoint("3 Nov", 6),
    SparkPoint("Today", 3, Moment.TODAY),
    SparkPoint("24 Nov planned", None, Moment.PLANNED),
)


@pytest.fixture
def line(qtbot: QtBot) -> Sparkline:
    made = Sparkline(VISITS)
    made.resize(500, 80)
    qtbot.addWidget(made)
    return made


def around(spot: QPointF, reach: int) -> QRect:
    return QRect(round(spot.x()) - reach, round(spot.y()) - reach, 2 * reach, 2 * reach)


def test_past_visits_are_full_dots_and_today_is_open(line: Sparkline) -> None:
    assert color_at(line, line.spot(0).x(), line.spot(0).y()) == LIGHT.accent.name()
    assert color_at(line, line.spot(2).x(), line.spot(2).y()) == LIGHT.surface.name()
    assert count_of(line, LIGHT.accent, around(line.spot(2), 9)) > 10


def test_a_planned_visit_is_neither_on_the_line_nor_filled(line: Sparkline) -> None:
    assert count_of(line, LIGHT.accent, around(line.spot(3), 12)) == 0


def test_the_visits_are_told_in_words_too(line: Sparkline) -> None:
    assert line.accessibleDescription() == "27 Oct: 8; 3 Nov: 6; Today: 3; 24 Nov planned: no score"


@pytest.mark.parametrize("points", [(), VISITS[2:3], VISITS[3:]], ids=["none", "one", "only planned"])
def test_few_visits_are_drawn_without_a_line(line: Sparkline, points: tuple[SparkPoint, ...]) -> None:
    line.set_points(points)
    assert count_of(line, LIGHT.accent, QRect(0, 0, 100, 60)) == 0
    assert line.points == points


def test_dates_that_do_not_fit_are_left_out_but_never_today(qtbot: QtBot) -> None:
    crowd = [SparkPoint(f"{day} November", 5) for day in range(1, 30)]
    line = Sparkline([*crowd, SparkPoint("Today", 2, Moment.TODAY)])
    qtbot.addWidget(line)
    line.resize(400, 80)
    foot = QRect(0, 62, 400, 18)
    assert count_of(line, LIGHT.accent_text, foot) > 10


@given(st.lists(st.integers(0, 10), min_size=2, max_size=30))
def test_more_pain_lies_higher_and_later_lies_further_right(scores: list[int]) -> None:
    line = Sparkline([SparkPoint(str(number), score) for number, score in enumerate(scores)])
    line.resize(420, 72)
    spots = [line.spot(number) for number in range(len(scores))]
    assert [spot.x() for spot in spots] == sorted(spot.x() for spot in spots)
    assert sorted(range(len(scores)), key=lambda n: (-scores[n], n)) == sorted(
        range(len(scores)), key=lambda n: (spots[n].y(), n)
    )
    assert all(line.rect().contains(spot.toPoint()) for spot in spots)
