"""The recorder says "Saved" only when it is true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.chart import Change, VisitNote
from nmt_chart.domain.history import History, Step
from nmt_chart.errors import UserError
from nmt_chart.ui.visits import recorder as recording
from nmt_chart.ui.visits.recorder import Recorder, SaveState, Saving

START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


class Disk:
    """A disk that can refuse."""

    def __init__(self) -> None:
        self.full = False
        self.steps: list[Step] = []

    def save(self, step: Step) -> None:
        if self.full:
            raise UserError("The disk is full.")
        self.steps.append(step)


class Ticking:
    """A clock that moves on a second each time it is read."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def a_step(plan: str) -> Step:
    _, step = History().edited("Plan", [Change(VisitNote(), VisitNote(plan=plan))])
    return step


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def states() -> list[SaveState]:
    return []


@pytest.fixture
def recorder(qtbot: QtBot, disk: Disk, states: list[SaveState]) -> Recorder[Step]:
    made = Recorder(disk.save, Ticking())
    made.state_changed.connect(states.append)
    return made


def test_a_step_is_pending_until_it_is_on_disk(
    qtbot: QtBot, recorder: Recorder[Step], disk: Disk, states: list[SaveState]
) -> None:
    recorder.take(a_step("a"))
    assert recorder.state.saving is Saving.PENDING
    assert not disk.steps
    qtbot.waitUntil(lambda: recorder.state.saving is Saving.SAVED)
    assert len(disk.steps) == 1
    assert [state.saving for state in states] == [Saving.PENDING, Saving.SAVED]
    assert states[-1].saved_at == START + timedelta(seconds=1)


def test_steps_are_written_in_the_order_they_were_made(recorder: Recorder[Step], disk: Disk) -> None:
    steps = [a_step(plan) for plan in "abc"]
    for step in steps:
        recorder.take(step)
    assert recorder.flush()
    assert disk.steps == steps


def test_a_refused_step_stays_unsaved_is_said_and_is_tried_again(
    qtbot: QtBot, recorder: Recorder[Step], disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "FIRST_RETRY_MS", 1)
    disk.full = True
    impatient = Recorder(disk.save, Ticking())
    impatient.take(a_step("a"))
    assert not impatient.flush()
    assert impatient.state == SaveState(Saving.FAILED, None, "The disk is full.")
    disk.full = False
    qtbot.waitUntil(lambda: impatient.state.saving is Saving.SAVED)
    assert len(disk.steps) == 1


def test_a_failure_keeps_the_time_of_the_last_good_save(recorder: Recorder[Step], disk: Disk) -> None:
    recorder.take(a_step("a"))
    assert recorder.flush()
    disk.full = True
    recorder.take(a_step("b"))
    assert not recorder.flush()
    assert recorder.state.saved_at == START + timedelta(seconds=1)


def test_what_comes_after_a_refused_step_waits_behind_it(recorder: Recorder[Step], disk: Disk) -> None:
    disk.full = True
    first, second = a_step("a"), a_step("b")
    recorder.take(first)
    recorder.flush()
    recorder.take(second)
    assert recorder.state.saving is Saving.FAILED
    disk.full = False
    assert recorder.flush()
    assert disk.steps == [first, second]


def test_an_error_of_our_own_is_not_taken_for_a_full_disk(recorder: Recorder[Step]) -> None:
    def broken(step: Step) -> None:
        raise ZeroDivisionError

    failing: Callable[[Step], None] = broken
    made = Recorder(failing, Ticking())
    made.take(a_step("a"))
    with pytest.raises(ZeroDivisionError):
        made.flush()
    assert made.state.saving is Saving.PENDING
