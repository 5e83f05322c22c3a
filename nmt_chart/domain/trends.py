"""What the numbers of a client's visits did between two of them, in words for the therapist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nmt_chart.domain.progress import MATTERING_POINTS, MATTERING_SHARE, ScoreChange, change_in_score
from nmt_chart.domain.visit import VisitSummary

_ARROW = "\N{RIGHTWARDS ARROW}"
_MEASURE = f"{MATTERING_POINTS} points or {MATTERING_SHARE:.0%}".replace("%", "\N{NO-BREAK SPACE}%")


class Tone(StrEnum):
    """Whether a change is good news, bad news or neither."""

    GOOD = "good"
    BAD = "bad"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Reading:
    """One number of one visit; ``value`` is None where it was not taken."""

    day: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a series did between two visits: the numbers, the sentence about them, and its tone."""

    numbers: str
    sentence: str
    tone: Tone = Tone.PLAIN


def pain_now(visits: Iterable[VisitSummary]) -> tuple[Reading, ...]:
    """The pain each visit began with, 0-10."""
    return tuple(Reading(visit.service_on, visit.pain_now) for visit in visits)


def pain_after(visits: Iterable[VisitSummary]) -> tuple[Reading, ...]:
    """The pain each visit ended with, 0-10."""
    return tuple(Reading(visit.service_on, visit.pain_after) for visit in visits)


def active_points(visits: Iterable[VisitSummary]) -> tuple[Reading, ...]:
    """How many active trigger points each visit charted."""
    return tuple(Reading(visit.service_on, visit.active_points) for visit in visits)


def painted_share(visits: Iterable[VisitSummary], body_size: float) -> tuple[Reading, ...]:
    """The painted area of each visit in percent of ``body_size`` (square stature)."""
    return tuple(Reading(visit.service_on, percent_painted(visit, body_size)) for visit in visits)


def percent_painted(visit: VisitSummary, body_size: float) -> float:
    """How much of the body surface shown is painted, in percent."""
    return 100 * visit.painted_area / body_size


def pain_verdict(earlier: VisitSummary, later: VisitSummary) -> Verdict:
    """What pain did from one visit to the other, held against the smallest change that matters."""
    change = change_in_score(earlier.pain_now, later.pain_now)
    if change is None:
        return Verdict("\N{EN DASH}", _unscored(earlier, later))
    numbers = f"{change.before} {_ARROW} {change.after}"
    if change.points == 0:
        return Verdict(numbers, "No change in pain.")
    weight = "a change that matters" if change.matters else "less than the smallest change that matters"
    return Verdict(numbers, f"{_points_words(change)}: {weight} ({_MEASURE}).", _tone_of(change))


def active_verdict(earlier: VisitSummary, later: VisitSummary) -> Verdict:
    """How many active trigger points there were then and now."""
    before, after = earlier.active_points, later.active_points
    numbers = f"{before} {_ARROW} {after}"
    if before == after:
        return Verdict(numbers, "As many active trigger points as then.")
    fewer = after < before
    sentence = f"{abs(after - before)} {'fewer' if fewer else 'more'} than then."
    return Verdict(numbers, sentence, Tone.GOOD if fewer else Tone.BAD)


def painted_verdict(earlier: VisitSummary, later: VisitSummary, body_size: float) -> Verdict:
    """How much of the body surface was painted then and now."""
    before, after = (percent_words(percent_painted(visit, body_size)) for visit in (earlier, later))
    numbers = f"{before} {_ARROW} {after}"
    if before == after:
        return Verdict(numbers, "As much of the body surface as then.")
    smaller = later.painted_area < earlier.painted_area
    sentence = f"{'Less' if smaller else 'More'} of the body surface is painted than then."
    return Verdict(numbers, sentence, Tone.GOOD if smaller else Tone.BAD)


def percent_words(percent: float) -> str:
    """A share of the body in words: whole from 10 % on, one digit below, never a false zero."""
    if 0 < percent < 0.1:
        return "under 0.1\N{NO-BREAK SPACE}%"
    return f"{percent:.{0 if percent >= 10 or percent == 0 else 1}f}\N{NO-BREAK SPACE}%"


def _points_words(change: ScoreChange) -> str:
    points = abs(change.points)
    return f"{points} {'point' if points == 1 else 'points'} {'less' if change.points < 0 else 'more'}"


def _tone_of(change: ScoreChange) -> Tone:
    if not change.matters:
        return Tone.PLAIN
    return Tone.GOOD if change.points < 0 else Tone.BAD


def _unscored(earlier: VisitSummary, later: VisitSummary) -> str:
    missing = [letter for letter, visit in (("A", earlier), ("B", later)) if visit.pain_now is None]
    where = " and ".join(missing)
    return f"Pain now was not scored in {'visits' if len(missing) > 1 else 'visit'} {where}."
