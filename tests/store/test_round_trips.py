"""What is kept comes back equal, whatever people write."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Chart, VisitNote
from nmt_chart.domain.client import Client, Consent, Intake
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import ClientId, EpisodeId, MarkId, VisitId
from nmt_chart.domain.mark import Treatment, ZoneArea
from nmt_chart.domain.plain import digest
from nmt_chart.domain.terms import (
    AlertKind,
    Factor,
    Familiar,
    MarkChange,
    Means,
    Quality,
    Response,
    Sign,
    Status,
    Technique,
    ZoneKind,
)
from nmt_chart.domain.text import cleaned
from nmt_chart.store.errors import RecordExistsError, UnknownRecordError
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault
from tests.builders import (
    NOW,
    a_chart,
    a_client,
    a_note,
    a_point,
    a_practice,
    a_record,
    a_square,
    a_visit,
    a_visit_record,
    a_zone,
    an_addendum,
    an_alert,
    an_area,
    an_episode,
    signed,
)

ODD = {
    "an apostrophe": "O'Brien; DROP TABLE client; --",
    "mark-up": "<b>bold</b> & <img src='x'>",
    "a formula": "=1+1",
    "right to left": "مرحبا עולם \u202eabc",
    "emoji": "🙂 👩‍👩‍👧 🇨🇦",
    "a long word": "x" * 300,
    "a long text": "Lorem Łódź Ñandú. " * 6000,
    "combining signs": "e\u0301 Z\u0363\u0350",
    "a quote in a quote": "\"'`\\ %s ? :name {x}",
    "lines": "one\ntwo\tthree",
    "spaces": "  at both ends  ",
}
DIRTY = {"NUL": "a\0b", "a lone surrogate": "a\ud800b", "bells": "a\x07\x1b[31mb\x7f", "returns": "a\r\nb\rc"}


@pytest.fixture(params=[*ODD, *DIRTY])
def odd(request: pytest.FixtureRequest) -> str:
    return {**ODD, **DIRTY}[request.param]


def test_the_practice_comes_back(store: Store) -> None:
    practice = a_practice(name="Łódź <b>Massage</b>", address="1 Street\nTown")
    with store.transaction() as records:
        records.practice.put(practice)

    with store.reading() as records:
        assert records.practice.get() == practice


def test_everything_comes_back_after_reopening(store: Store, vault: Vault) -> None:
    record = a_record()
    with store.transaction() as records:
        records.add_client_record(record)
    store.close()

    again = open_store(vault.file, vault)
    with again.reading() as records:
        assert records.client_record(record.client.id) == record
    again.close()


def test_odd_text_of_a_client_comes_back_clean(store: Store, odd: str) -> None:
    client = a_client(
        given_name=odd,
        family_name=odd,
        preferred_name=odd,
        pronouns=odd,
        phone=odd,
        email=odd,
        address=odd,
        emergency_contact=odd,
        intake=Intake(*[odd] * 8),
        contraindications=odd,
        consent=Consent(date(2024, 2, 29), odd),
        alerts=(an_alert(text=odd),),
    )
    with store.transaction() as records:
        records.clients.add(client)

    clean = cleaned(odd)
    with store.reading() as records:
        kept = records.clients.get(client.id)
        assert records.clients.search("")[0].name == f"{clean} {clean}".strip()
    assert kept == replace(
        client,
        given_name=clean,
        family_name=clean,
        preferred_name=clean,
        pronouns=clean,
        phone=clean,
        email=clean,
        address=clean,
        emergency_contact=clean,
        intake=Intake(*[clean] * 8),
        contraindications=clean,
        consent=Consent(date(2024, 2, 29), clean),
        alerts=(replace(client.alerts[0], text=clean),),
    )


def test_odd_text_of_a_visit_comes_back_clean_and_so_does_its_history(
    store: Store, client: Client, odd: str
) -> None:
    note = VisitNote(odd, odd, odd, odd, odd)
    record = a_visit_record(a_visit(client, chart=a_chart(a_point(note=odd), a_zone(note=odd), note=note)))
    with store.transaction() as records:
        records.visits.add_record(record)

    clean = cleaned(odd)
    with store.reading() as records:
        chart = records.visits.get(record.visit.id).chart
        history = records.charts.history(record.visit.id)
    assert chart.note == VisitNote(clean, clean, clean, clean, clean)
    assert {mark.note for mark in chart} == {clean}
    replayed = Chart()
    for edit in history.done:
        replayed = replayed.applied(edit.changes)
    assert replayed == chart


def test_odd_text_of_an_episode_and_an_addendum_comes_back_clean(
    store: Store, client: Client, odd: str
) -> None:
    episode = an_episode(
        client, complaint=odd, since=odd, goals=odd, frequency=odd, professionals=odd, factors=tuple(Factor)
    )
    addendum = an_addendum(text=odd, name=odd, credentials=odd)
    visit = signed(a_visit(client), addenda=(addendum,))
    with store.transaction() as records:
        records.episodes.put(episode)
        records.visits.add(visit)

    clean = cleaned(odd)
    with store.reading() as records:
        assert records.visits.get(visit.id).addenda == (
            replace(addendum, text=clean, name=clean, credentials=clean),
        )
        assert records.episodes.of_client(client.id) == (
            replace(episode, complaint=clean, since=clean, goals=clean, frequency=clean, professionals=clean),
        )


def test_a_client_with_a_name_alone_comes_back(store: Store) -> None:
    bare = Client(ClientId("bare"), "", "Björk", NOW)
    with store.transaction() as records:
        records.clients.add(bare)

    with store.reading() as records:
        assert records.clients.get(bare.id) == bare


def test_a_changed_client_replaces_the_old_one_alerts_included(store: Store, client: Client) -> None:
    stop = an_alert(kind=AlertKind.STOP, text="Inflamed joint: physician first")
    changed = replace(
        client,
        given_name="Mariana",
        phone="",
        alerts=(stop, *client.alerts),
        archived_at=NOW,
        date_of_birth=None,
    )
    with store.transaction() as records:
        records.clients.put(changed)

    with store.reading() as records:
        assert records.clients.get(client.id) == changed
        assert records.clients.summary(client.id).alerts == changed.alerts


def test_each_value_of_each_pick_list_comes_back(store: Store, client: Client) -> None:
    points = [a_point(number=1, findings=tuple(Sign))]
    points += [a_point(number=2 + at, status=status) for at, status in enumerate(Status)]
    points += [a_point(number=10 + at, familiar=familiar) for at, familiar in enumerate(Familiar)]
    points += [a_point(number=20 + at, treatments=(Treatment(each),)) for at, each in enumerate(Technique)]
    points += [
        a_point(number=40 + at, treatments=(Treatment(Technique.HEAT, means=each),))
        for at, each in enumerate(Means)
    ]
    points += [
        a_point(number=50 + at, treatments=(Treatment(Technique.COLD, response=each, holds_s=(1, 600)),))
        for at, each in enumerate(Response)
    ]
    points += [
        a_point(number=60 + at, change=change, confirmed=False) for at, change in enumerate(MarkChange)
    ]
    zones = [a_zone(number=1 + at, kind=kind, qualities=tuple(Quality)) for at, kind in enumerate(ZoneKind)]
    visit = a_visit(client, chart=a_chart(*points, *zones))
    with store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        assert records.visits.get(visit.id) == visit


def test_a_mark_with_nothing_but_its_place_comes_back(store: Store, client: Client) -> None:
    bare = a_point(
        muscle=None,
        findings=(),
        tenderness_before=None,
        tenderness_after=None,
        threshold_before=None,
        threshold_after=None,
        treatments=(),
        note="",
        place=Place(View.FRONT, Point(-0.00001, 0.99999), map_version=7),
    )
    visit = a_visit(client, chart=Chart.of([bare]))
    with store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        assert records.visits.get(visit.id).chart == visit.chart


def test_a_zone_on_both_views_with_holes_comes_back(store: Store, client: Client) -> None:
    hole = a_square(0.04, 0.07, 0.005).exterior
    holed = Polygon(a_square().exterior, (hole,))
    areas = (
        an_area(View.FRONT, polygons=(holed, a_square(0.2))),
        ZoneArea(View.BACK, (holed,), map_version=3),
    )
    zone = a_zone(areas=areas, source=MarkId("elsewhere"), continues=MarkId("before"))
    visit = a_visit(client, chart=a_chart(zone))
    with store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        assert records.visits.get(visit.id) == visit
        (line,) = records.visits.of_client(client.id)
    assert line.painted_area == pytest.approx(sum(area.size for area in areas))


def test_a_moment_comes_back_as_the_same_moment_from_any_zone(store: Store, client: Client) -> None:
    kiritimati = timezone(timedelta(hours=14))
    service = datetime(2024, 3, 10, 2, 30, 15, 123456, tzinfo=kiritimati)
    visit = a_visit(client, service_at=service, zone="Pacific/Kiritimati")
    with store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        kept = records.visits.get(visit.id)
    assert kept.service_at == service
    assert kept.service_at.tzinfo is UTC
    assert kept.service_on == date(2024, 3, 10)
    assert digest(kept) == digest(visit)


def test_a_moment_without_a_zone_is_refused(store: Store, client: Client) -> None:
    from sqlalchemy.exc import StatementError

    visit = a_visit(client, service_at=NOW.replace(tzinfo=None))

    with pytest.raises(StatementError, match="needs its zone"), store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        assert records.visits.of_client(client.id) == ()


def test_a_wall_clock_time_with_a_zone_is_refused(store: Store, client: Client) -> None:
    from sqlalchemy.exc import StatementError

    visit = a_visit(client, chart=a_chart(note=a_note(next_appointment=NOW)))

    with pytest.raises(StatementError, match="has no zone"), store.transaction() as records:
        records.visits.add(visit)


def test_nothing_is_found_under_an_unknown_id(store: Store) -> None:
    unknown = "0" * 32
    with store.reading() as records:
        for ask in (
            lambda: records.clients.get(ClientId(unknown)),
            lambda: records.clients.summary(ClientId(unknown)),
            lambda: records.visits.get(VisitId(unknown)),
            lambda: records.client_record(ClientId(unknown)),
        ):
            with pytest.raises(LookupError, match=r"There is no such (client|visit)"):
                ask()
        assert records.charts.history(VisitId(unknown)) == History()
        assert records.visits.of_client(ClientId(unknown)) == ()


def test_nothing_is_put_under_an_unknown_client_or_episode(store: Store, client: Client) -> None:
    orphans = (a_visit(), a_visit(client, episode_id=EpisodeId("none")))
    for orphan in orphans:
        with pytest.raises(UnknownRecordError), store.transaction() as records:
            records.visits.add(orphan)
    with pytest.raises(UnknownRecordError), store.transaction() as records:
        records.episodes.put(an_episode())
    with pytest.raises(UnknownRecordError), store.transaction() as records:
        records.clients.put(a_client())

    assert store.check().visits == store.check().episodes == 0


def test_a_record_is_not_added_twice(store: Store) -> None:
    record = a_record()
    with store.transaction() as records:
        records.add_client_record(record)
    before = store.check()

    with pytest.raises(RecordExistsError, match="already"), store.transaction() as records:
        records.add_client_record(record)

    assert store.check() == before


@pytest.mark.parametrize("part", ["client", "alert", "episode", "visit", "mark", "edit", "addendum"])
def test_a_record_that_shares_one_id_is_refused_whole(store: Store, part: str) -> None:
    there, new = a_record(), a_record()
    old, first = there.visits[0], new.visits[0]
    shared = {
        "client": replace(new, client=replace(new.client, id=there.client.id)),
        "alert": replace(new, client=replace(new.client, alerts=there.client.alerts)),
        "episode": replace(new, episodes=(replace(new.episodes[0], id=there.episodes[0].id),)),
        "visit": replace(new, visits=(replace(first, visit=replace(first.visit, id=old.visit.id)),)),
        "mark": replace(new, visits=(replace(first, visit=replace(first.visit, chart=old.visit.chart)),)),
        "edit": replace(new, visits=(replace(first, history=old.history),)),
        "addendum": replace(
            new, visits=(replace(first, visit=replace(first.visit, addenda=old.visit.addenda)),)
        ),
    }[part]
    with store.transaction() as records:
        records.add_client_record(there)
    before = store.check()

    with store.transaction() as records, pytest.raises(RecordExistsError):
        records.add_client_record(shared)

    assert store.check() == before


def test_a_record_that_breaks_in_the_middle_leaves_nothing_even_if_the_error_is_caught(store: Store) -> None:
    from sqlalchemy.exc import IntegrityError

    record = a_record()
    twice = replace(
        record, visits=(record.visits[0], replace(record.visits[1], history=record.visits[0].history))
    )

    with store.transaction() as records, pytest.raises(IntegrityError):
        records.add_client_record(twice)

    report = store.check()
    assert report.is_sound
    assert (report.clients, report.visits, report.marks, report.edits) == (0, 0, 0, 0)


def test_a_history_with_undone_edits_comes_back_in_order(store: Store, client: Client) -> None:
    history = History()
    for number in range(1, 6):
        history, _ = history.edited(f"Add {number}", [Change(None, a_point(number=number))])
    for _ in range(3):
        history, _ = history.undo()
    points = [change.after for edit in history.done for change in edit.changes]
    visit = a_visit(client, chart=Chart.of(points))  # type: ignore[arg-type]  # every edit adds a point
    with store.transaction() as records:
        records.visits.add_record(replace(a_visit_record(visit), history=history))

    with store.reading() as records:
        assert records.charts.history(visit.id) == history


def test_several_addenda_keep_their_order(store: Store, client: Client) -> None:
    late, early = an_addendum(added_at=NOW + timedelta(days=9)), an_addendum(added_at=NOW)
    visit = signed(a_visit(client, chart=a_chart(note=a_note())), addenda=(late, early))
    with store.transaction() as records:
        records.visits.add(visit)

    with store.reading() as records:
        assert records.visits.get(visit.id) == visit
