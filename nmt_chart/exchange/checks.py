"""What a record from outside must keep to beyond the form of its parts; each fault with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.plain import digest
from nmt_chart.exchange.convert import visit_of
from nmt_chart.exchange.forms import RecordForm, VisitForm
from nmt_chart.exchange.history_checks import history_problems
from nmt_chart.exchange.mark_checks import IDENTITY, mark_problems, note_problems
from nmt_chart.exchange.wording import Problem

YEARS: Final = range(1850, 2200)

_ZONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,31}(/[A-Za-z0-9_+-]{1,31}){0,2}")


def problems(form: RecordForm) -> Iterator[Problem]:
    """All that is wrong in a record, in the order in which it can be judged."""
    yield from _identity_problems(form)
    yield from _moment_problems(form)
    yield from _episode_problems(form)
    for at, visit in enumerate(form.visits):
        place = f"visits[{at}]"
        for number, mark in enumerate(visit.marks):
            yield from mark_problems(f"{place}.marks[{number}]", mark)
        yield from note_problems(f"{place}.note", visit.note)
        yield from _link_problems(place, visit)
        yield from history_problems(f"{place}.history", visit)
        yield from _signature_problems(place, visit, form)
    yield from _order_problems(form)
    yield from _thread_problems(form)


def _identity_problems(form: RecordForm) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, identity in _identities(form):
        if not IDENTITY.fullmatch(identity):
            yield Problem(place, "an identity is 32 of the signs 0-9 and a-f")
        if identity in seen:
            yield Problem(place, "this identity stands twice")
        seen.add(identity)


def _identities(form: RecordForm) -> Iterator[tuple[str, str]]:
    yield "client.id", form.client.id
    for at, alert in enumerate(form.client.alerts):
        yield f"client.alerts[{at}].id", alert.id
    for at, episode in enumerate(form.episodes):
        yield f"episodes[{at}].id", episode.id
    for at, visit in enumerate(form.visits):
        yield f"visits[{at}].id", visit.id
        yield from _identities_within(f"visits[{at}]", visit)


def _identities_within(place: str, visit: VisitForm) -> Iterator[tuple[str, str]]:
    parts = (
        ("marks", visit.marks),
        ("history.done", visit.history.done),
        ("history.undone", visit.history.undone),
        ("addenda", visit.addenda),
    )
    for name, things in parts:
        for at, thing in enumerate(things):
            yield f"{place}.{name}[{at}].id", thing.id


def _moment_problems(form: RecordForm) -> Iterator[Problem]:
    for place, moment in _moments(form):
        if moment is not None and moment.utcoffset() is None:
            yield Problem(place, "the offset from UTC is missing (such as Z or -05:00)")
        if moment is not None and moment.year not in YEARS:
            yield Problem(place, f"the year must be {YEARS[0]} to {YEARS[-1]}")
    for at, visit in enumerate(form.visits):
        if not _is_zone(visit.zone):
            yield Problem(f"visits[{at}].zone", "it must be a time zone such as America/Toronto")


def _moments(form: RecordForm) -> Iterator[tuple[str, datetime | None]]:
    yield "client.created_at", form.client.created_at
    yield "client.archived_at", form.client.archived_at
    for at, visit in enumerate(form.visits):
        place = f"visits[{at}]"
        yield f"{place}.service_at", visit.service_at
        yield f"{place}.entered_at", visit.entered_at
        if visit.signature is not None:
            yield f"{place}.signature.signed_at", visit.signature.signed_at
        for number, addendum in enumerate(visit.addenda):
            yield f"{place}.addenda[{number}].added_at", addendum.added_at


def _is_zone(name: str) -> bool:
    """Whether a name is a zone this machine knows, or looks like one that another machine knows."""
    if not _ZONE.fullmatch(name):
        return False
    try:
        ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return True
    except (ValueError, OSError):
        return False
    return True


def _episode_problems(form: RecordForm) -> Iterator[Problem]:
    for at, episode in enumerate(form.episodes):
        if episode.client_id != form.client.id:
            yield Problem(f"episodes[{at}].client_id", "it must be the identity of this client")
    known = {episode.id for episode in form.episodes}
    for at, visit in enumerate(form.visits):
        if visit.episode_id is not None and visit.episode_id not in known:
            yield Problem(f"visits[{at}].episode_id", "there is no such episode in the file")


def _link_problems(place: str, visit: VisitForm) -> Iterator[Problem]:
    points = {mark.id for mark in visit.marks if isinstance(mark, TriggerPoint)}
    for at, mark in enumerate(visit.marks):
        name = "key_point" if isinstance(mark, TriggerPoint) else "source"
        linked = mark.key_point if isinstance(mark, TriggerPoint) else mark.source
        if linked is not None and (linked not in points or linked == mark.id):
            yield Problem(f"{place}.marks[{at}].{name}", "there is no such other trigger point in this visit")


def _signature_problems(place: str, visit: VisitForm, form: RecordForm) -> Iterator[Problem]:
    if visit.signature is None:
        if visit.addenda:
            yield Problem(f"{place}.addenda", "only a signed visit has addenda")
        return
    for at, mark in enumerate(visit.marks):
        if not mark.confirmed:
            yield Problem(f"{place}.marks[{at}].confirmed", "a signed visit has confirmed marks only")
    if visit.signature.digest != digest(visit_of(visit, form.client.id)):
        yield Problem(f"{place}.signature.digest", "the visit is not as it was when it was signed")


def _order_problems(form: RecordForm) -> Iterator[Problem]:
    for at, (earlier, later) in enumerate(pairwise(form.visits), 1):
        if later.service_at < earlier.service_at:
            yield Problem(f"visits[{at}].service_at", "visits must stand in order of service")


def _thread_problems(form: RecordForm) -> Iterator[Problem]:
    """Marks that continue one of their own visit, or one of another kind.

    One that is nowhere in the file is no fault: the draft it stood in may have been deleted since.
    """
    home = {mark.id: (at, type(mark)) for at, visit in enumerate(form.visits) for mark in visit.marks}
    for at, visit in enumerate(form.visits):
        for number, mark in enumerate(visit.marks):
            earlier = home.get(mark.continues) if mark.continues is not None else None
            if earlier is not None and (earlier[0] == at or earlier[1] is not type(mark)):
                yield Problem(
                    f"visits[{at}].marks[{number}].continues",
                    "a mark continues one of its kind in another visit",
                )
