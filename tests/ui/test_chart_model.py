"""The open chart: every edit is one step, and a signed one refuses them all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History, Step, StepKind
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.ui.chart_model import ChartModel

POINT = TriggerPoint(MarkId("p1"), 1, Place(View.BACK, Point(0.05, 0.2)))


@pytest.fixture
def model(qtbot: QtBot) -> ChartModel:
    return ChartModel(Chart(), History(), frozen=False)


@pytest.fixture
def steps(model: ChartModel) -> list[Step]:
    seen: list[Step] = []
    model.stepped.connect(seen.append)
    return seen


def test_putting_a_mark_adds_it_and_undo_takes_it_back(model: ChartModel, steps: list[Step]) -> None:
    model.put("Add trigger point", POINT)
    assert tuple(model.chart) == (POINT,)
    assert model.undo_text == "Add trigger point"
    model.undo()
    assert model.chart == Chart()
    assert model.redo_text == "Add trigger point"
    model.redo()
    assert tuple(model.chart) == (POINT,)
    assert [step.kind for step in steps] == [StepKind.DONE, StepKind.UNDONE, StepKind.REDONE]


def test_putting_what_is_there_already_is_no_step(model: ChartModel, steps: list[Step]) -> None:
    model.put("Add trigger point", POINT)
    model.put("Nothing new", POINT)
    model.put("Nothing new", VisitNote())
    assert len(steps) == 1


def test_an_edit_that_does_not_fit_leaves_no_trace(model: ChartModel, steps: list[Step]) -> None:
    with pytest.raises(ValueError, match="not as the change expects"):
        model.remove("Remove", POINT)
    assert model.history == History()
    assert not steps


def test_undo_with_nothing_to_undo_does_nothing(model: ChartModel, steps: list[Step]) -> None:
    model.undo()
    model.redo()
    assert not steps


def test_typing_in_one_go_is_one_step(model: ChartModel) -> None:
    for plan in ("w", "we", "week"):
        model.put("Typing in Plan", VisitNote(plan=plan), gesture="typing plan")
    assert len(model.history.done) == 1
    model.undo()
    assert model.chart.note.plan == ""


def test_a_signed_chart_refuses_edits_undo_and_redo(qtbot: QtBot) -> None:
    done, _ = History().edited("Add", [])
    model = ChartModel(Chart.of([POINT]), done, frozen=True)
    with pytest.raises(RuntimeError, match="signed"):
        model.put("Move", replace(POINT, number=2))
    assert model.undo_text == ""
    model.undo()
    assert tuple(model.chart) == (POINT,)


def test_freezing_says_that_undo_is_over(model: ChartModel, qtbot: QtBot) -> None:
    model.put("Add trigger point", POINT)
    with qtbot.waitSignal(model.undo_availability_changed):
        model.freeze()
    assert model.undo_text == ""
