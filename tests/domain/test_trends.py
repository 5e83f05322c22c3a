"""What the numbers of two visits are said to have done."""

from dataclasses import replace
from typing import Any

import pytest

from nmt_chart.domain.ids import ClientId, VisitId
from nmt_chart.domain.trends import (
    Tone,
    active_verdict,
    pain_verdict,
    painted_share,
    painted_verdict,
    percent_words,
)
from nmt_chart.domain.visit import VisitSummary
from tests.builders import NOW, ZONE


def a_line(**changes: Any) -> VisitSummary:
    line = VisitSummary(
        id=VisitId("v"),
        client_id=ClientId("c"),
        client_name="Maria",
        service_at=NOW,
        zone=ZONE,
        episode_id=None,
        is_signed=True,
        points=3,
        active_points=2,
        zones=1,
        painted_area=0.02,
        pain_now=6,
        pain_after=3,
    )
    return replace(line, **changes)


@pytest.mark.parametrize(
    ("before", "after", "sentence", "tone"),
    [
        (8, 5, "3 points less: a change that matters (2 points or 30\u00a0%).", Tone.GOOD),
        (
            6,
            5,
            "1 point less: less than the smallest change that matters (2 points or 30\u00a0%).",
            Tone.PLAIN,
        ),
        (3, 2, "1 point less: a change that matters (2 points or 30\u00a0%).", Tone.GOOD),
        (4, 7, "3 points more: a change that matters (2 points or 30\u00a0%).", Tone.BAD),
        (5, 5, "No change in pain.", Tone.PLAIN),
    ],
)
def test_a_change_in_pain_is_held_against_the_smallest_one_that_matters(
    before: int | None, after: int | None, sentence: str, tone: Tone
) -> None:
    verdict = pain_verdict(a_line(pain_now=before), a_line(pain_now=after))
    assert verdict.numbers == f"{before} \N{RIGHTWARDS ARROW} {after}"
    assert (verdict.sentence, verdict.tone) == (sentence, tone)


@pytest.mark.parametrize(
    ("before", "after", "where"), [(None, 5, "visit A"), (5, None, "visit B"), (None, None, "visits A and B")]
)
def test_pain_that_was_not_scored_is_said_to_be_so(before: int | None, after: int | None, where: str) -> None:
    verdict = pain_verdict(a_line(pain_now=before), a_line(pain_now=after))
    assert verdict.sentence == f"Pain now was not scored in {where}."
    assert verdict.tone is Tone.PLAIN


def test_fewer_active_points_are_good_news_and_more_are_not() -> None:
    fewer = active_verdict(a_line(active_points=4), a_line(active_points=1))
    more = active_verdict(a_line(active_points=1), a_line(active_points=2))
    assert (fewer.sentence, fewer.tone) == ("3 fewer than then.", Tone.GOOD)
    assert (more.sentence, more.tone) == ("1 more than then.", Tone.BAD)
    assert active_verdict(a_line(), a_line()).tone is Tone.PLAIN


def test_painted_area_is_told_in_percent_of_the_body() -> None:
    verdict = painted_verdict(a_line(painted_area=0.04), a_line(painted_area=0.01), body_size=0.4)
    assert verdict.numbers == "10\u00a0% \N{RIGHTWARDS ARROW} 2.5\u00a0%"
    assert verdict.tone is Tone.GOOD
    assert [reading.value for reading in painted_share([a_line(painted_area=0.1)], 0.4)] == [25.0]


def test_a_difference_too_small_to_write_is_none() -> None:
    verdict = painted_verdict(a_line(painted_area=0.04), a_line(painted_area=0.0401), body_size=0.4)
    assert (verdict.sentence, verdict.tone) == ("As much of the body surface as then.", Tone.PLAIN)


@pytest.mark.parametrize(
    ("percent", "words"),
    [(0, "0\u00a0%"), (0.04, "under 0.1\u00a0%"), (3.14, "3.1\u00a0%"), (12.6, "13\u00a0%")],
)
def test_a_small_share_is_never_called_zero(percent: float, words: str) -> None:
    assert percent_words(percent) == words
