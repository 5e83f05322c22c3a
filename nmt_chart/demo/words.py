"""The words of invented visits: what the client says, what the therapist concludes, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.material import Story
from nmt_chart.domain.chart import VisitNote
from nmt_chart.domain.progress import change_in_score

ADDENDA = (
    "Client called the day after: sore until the evening, looser since.",
    "Letter to the family physician sent with the client's agreement.",
    "Correction: the second hold was thirty seconds.",
)


def interview(story: Story, *, number: int, pain: int, earlier: int | None, chance: Chance) -> VisitNote:
    """The note at the beginning of visit ``number``: S and the pain the client came with."""
    return VisitNote(subjective=_said(story, number, pain, earlier, chance), pain_now=pain)


def close(
    note: VisitNote, story: Story, *, pain_first: int, objective: str, next_visit: datetime
) -> VisitNote:
    """The note at the end of the visit, ready to be signed; ``next_visit`` is the practice's wall clock."""
    pain = note.pain_now or 0
    return replace(
        note,
        objective=objective,
        assessment=_concluded(story, pain_first, pain),
        plan=story.plan,
        home_care=story.home_care,
        pain_after=max(0, pain - (2 if pain > 3 else 1)),
        next_appointment=next_visit,
    )


def _said(story: Story, number: int, pain: int, earlier: int | None, chance: Chance) -> str:
    if number == 1 or earlier is None:
        return story.first
    if pain == earlier:
        return chance.pick(story.same)
    if pain > earlier:
        return chance.pick(story.worse)
    return story.better[min(number - 2, len(story.better) - 1)]


def _concluded(story: Story, first: int, now: int) -> str:
    change = change_in_score(first, now)
    if change is None or change.points == 0:
        return story.assessment
    trend = f"Pain {now} of 10 today, {first} at the first visit."
    if not change.matters:
        return f"{story.assessment} {trend} No change that matters yet."
    return f"{story.assessment} {trend}"
