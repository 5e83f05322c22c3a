"""Invents a practice: clients with their episodes and visits, the same ones for the same seed and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.course import Course
from nmt_chart.demo.diary import visit_times
from nmt_chart.demo.episodes import CarePlan, Setting, invented_visits
from nmt_chart.demo.material import stories
from nmt_chart.demo.people import invented_client
from nmt_chart.demo.places import Places
from nmt_chart.domain.body import Side
from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId, EpisodeId
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.reference import Reference
from nmt_chart.store.store import Store

DEMO_PRACTICE: Final = Practice(
    name="Westbrook Neuromuscular Therapy",
    therapist="Jordan Ellery",
    credentials="LMT, CNMT",
    address="4 Station Square\nWestbrook",
    phone="+1 207 555-0110",
    email="desk@example.org",
)

_TO_FIRST_VISIT = timedelta(days=3)
_TO_ARCHIVE = timedelta(days=30)
_LONG_AGO = timedelta(days=120)
_TURN = 12
_NEVER_CAME, _ARCHIVED = 1, 2
_SECOND_COMPLAINT = 4
_VISITS_FOR_TWO = 5


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """How much to invent; ``now`` is aware, ``zone`` the IANA name of the practice's time zone."""

    now: datetime
    clients: int = 12
    visits: int = 6
    seed: int = 1
    zone: str = "UTC"


def fill_demo(store: Store, plan: DemoPlan, reference: Reference) -> None:
    """Adds the invented clients to an open practice file, all or none."""
    with store.transaction() as records:
        for record in demo_records(plan, reference):
            records.add_client_record(record)


def demo_records(plan: DemoPlan, reference: Reference) -> Iterator[ClientRecord]:
    """The records of the invented clients, one after the other."""
    setting = Setting(DEMO_PRACTICE, reference, Places(reference), plan.zone)
    for number in range(plan.clients):
        yield _record(number, plan, setting)


def _record(number: int, plan: DemoPlan, setting: Setting) -> ClientRecord:
    chance = Chance(f"{plan.seed}/client {number}")
    is_archived = number % _TURN == _ARCHIVED
    visits = 0 if number % _TURN == _NEVER_CAME else plan.visits
    ends = plan.now - _LONG_AGO if is_archived else plan.now
    cares = list(_cares(number, visits, ends, plan, chance))
    first = cares[0].times[0] if cares else _a_time(number, ends, plan)
    story = cares[-1].story if cares else None
    client = invented_client(chance.of("person"), number, created_at=first - _TO_FIRST_VISIT, story=story)
    if is_archived:
        last = cares[-1].times[-1] if cares else first
        client = replace(client, archived_at=last + _TO_ARCHIVE)
    return _filled(client, cares, setting, chance)


def _a_time(number: int, ends: datetime, plan: DemoPlan) -> datetime:
    return visit_times(Chance(f"{plan.seed}"), number, visits=1, before=ends, zone=plan.zone)[0]


def _cares(number: int, visits: int, ends: datetime, plan: DemoPlan, chance: Chance) -> Iterator[CarePlan]:
    """One episode, or for some clients an earlier one that is over and the one of today."""
    if visits == 0:
        return
    earlier = visits // 3 if visits >= _VISITS_FOR_TWO and number % _SECOND_COMPLAINT == 3 else 0
    times = visit_times(chance.of("diary"), number, visits=visits - earlier, before=ends, zone=plan.zone)
    if earlier:
        before = times[0] - _LONG_AGO
        old = visit_times(chance.of("old diary"), number, visits=earlier, before=before, zone=plan.zone)
        yield _care(number + 5, old, chance.of("old"), course=Course.IMPROVES)
    is_archived = number % _TURN == _ARCHIVED
    course = Course.IMPROVES if is_archived else list(Course)[number % len(Course)]
    care = _care(number, times, chance.of("today"), course=course)
    yield replace(care, is_last_open=number % 2 == 0 and not is_archived)


def _care(number: int, times: list[datetime], chance: Chance, *, course: Course) -> CarePlan:
    known = stories()
    return CarePlan(
        client_id=ClientId(""),
        episode_id=EpisodeId(chance.identity()),
        story=known[number % len(known)],
        side=chance.pick((Side.LEFT, Side.RIGHT)),
        course=course,
        times=times,
        is_last_open=False,
    )


def _filled(client: Client, cares: list[CarePlan], setting: Setting, chance: Chance) -> ClientRecord:
    episodes: list[Episode] = []
    visits: list[VisitRecord] = []
    for care in cares:
        own = replace(care, client_id=client.id)
        is_over = client.archived_at is not None or care is not cares[-1]
        episodes.append(_episode(own, is_over=is_over))
        visits.extend(invented_visits(own, setting, chance.of(f"care {care.episode_id}")))
    return ClientRecord(client, tuple(episodes), tuple(visits))


def _episode(care: CarePlan, *, is_over: bool) -> Episode:
    story = care.story
    return Episode(
        id=care.episode_id,
        client_id=care.client_id,
        complaint=story.complaint,
        started_on=care.times[0].date(),
        since=story.since,
        factors=story.factors,
        goals=story.goals,
        frequency=story.frequency,
        professionals=story.professionals,
        closed_on=care.times[-1].date() if is_over else None,
    )
