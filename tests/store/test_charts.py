"""Every step of charting is kept, undone and redone alike, and comes back after the program was closed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmt_chart.domain.chart import Change, Chart, VisitNote, removal
from nmt_chart.domain.history import History, Step
from nmt_chart.domain.visit import Visit
from nmt_chart.store.convert_marks import cleaned_changes
from nmt_chart.store.errors import RecordExistsError, SignedVisitError, UnknownRecordError
from nmt_chart.store.records import Records
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault
from tests.builders import (
    a_client,
    a_note,
    a_point,
    a_signature,
    a_visit,
    a_zone,
)
from tests.domain.strategies import edits


class Charting:
    """A chart and its history as the window holds them, each step kept in the store."""

    def __init__(self, store: Store, visit: Visit) -> None:
        self.store, self.visit = store, visit
        self.chart, self.history = Chart(), History()

    def edit(self, *changes: Change, gesture: str = "") -> Step:
        return self._take(self.history.edited("Edit", changes, gesture=gesture))

    def undo(self) -> Step:
        return self._take(self.history.undo())

    def redo(self) -> Step:
        return self._take(self.history.redo())

    def _take(self, move: tuple[History, Step]) -> Step:
        self.history, step = move
        self.chart = self.chart.applied(step.changes)
        self.keep(step)
        return step

    def keep(self, step: Step) -> None:
        with self.store.transaction() as records:
            records.charts.record(self.visit.id, step)

    def is_kept(self) -> bool:
        with self.store.reading() as records:
            kept = records.visits.get(self.visit.id).chart
            history = records.charts.history(self.visit.id)
        return kept == self.chart and history == History(self.history.done, self.history.undone)


@pytest.fixture
def charting(store: Store, visit: Visit) -> Charting:
    return Charting(store, visit)


def test_a_placed_point_is_kept(charting: Charting) -> None:
    charting.edit(Change(None, a_point()))

    assert charting.is_kept()
    assert len(list(charting.chart)) == 1


def test_each_step_is_kept_while_it_is_undone_and_redone(charting: Charting) -> None:
    point, zone = a_point(), a_zone()
    charting.edit(Change(None, point))
    charting.edit(Change(None, replace(zone, source=point.id)))
    charting.edit(Change(VisitNote(), a_note()))
    charting.edit(*removal(charting.chart, point))
    for _ in range(4):
        charting.undo()
        assert charting.is_kept()
    assert list(charting.chart) == []
    for _ in range(4):
        charting.redo()
        assert charting.is_kept()


def test_a_new_edit_gives_up_what_was_undone(charting: Charting) -> None:
    charting.edit(Change(None, a_point()))
    charting.edit(Change(None, a_point(number=2)))
    charting.undo()
    charting.undo()
    charting.edit(Change(None, a_zone()))

    assert charting.is_kept()
    assert charting.history.undone == ()


def test_a_gesture_that_goes_on_stays_one_edit(charting: Charting) -> None:
    point = a_point()
    charting.edit(Change(None, point))
    for _ in range(5):
        moved = point.moved(0.001, 0)
        charting.edit(Change(point, moved), gesture="drag")
        point = moved
        assert charting.is_kept()

    assert len(charting.history.done) == 2


def test_a_gesture_that_comes_back_home_vanishes(charting: Charting) -> None:
    point = a_point()
    charting.edit(Change(None, point))
    charting.edit(Change(point, point.moved(0.01, 0)), gesture="drag")
    charting.edit(Change(point.moved(0.01, 0), point), gesture="drag")

    assert charting.is_kept()
    assert len(charting.history.done) == 1


def test_keeping_the_same_step_again_is_harmless(charting: Charting) -> None:
    point = a_point()
    moved = point.moved(0.01, 0)
    acts: list[Callable[[], Step]] = [
        lambda: charting.edit(Change(None, point)),
        lambda: charting.edit(Change(point, moved), gesture="drag"),
        charting.undo,
        charting.redo,
        lambda: charting.edit(*removal(charting.chart, moved)),
        charting.undo,
    ]
    for act in acts:
        step = act()
        charting.keep(step)
        charting.keep(step)
        assert charting.is_kept()


def test_a_vanished_step_kept_again_is_harmless(charting: Charting) -> None:
    point = a_point()
    charting.edit(Change(None, point))
    charting.edit(Change(point, point.moved(0.01, 0)), gesture="drag")
    step = charting.edit(Change(point.moved(0.01, 0), point), gesture="drag")
    charting.keep(step)

    assert charting.is_kept()


def test_the_history_goes_on_after_reopening(charting: Charting, vault: Vault) -> None:
    for number in range(1, 5):
        charting.edit(Change(None, a_point(number=number)))
    charting.undo()
    charting.store.close()
    charting.store = open_store(vault.file, vault)

    with charting.store.reading() as records:
        charting.history = records.charts.history(charting.visit.id)
        charting.chart = records.visits.get(charting.visit.id).chart
    charting.undo()
    charting.redo()
    charting.redo()
    assert charting.is_kept()
    assert [point.number for point in charting.chart.trigger_points] == [1, 2, 3, 4]
    charting.store.close()


def test_a_failed_transaction_keeps_nothing_of_the_step(charting: Charting) -> None:
    charting.edit(Change(None, a_point()))
    _, step = charting.history.edited("Edit", [Change(None, a_point(number=2)), Change(None, a_zone())])

    def keep_and_fail(records: Records) -> None:
        records.charts.record(charting.visit.id, step)
        raise RuntimeError

    with pytest.raises(RuntimeError), charting.store.transaction() as records:
        keep_and_fail(records)

    assert charting.is_kept()


def test_nothing_is_charted_in_a_signed_visit(charting: Charting) -> None:
    charting.edit(Change(None, a_point()))
    with charting.store.transaction() as records:
        records.visits.sign(charting.visit.id, a_signature(charting.visit))
    _, step = charting.history.undo()

    with pytest.raises(SignedVisitError):
        charting.keep(step)

    assert charting.is_kept()


def test_nothing_is_charted_in_a_visit_that_is_not_there(store: Store) -> None:
    _, step = History().edited("Edit", [Change(None, a_point())])

    with pytest.raises(UnknownRecordError), store.transaction() as records:
        records.charts.record(a_visit().id, step)


def test_a_mark_of_another_visit_is_not_taken_away(charting: Charting) -> None:
    point = a_point()
    charting.edit(Change(None, point))
    other = a_visit(chart=Chart(), client_id=charting.visit.client_id)
    with charting.store.transaction() as records:
        records.visits.add(other)
    _, step = History().edited("Edit", [Change(None, replace(point, number=9))])

    with pytest.raises(RecordExistsError), charting.store.transaction() as records:
        records.charts.record(other.id, step)

    assert charting.is_kept()


@settings(max_examples=25)
@given(data=st.data())
def test_any_series_of_steps_leaves_what_the_window_shows(
    data: st.DataObject, keys: tuple[Vault, str], blank: bytes
) -> None:
    with TemporaryDirectory() as folder:
        vault = replace(keys[0], file=Path(folder) / "practice.nmt")
        vault.file.write_bytes(blank)
        store = open_store(vault.file, vault)
        client = a_client()
        visit = a_visit(client)
        with store.transaction() as records:
            records.clients.add(client)
            records.visits.add(visit)
        charting = Charting(store, visit)
        for _ in range(data.draw(st.integers(1, 12))):
            _take_any_step(charting, data)
            assert charting.is_kept()
        store.close()

        charting.store = open_store(vault.file, vault)
        assert charting.is_kept()
        charting.store.close()


def _take_any_step(charting: Charting, data: st.DataObject) -> None:
    moves = ["edit", "gesture"]
    moves += ["undo"] if charting.history.done else []
    moves += ["redo"] if charting.history.undone else []
    move = data.draw(st.sampled_from(moves))
    if move == "undo":
        charting.undo()
    elif move == "redo":
        charting.redo()
    else:
        changes = cleaned_changes(data.draw(edits(charting.chart)))
        if real := [change for change in changes if change.before != change.after]:
            charting.edit(*real, gesture="drag" if move == "gesture" else "")
