"""Visits are found in order of time, moved while they are drafts, and counted for the lists."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.ids import VisitId
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.domain.visit import Visit
from nmt_chart.store.errors import (
    SignedVisitError,
    UnconfirmedMarksError,
    UnknownRecordError,
    UnsignedVisitError,
)
from nmt_chart.store.store import Store
from tests.builders import (
    NOW,
    a_chart,
    a_client,
    a_note,
    a_point,
    a_signature,
    a_visit,
    a_visit_record,
    a_zone,
    an_addendum,
    an_episode,
    signed,
)


def add(store: Store, *visits: Visit) -> None:
    with store.transaction() as records:
        for visit in visits:
            records.visits.add(visit)


def days_ago(client: Client, days: int, **changes: object) -> Visit:
    return a_visit(client, service_at=NOW - timedelta(days=days), **changes)


def test_visits_come_oldest_first_whenever_they_were_entered(store: Store, client: Client) -> None:
    visits = [days_ago(client, days, chart=a_chart()) for days in (3, 30, 0, 14)]
    add(store, *visits)
    in_order = [visits[1], visits[3], visits[0], visits[2]]

    with store.reading() as records:
        assert [line.id for line in records.visits.of_client(client.id)] == [each.id for each in in_order]
        assert list(records.visits.full_of_client(client.id)) == in_order


def test_visits_at_the_same_moment_come_in_the_order_of_entry(store: Store, client: Client) -> None:
    second = a_visit(client, id=VisitId("a"), entered_at=NOW + timedelta(minutes=2))
    first = a_visit(client, id=VisitId("b"), entered_at=NOW + timedelta(minutes=1))
    add(store, second, first)

    with store.reading() as records:
        assert [line.id for line in records.visits.of_client(client.id)] == ["b", "a"]
        assert records.visits.before(second) == first
        assert records.visits.before(first) is None


def test_the_visit_before_is_the_clients_own_last_one(store: Store, client: Client) -> None:
    other = a_client()
    with store.transaction() as records:
        records.clients.add(other)
    first, second, third = (days_ago(client, days, chart=a_chart()) for days in (21, 14, 7))
    add(store, third, first, second, days_ago(other, 10))

    with store.reading() as records:
        assert records.visits.before(third) == second
        assert records.visits.before(second) == first
        assert records.visits.before(first) is None
        assert records.visits.before(a_visit(client)) == third


def test_a_line_counts_what_is_on_the_body(store: Store, client: Client) -> None:
    chart = Chart.of(
        [
            a_point(number=1),
            a_point(number=2, status=Status.LATENT),
            a_point(number=3, change=MarkChange.GONE),
            a_zone(number=1),
            a_zone(number=2, change=MarkChange.GONE),
        ],
        a_note(pain_now=8, pain_after=None),
    )
    episode = an_episode(client)
    visit = a_visit(client, chart=chart, episode_id=episode.id)
    with store.transaction() as records:
        records.episodes.put(episode)
        records.visits.add(visit)

    with store.reading() as records:
        (line,) = records.visits.of_client(client.id)
    assert (line.points, line.active_points, line.zones) == (3, 1, 2)
    assert line.painted_area == pytest.approx(0.0004)
    assert (line.pain_now, line.pain_after) == (8, None)
    assert (line.client_name, line.zone, line.episode_id) == (client.name, visit.zone, episode.id)
    assert (line.service_at, line.is_signed) == (visit.service_at, False)


def test_the_links_of_marks_through_the_visits_are_read_at_once(store: Store, client: Client) -> None:
    first = a_point()
    second = a_point(continues=first.id)
    third = a_zone(continues=second.id)
    charts = a_chart(first), a_chart(second), a_chart(third)
    add(store, *(days_ago(client, 9 - at, chart=chart) for at, chart in enumerate(charts)))

    with store.reading() as records:
        assert records.visits.links_of_client(client.id) == {second.id: first.id, third.id: second.id}


def test_an_empty_visit_has_a_line_of_zeros(store: Store, visit: Visit) -> None:
    with store.reading() as records:
        (line,) = records.visits.of_client(visit.client_id)

    assert (line.points, line.active_points, line.zones, line.painted_area) == (0, 0, 0, 0.0)


def test_drafts_of_all_clients_are_listed_newest_first(store: Store, client: Client) -> None:
    other = a_client(given_name="Łukasz", family_name="")
    with store.transaction() as records:
        records.clients.add(other)
    old, new, done = days_ago(client, 9), days_ago(other, 1), signed(days_ago(client, 2))
    add(store, old, new, done)

    with store.reading() as records:
        lines = records.visits.unsigned(10)
        assert [(line.id, line.client_name) for line in lines] == [(new.id, "Łukasz"), (old.id, client.name)]
        assert [line.id for line in records.visits.unsigned(1)] == [new.id]


def test_a_draft_moves_to_another_time_and_zone(store: Store, visit: Visit) -> None:
    later = datetime(2024, 5, 20, 8, tzinfo=UTC)
    with store.transaction() as records:
        records.visits.reschedule(visit.id, later, "Europe/Warsaw")

    with store.reading() as records:
        kept = records.visits.get(visit.id)
        assert kept == replace(visit, service_at=later, zone="Europe/Warsaw")
        assert records.clients.summary(visit.client_id).last_visit_at == later


def test_a_draft_is_put_under_an_episode_and_taken_out_again(
    store: Store, client: Client, visit: Visit
) -> None:
    episode = an_episode(client)
    with store.transaction() as records:
        records.episodes.put(episode)
        records.visits.assign_episode(visit.id, episode.id)
    with store.transaction() as records:
        assert records.visits.get(visit.id).episode_id == episode.id
        records.visits.assign_episode(visit.id, None)

    with store.reading() as records:
        assert records.visits.get(visit.id) == visit


def test_a_visit_is_not_put_under_another_clients_episode(store: Store, visit: Visit) -> None:
    other = a_client()
    episode = an_episode(other)
    with store.transaction() as records:
        records.clients.add(other)
        records.episodes.put(episode)

    with pytest.raises(UnknownRecordError), store.transaction() as records:
        records.visits.assign_episode(visit.id, episode.id)


def test_episodes_come_newest_first_and_a_changed_one_replaces_the_old(store: Store, client: Client) -> None:
    old = an_episode(client, started_on=NOW.date() - timedelta(days=400))
    new = an_episode(client, started_on=NOW.date())
    closed = replace(old, closed_on=NOW.date(), goals="Reached")
    with store.transaction() as records:
        for episode in (old, new, closed):
            records.episodes.put(episode)

    with store.reading() as records:
        assert records.episodes.of_client(client.id) == (new, closed)


def test_a_deleted_draft_is_gone_with_its_marks_and_history(store: Store, client: Client) -> None:
    visit = a_visit(client, chart=a_chart())
    with store.transaction() as records:
        records.visits.add_record(a_visit_record(visit))
    with store.transaction() as records:
        records.visits.delete_draft(visit.id)

    report = store.check()
    assert (report.visits, report.marks, report.edits) == (0, 0, 0)
    with store.reading() as records:
        assert records.clients.summary(client.id).last_visit_at is None


def test_a_visit_is_signed_with_exactly_the_signature_given(store: Store, visit: Visit) -> None:
    signature = a_signature(visit)
    with store.transaction() as records:
        records.visits.sign(visit.id, signature)

    with store.reading() as records:
        assert records.visits.get(visit.id) == replace(visit, signature=signature)
        assert records.visits.unsigned(9) == ()


def test_a_visit_with_unconfirmed_marks_is_not_signed(store: Store, client: Client) -> None:
    visit = a_visit(client, chart=a_chart(a_point(), a_zone(confirmed=False)))
    add(store, visit)

    with pytest.raises(UnconfirmedMarksError), store.transaction() as records:
        records.visits.sign(visit.id, a_signature(visit))

    with store.reading() as records:
        assert records.visits.get(visit.id) == visit


def test_a_visit_is_not_signed_twice(store: Store, visit: Visit) -> None:
    signature = a_signature(visit)
    with store.transaction() as records:
        records.visits.sign(visit.id, signature)

    with pytest.raises(SignedVisitError), store.transaction() as records:
        records.visits.sign(visit.id, replace(signature, name="Somebody else"))

    with store.reading() as records:
        assert records.visits.get(visit.id).signature == signature


def test_a_draft_gets_no_addendum(store: Store, visit: Visit) -> None:
    with pytest.raises(UnsignedVisitError), store.transaction() as records:
        records.visits.add_addendum(visit.id, an_addendum())


def test_an_unknown_visit_is_said_to_be_unknown(store: Store) -> None:
    nobody = VisitId("none")
    with store.transaction() as records:
        acts: list[Callable[[], None]] = [
            lambda: records.visits.sign(nobody, a_signature(a_visit())),
            lambda: records.visits.delete_draft(nobody),
            lambda: records.visits.reschedule(nobody, NOW, "UTC"),
            lambda: records.visits.assign_episode(nobody, None),
            lambda: records.visits.add_addendum(nobody, an_addendum()),
        ]
        for act in acts:
            with pytest.raises(UnknownRecordError, match="no such visit"):
                act()
