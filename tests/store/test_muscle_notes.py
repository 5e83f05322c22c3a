"""What the therapist writes about a muscle is kept once for the practice."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import Change, CheckedMuscle, VisitNote
from nmt_chart.domain.history import History
from nmt_chart.domain.text import cleaned
from nmt_chart.domain.visit import Visit
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault
from tests.builders import NOW, a_chart, a_point, a_visit, a_zone
from tests.store.test_round_trips import DIRTY, ODD

MUSCLE = "trapezius-upper"


def write(store: Store, words: str, muscle: str = MUSCLE) -> None:
    with store.transaction() as records:
        records.muscle_notes.put(muscle, words, NOW)


def read(store: Store, muscle: str = MUSCLE) -> str:
    with store.reading() as records:
        return records.muscle_notes.get(muscle)


def test_a_muscle_without_a_note_has_an_empty_one(store: Store) -> None:
    assert read(store) == ""


@pytest.mark.parametrize("kind", [*ODD, *DIRTY])
def test_a_note_comes_back_after_reopening(store: Store, vault: Vault, kind: str) -> None:
    odd = {**ODD, **DIRTY}[kind]
    write(store, odd)
    store.close()

    again = open_store(vault.file, vault)
    assert read(again) == cleaned(odd)
    again.close()


def test_a_later_note_replaces_the_earlier_one_and_its_moment(store: Store) -> None:
    write(store, "First")
    with store.transaction() as records:
        records.muscle_notes.put(MUSCLE, "Second", NOW + timedelta(days=1))

    assert read(store) == "Second"
    with store._engine.connect() as connection:
        rows = connection.execute(text("SELECT muscle, text, date(changed_at) FROM muscle_note")).all()
    assert rows == [(MUSCLE, "Second", "2024-05-15")]


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_an_emptied_note_is_gone(store: Store, empty: str) -> None:
    write(store, "Something")
    write(store, "Something else", "masseter")

    write(store, empty)

    with store.reading() as records:
        assert records.muscle_notes.muscles() == {"masseter"}


def test_checked_muscles_and_zones_of_the_atlas_come_back(store: Store, visit: Visit) -> None:
    zone = a_zone(from_atlas=MUSCLE)
    note = VisitNote(checked=(CheckedMuscle(MUSCLE, Side.LEFT), CheckedMuscle(MUSCLE, Side.RIGHT)))
    history = History()
    for change in (Change(None, zone), Change(VisitNote(), note)):
        history, step = history.edited("Step", [change])
        with store.transaction() as records:
            records.charts.record(visit.id, step)

    with store.reading() as records:
        kept = records.visits.get(visit.id)
        assert records.charts.history(visit.id) == history
    assert kept.chart == a_chart(zone, note=note)


def test_a_point_has_nothing_of_the_atlas(store: Store, visit: Visit) -> None:
    other = a_visit(id="other", client_id=visit.client_id, chart=a_chart(a_point()))
    with store.transaction() as records:
        records.visits.add(other)

    with store._engine.connect() as connection:
        assert connection.execute(text("SELECT from_atlas FROM mark")).scalars().all() == [""]
