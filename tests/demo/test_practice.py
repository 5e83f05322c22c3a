"""The invented practice: the same for the same seed, and as a practice could be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from nmt_chart.demo.practice import DEMO_PRACTICE, DemoPlan, demo_records, fill_demo
from nmt_chart.domain.body import Figure, Side
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.domain.plain import digest
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.domain.visit import Visit
from nmt_chart.domain.zones import shared_size
from nmt_chart.exchange.record_json import record_as_json, record_from_json
from nmt_chart.reference import Reference
from nmt_chart.store.store import create_store
from nmt_chart.store.vault import create_vault
from tests.builders import NOW, PASSPHRASE
from tests.demo.conftest import PLAN

Everybody = tuple[ClientRecord, ...]


def _visits(everybody: Everybody) -> list[Visit]:
    return [each.visit for record in everybody for each in record.visits]


def _points(everybody: Everybody) -> list[TriggerPoint]:
    return [point for visit in _visits(everybody) for point in visit.chart.trigger_points]


def _zones(everybody: Everybody) -> list[PainZone]:
    return [zone for visit in _visits(everybody) for zone in visit.chart.pain_zones]


def _bytes(plan: DemoPlan, reference: Reference) -> list[bytes]:
    return [record_as_json(record) for record in demo_records(plan, reference)]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(
    everybody: Everybody, reference: Reference
) -> None:
    again = _bytes(PLAN, reference)

    assert again == [record_as_json(record) for record in everybody]
    assert not set(_bytes(replace(PLAN, seed=2), reference)) & set(again)


def test_the_hour_of_the_day_changes_nothing(everybody: Everybody, reference: Reference) -> None:
    later = replace(PLAN, now=NOW + timedelta(hours=1))

    assert tuple(demo_records(later, reference)) == everybody


def test_more_clients_change_no_other(everybody: Everybody, reference: Reference) -> None:
    assert tuple(demo_records(replace(PLAN, clients=3), reference)) == everybody[:3]


def test_there_are_as_many_clients_and_visits_as_asked_for(everybody: Everybody) -> None:
    counts = [len(record.visits) for record in everybody]

    assert len(everybody) == 12
    assert sorted(counts) == [0] + [6] * 11


def test_one_client_never_came_and_one_is_archived(everybody: Everybody) -> None:
    assert sum(not record.visits for record in everybody) == 1
    (archived,) = (record for record in everybody if record.client.archived_at)
    assert archived.client.archived_at is not None
    assert archived.visits[-1].visit.service_at < archived.client.archived_at < NOW
    assert all(episode.closed_on for episode in archived.episodes)


def test_clients_are_drawn_on_the_figure_that_goes_with_their_name_or_on_none(everybody: Everybody) -> None:
    worn = {(record.client.pronouns, record.client.figure) for record in everybody}

    assert {figure for _, figure in worn} == set(Figure)
    assert worn - {("she/her", Figure.FEMALE), ("he/him", Figure.MALE)} <= {
        (pronouns, Figure.NEUTRAL) for pronouns in ("she/her", "he/him", "they/them")
    }


def test_every_identity_is_used_once(everybody: Everybody) -> None:
    identities: list[str] = [record.client.id for record in everybody]
    identities += [episode.id for record in everybody for episode in record.episodes]
    identities += [visit.id for visit in _visits(everybody)]
    identities += [mark.id for visit in _visits(everybody) for mark in visit.chart]

    assert len(identities) > 300
    assert len(set(identities)) == len(identities)


def test_nobody_can_be_reached_by_what_is_invented(everybody: Everybody) -> None:
    clients = [record.client for record in everybody]

    assert all(" 555-01" in client.phone and " 555-01" in client.emergency_contact for client in clients)
    assert all(client.email.endswith("@example.org") and client.email.isascii() for client in clients)
    assert len({client.name for client in clients}) == len(clients)


def test_names_come_from_several_scripts_and_some_clients_have_alerts(everybody: Everybody) -> None:
    assert any(not record.client.name.isascii() for record in everybody)
    assert {alert.kind for record in everybody for alert in record.client.alerts} == {"stop", "caution"}


def test_only_last_visits_are_open_and_the_others_are_signed_as_they_stand(everybody: Everybody) -> None:
    for record in everybody:
        assert all(each.visit.is_signed for each in record.visits[:-1])
    signed = [visit for visit in _visits(everybody) if visit.signature]
    open_visits = [visit for visit in _visits(everybody) if not visit.signature]

    assert len(open_visits) >= 3
    assert all(visit.signature and visit.signature.digest == digest(visit) for visit in signed)
    assert all(visit.chart.note.objective and not visit.chart.unconfirmed for visit in signed)
    assert all(visit.chart.note.objective is None for visit in open_visits)
    assert any(visit.chart.unconfirmed for visit in open_visits)
    assert any(visit.addenda for visit in signed)


def test_visits_are_about_a_week_apart_on_working_days_and_over(everybody: Everybody) -> None:
    for record in everybody:
        visits = [each.visit for each in record.visits]
        assert all(visit.local(visit.service_at).weekday() < 5 for visit in visits)
        assert all(9 <= visit.local(visit.service_at).hour < 18 for visit in visits)
        assert all(visit.service_at < NOW for visit in visits)
        assert all(visit.signature is None or visit.signature.signed_at < NOW for visit in visits)
        for earlier, later in pairwise(visits):
            if earlier.episode_id == later.episode_id:
                assert 4 <= (later.service_on - earlier.service_on).days <= 16


def test_every_point_lies_in_its_muscle_on_its_side(everybody: Everybody, reference: Reference) -> None:
    points = _points(everybody)

    assert len(points) > 150
    for point in points:
        under = reference.hits[point.place.view].muscles_at(point.place.at)
        assert point.side is not Side.MIDLINE
        assert (point.muscle, point.side) in {(shape.slug, shape.side) for shape in under}


def test_every_zone_lies_on_the_body(everybody: Everybody, reference: Reference) -> None:
    zones = _zones(everybody)

    assert len(zones) > 80
    for zone in zones:
        for area in zone.areas:
            on_body = reference.surfaces[area.view].clipped(area.polygons)
            assert shared_size(area.polygons, on_body) == pytest.approx(area.size, rel=0.02)


def test_every_zone_of_today_comes_from_a_point_of_today(everybody: Everybody) -> None:
    for visit in _visits(everybody):
        for zone in visit.chart.pain_zones:
            assert zone.source in visit.chart.marks


def test_treatment_eases_and_holds_are_timed(everybody: Everybody) -> None:
    treated = [point for point in _points(everybody) if point.treatments]

    assert len(treated) > 100
    assert all((point.tenderness_after or 0) <= (point.tenderness_before or 0) for point in treated)
    assert any(treatment.holds_s == (20, 20, 20) for point in treated for treatment in point.treatments)


def test_complaints_improve_stall_and_come_back(everybody: Everybody) -> None:
    changes = {mark.change for visit in _visits(everybody) for mark in visit.chart}

    assert changes == {None, *MarkChange}
    drops, rises = 0, 0
    for record in everybody:
        pains = [each.visit.chart.note.pain_now or 0 for each in record.visits]
        drops += any(later <= earlier - 2 for earlier, later in pairwise(pains))
        rises += any(later >= earlier + 2 for earlier, later in pairwise(pains))
    assert drops >= 6
    assert rises >= 2


def test_a_change_agrees_with_the_scores(everybody: Everybody) -> None:
    marks = {mark.id: mark for visit in _visits(everybody) for mark in visit.chart}
    compared = 0
    for mark in marks.values():
        if mark.continues is None or mark.change is None:
            continue
        before, now = marks[mark.continues].severity, mark.severity
        assert before is not None
        assert now is not None
        compared += 1
        if mark.change is MarkChange.GONE:
            assert now == 0
        else:
            assert (now < before, now > before) == (
                mark.change is MarkChange.BETTER,
                mark.change is MarkChange.WORSE,
            )
    assert compared > 150


def test_satellites_follow_a_key_point(everybody: Everybody) -> None:
    satellites = [
        (visit, point)
        for visit in _visits(everybody)
        for point in visit.chart.trigger_points
        if point.status is Status.SATELLITE and point.confirmed
    ]

    assert satellites
    assert all(point.key_point in visit.chart.marks for visit, point in satellites)


def test_painted_areas_shrink_as_the_pain_falls(everybody: Everybody) -> None:
    zones = {zone.id: zone for zone in _zones(everybody)}
    for zone in zones.values():
        if zone.change is MarkChange.BETTER and zone.continues:
            earlier = zones[zone.continues]
            assert sum(area.size for area in zone.areas) < sum(area.size for area in earlier.areas)


def test_a_draft_has_something_to_redo(everybody: Everybody) -> None:
    drafts = [each for record in everybody for each in record.visits if not each.visit.is_signed]

    assert all(_redone_moves(draft) for draft in drafts)


def _redone_moves(record: VisitRecord) -> bool:
    _, step = record.history.redo()
    moved = record.visit.chart.applied(step.changes)
    return step.edit.text == "Move trigger point" and moved != record.visit.chart


def test_every_record_can_be_exported_and_read_back(everybody: Everybody) -> None:
    for record in everybody:
        assert record_from_json(record_as_json(record)) == record


def test_the_practice_file_is_sound_and_holds_everybody(
    everybody: Everybody, reference: Reference, tmp_path: Path
) -> None:
    vault, _ = create_vault(tmp_path / "demo.nmt", PASSPHRASE)
    store = create_store(tmp_path / "demo.nmt", vault, DEMO_PRACTICE)

    fill_demo(store, PLAN, reference)

    assert store.check().problems == ()
    with store.reading() as records:
        for record in everybody:
            kept = records.client_record(record.client.id)
            assert record_as_json(replace(kept, episodes=record.episodes)) == record_as_json(record)
    store.close()


@pytest.mark.parametrize(("clients", "visits"), [(0, 0), (4, 0), (4, 1), (2, 30)])
def test_every_size_works(clients: int, visits: int, reference: Reference) -> None:
    records = list(demo_records(replace(PLAN, clients=clients, visits=visits), reference))

    assert len(records) == clients
    assert {len(record.visits) for record in records} <= {0, visits}
    assert all(record_from_json(record_as_json(record)) == record for record in records)
