"""Invents an episode of care: its visits charted one after the other, signed, some with an addendum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.charting import Charting
from nmt_chart.demo.course import Course, score_of
from nmt_chart.demo.diary import wall_clock
from nmt_chart.demo.material import Story
from nmt_chart.demo.places import Places
from nmt_chart.demo.threads import Threads
from nmt_chart.demo.words import ADDENDA, close, interview
from nmt_chart.domain.body import Side
from nmt_chart.domain.ids import AddendumId, ClientId, EpisodeId, VisitId
from nmt_chart.domain.note import Wording, drafted_objective
from nmt_chart.domain.plain import digest
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.record import VisitRecord
from nmt_chart.domain.visit import Addendum, Signature, Visit

_TO_ENTRY = timedelta(minutes=3)
_TO_SIGNING = timedelta(minutes=65)
_WEEK = timedelta(days=7)
_ADDENDA_SHARE = 0.12
_USUAL_PAIN = 6
_LEAST_STEPS = 3
"""Nobody is well after one visit: a short episode ends before its course does."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all visits of a practice share."""

    practice: Practice
    wording: Wording
    places: Places
    zone: str


@dataclass(frozen=True, slots=True)
class CarePlan:
    """What an episode is made of; without ``is_last_open`` all visits are signed."""

    client_id: ClientId
    episode_id: EpisodeId
    story: Story
    side: Side
    course: Course
    times: Sequence[datetime]
    is_last_open: bool


def invented_visits(plan: CarePlan, setting: Setting, chance: Chance) -> tuple[VisitRecord, ...]:
    """The visits of an episode in order of service."""
    threads = Threads(plan.story, plan.side, plan.course, setting.places)
    first_pain = _first_pain(plan.story)
    pains = [first_pain]
    visits: list[VisitRecord] = []
    for number, service_at in enumerate(plan.times, 1):
        own = chance.of(f"visit {number}")
        at = (number - 1) / max(_LEAST_STEPS, len(plan.times) - 1)
        pain = first_pain if number == 1 else score_of(first_pain, plan.course.severity(at), own)
        is_open = plan.is_last_open and number == len(plan.times)
        charting = Charting(own)
        note = interview(plan.story, number=number, pain=pain, earlier=pains[-1], chance=own)
        charting.write("Write the note", note)
        threads.chart(charting, own, number=number, at=at, treated=not is_open)
        if not is_open:
            _close(charting, plan, setting, first_pain=first_pain, service_at=service_at)
        visits.append(_visit(plan, setting, own, charting=charting, service_at=service_at, is_open=is_open))
        pains.append(pain)
    return tuple(visits)


def _first_pain(story: Story) -> int:
    return max((point.zone.intensity for point in story.points if point.zone), default=_USUAL_PAIN)


def _close(
    charting: Charting, plan: CarePlan, setting: Setting, *, first_pain: int, service_at: datetime
) -> None:
    objective = drafted_objective(charting.chart, setting.wording)
    next_visit = wall_clock(service_at + _WEEK, setting.zone)
    note = close(
        charting.chart.note, plan.story, pain_first=first_pain, objective=objective, next_visit=next_visit
    )
    charting.write("Write the note", note)


def _visit(
    plan: CarePlan,
    setting: Setting,
    chance: Chance,
    *,
    charting: Charting,
    service_at: datetime,
    is_open: bool,
) -> VisitRecord:
    if is_open and charting.chart.trigger_points:
        charting.alter("Move trigger point", charting.chart.trigger_points[0].moved(0.002, 0.0))
        charting.undo()
    visit = Visit(
        id=VisitId(chance.identity()),
        client_id=plan.client_id,
        service_at=service_at,
        entered_at=service_at + _TO_ENTRY,
        zone=setting.zone,
        episode_id=plan.episode_id,
        chart=charting.chart,
    )
    return VisitRecord(visit if is_open else _signed(visit, setting.practice, chance), charting.history)


def _signed(visit: Visit, practice: Practice, chance: Chance) -> Visit:
    signed_at = visit.service_at + _TO_SIGNING
    signature = Signature(practice.therapist, practice.credentials, signed_at, digest(visit))
    if not chance.happens(_ADDENDA_SHARE):
        return replace(visit, signature=signature)
    addendum = Addendum(
        AddendumId(chance.identity()),
        chance.pick(ADDENDA),
        practice.therapist,
        practice.credentials,
        signed_at + timedelta(hours=20),
    )
    return replace(visit, signature=signature, addenda=(addendum,))
