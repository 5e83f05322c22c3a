"""Fills a practice with many clients or many visits, light ones, to measure the program with."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from math import cos, sin, tau
from typing import Final

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.people import invented_client
from nmt_chart.demo.practice import DEMO_PRACTICE
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.client import Client
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.ids import ClientId, MarkId, VisitId
from nmt_chart.domain.mark import PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.plain import digest
from nmt_chart.domain.terms import Familiar, MarkChange, Sign, Technique, ZoneKind
from nmt_chart.domain.visit import Signature, Visit
from nmt_chart.store.store import Store

_AT_ONCE: Final = 2000
_YEARS: Final = 8
_POINTS: Final = 6
_ZONES: Final = 3
_ZONE_CORNERS: Final = 40
_FIRST: Final = ("ba", "ber", "da", "del", "fa", "gar", "ha", "jo", "ka", "la", "mon", "ne", "o", "wi")
_LATER: Final = ("ba", "der", "ga", "ko", "lin", "ma", "mer", "no", "pe", "ren", "sa", "ska", "tor", "za")
_MUSCLES: Final = ("trapezius-upper", "infraspinatus", "levator-scapulae", "rhomboid-major", "piriformis")


def fill_with_clients(store: Store, count: int, *, seed: int, now: datetime) -> tuple[ClientId, ...]:
    """Adds ``count`` clients without visits, created over the last years; returns their ids."""
    added: list[ClientId] = []
    for start in range(0, count, _AT_ONCE):
        clients = [_client(number, seed, now) for number in range(start, min(count, start + _AT_ONCE))]
        with store.transaction() as records:
            records.clients.add_all(clients)
        added += [client.id for client in clients]
    return tuple(added)


def many_visits(
    store: Store,
    client_id: ClientId,
    count: int,
    *,
    seed: int,
    now: datetime,
) -> tuple[VisitId, ...]:
    """Adds signed weekly visits, 9 marks each that continue the last; returns their ids, oldest first."""
    chance = Chance(f"{seed}/visits of {client_id}")
    visits: list[Visit] = []
    chart = Chart()
    for number in range(count):
        chart = _next_chart(chart, chance)
        service_at = now - timedelta(weeks=count - number)
        visits.append(_signed(_visit(client_id, chart, service_at, chance)))
    with store.transaction() as records:
        for visit in visits:
            records.visits.add(visit)
    return tuple(visit.id for visit in visits)


def _client(number: int, seed: int, now: datetime) -> Client:
    chance = Chance(f"{seed}/client {number}")
    created_at = now - timedelta(minutes=chance.whole(60, _YEARS * 365 * 24 * 60))
    client = invented_client(chance, number, created_at=created_at, story=None)
    return replace(client, family_name=_family_name(chance))


def _family_name(chance: Chance) -> str:
    """One of some fifty thousand names, so that searching has as much to tell apart as in life."""
    later = (chance.pick(_LATER) for _ in range(chance.whole(1, 3)))
    return "".join((chance.pick(_FIRST), *later)).capitalize()


def _visit(client_id: ClientId, chart: Chart, service_at: datetime, chance: Chance) -> Visit:
    return Visit(
        id=VisitId(chance.identity()),
        client_id=client_id,
        service_at=service_at,
        entered_at=service_at,
        zone="UTC",
        chart=chart,
    )


def _signed(visit: Visit) -> Visit:
    practice = DEMO_PRACTICE
    signed_at = visit.service_at + timedelta(hours=1)
    return replace(
        visit, signature=Signature(practice.therapist, practice.credentials, signed_at, digest(visit))
    )


def _next_chart(earlier: Chart, chance: Chance) -> Chart:
    """The chart a week after ``earlier``: the same marks with other scores, or the first ones."""
    if earlier.marks:
        points = [_point_again(point, chance) for point in earlier.trigger_points]
        zones = [_zone_again(zone, chance.pick(points), chance) for zone in earlier.pain_zones]
    else:
        points = [_point(number, chance) for number in range(1, _POINTS + 1)]
        zones = [_zone(number, chance.pick(points), chance) for number in range(1, _ZONES + 1)]
    note = VisitNote("As last week.", "As charted.", pain_now=chance.whole(1, 8))
    return Chart.of([*points, *zones], note)


def _point_again(earlier: TriggerPoint, chance: Chance) -> TriggerPoint:
    before = chance.whole(1, 8)
    return replace(
        earlier,
        id=MarkId(chance.identity()),
        tenderness_before=before,
        tenderness_after=max(0, before - 2),
        continues=earlier.id,
        change=MarkChange.SAME,
    )


def _zone_again(earlier: PainZone, source: TriggerPoint, chance: Chance) -> PainZone:
    return replace(
        earlier,
        id=MarkId(chance.identity()),
        intensity=chance.whole(1, 8),
        source=source.id,
        continues=earlier.id,
        change=MarkChange.SAME,
    )


def _point(number: int, chance: Chance) -> TriggerPoint:
    return TriggerPoint(
        id=MarkId(chance.identity()),
        number=number,
        place=Place(View.BACK, _spot(chance)),
        muscle=chance.pick(_MUSCLES),
        familiar=Familiar.YES,
        findings=(Sign.TAUT_BAND, Sign.NODULE),
        treatments=(Treatment(Technique.PRESSURE_RELEASE, holds_s=(20, 20, 20)),),
    )


def _zone(number: int, source: TriggerPoint, chance: Chance) -> PainZone:
    center = _spot(chance)
    corners = [
        center.moved(chance.nudge(0.002) + dx, chance.nudge(0.002) + dy)
        for dx, dy in _around(_ZONE_CORNERS, 0.02)
    ]
    area = ZoneArea(View.BACK, (Polygon(tuple(corners)).rounded(),))
    return PainZone(MarkId(chance.identity()), number, (area,), kind=ZoneKind.REFERRED, source=source.id)


def _around(corners: int, radius: float) -> list[tuple[float, float]]:
    return [(radius * cos(tau * at / corners), radius * sin(tau * at / corners)) for at in range(corners)]


def _spot(chance: Chance) -> Point:
    """A place on the trunk, which is there on every figure."""
    return Point(chance.nudge(0.07), 0.3 + chance.nudge(0.1)).rounded()
