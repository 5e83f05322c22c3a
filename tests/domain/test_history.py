"""Undo and redo as plain data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Chart, VisitNote
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History, StepKind
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from tests.domain.strategies import edits

POINT = TriggerPoint(MarkId("p1"), 1, Place(View.BACK, Point(0.05, 0.2)))


def moved(x: float) -> TriggerPoint:
    return replace(POINT, place=Place(View.BACK, Point(x, 0.2)))


@given(st.data())
def test_any_series_of_edits_undone_gives_the_empty_chart_and_redone_the_same_chart(
    data: st.DataObject,
) -> None:
    chart, history = Chart(), History()
    for _ in range(data.draw(st.integers(0, 12))):
        gesture = data.draw(st.sampled_from(["", "a", "b"]))
        history, step = history.edited("Edit", data.draw(edits(chart)), gesture=gesture)
        chart = chart.applied(step.changes)
    full, end = history, chart
    while history.done:
        history, step = history.undo()
        chart = chart.applied(step.changes)
    assert chart == Chart()
    while history.undone:
        history, step = history.redo()
        chart = chart.applied(step.changes)
    assert chart == end
    assert history.done == full.done


@given(st.data())
def test_undoing_now_and_then_never_breaks_the_chart(data: st.DataObject) -> None:
    chart, history = Chart(), History()
    for _ in range(data.draw(st.integers(1, 20))):
        move = data.draw(st.sampled_from(["edit", "edit", "undo", "redo"]))
        if move == "undo" and history.done:
            history, step = history.undo()
        elif move == "redo" and history.undone:
            history, step = history.redo()
        else:
            history, step = history.edited("Edit", data.draw(edits(chart)))
        chart = chart.applied(step.changes)
    replayed = Chart()
    for edit in history.done:
        replayed = replayed.applied(edit.changes)
    assert replayed == chart


def test_edits_of_one_gesture_are_one_step_with_one_identity() -> None:
    history, first = History().edited("Add", [Change(None, POINT)])
    history, one = history.edited("Move", [Change(POINT, moved(0.06))], gesture="drag 1")
    history, two = history.edited("Move", [Change(moved(0.06), moved(0.07))], gesture="drag 1")
    assert [edit.id for edit in history.done] == [first.edit.id, one.edit.id]
    assert two.edit.id == one.edit.id
    assert two.edit.changes == (Change(POINT, moved(0.07)),)
    assert two.changes == (Change(moved(0.06), moved(0.07)),)


def test_a_gesture_that_comes_home_leaves_no_step() -> None:
    history, _ = History().edited("Add", [Change(None, POINT)])
    history, _ = history.edited("Move", [Change(POINT, moved(0.06))], gesture="drag 1")
    history, step = history.edited("Move", [Change(moved(0.06), POINT)], gesture="drag 1")
    assert step.kind is StepKind.VANISHED
    assert len(history.done) == 1


def test_two_gestures_of_the_same_name_with_an_undo_between_stay_apart() -> None:
    history, _ = History().edited("Note", [Change(VisitNote(), VisitNote(plan="a"))], gesture="plan")
    history, _ = history.undo()
    history, step = history.edited("Note", [Change(VisitNote(), VisitNote(plan="b"))], gesture="plan")
    assert step.kind is StepKind.DONE
    assert history.done[0].changes == (Change(VisitNote(), VisitNote(plan="b")),)


def test_a_new_edit_forgets_what_was_undone() -> None:
    history, _ = History().edited("Add", [Change(None, POINT)])
    history, _ = history.undo()
    history, _ = history.edited("Note", [Change(VisitNote(), VisitNote(plan="a"))])
    assert history.undone == ()


def test_undoing_nothing_is_refused() -> None:
    with pytest.raises(IndexError):
        History().undo()
    with pytest.raises(IndexError):
        History().redo()
