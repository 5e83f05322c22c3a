"""The scene mirrors the chart, whatever happens to the chart."""

from __future__ import annotations

import gc

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.history import History
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import WHOLE_BODY
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point, a_zone
from tests.domain.strategies import edits
from tests.ui.canvas.conftest import DOLLS, HITS, SURFACES, Open
from tests.ui.canvas.hand import Hand, back

CANARY = "Nobody is to know this"


def mirrored(canvas: BodyCanvas) -> dict[str, object]:
    """Return the marks that have an item on the scene."""
    items = canvas.scene().items()
    return {mark.id: mark for mark in (getattr(item, "mark", None) for item in items) if mark is not None}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_series_of_edits_undone_gives_the_empty_scene_and_redone_the_same(
    app: QApplication, data: st.DataObject
) -> None:
    canvas = BodyCanvas(DOLLS)
    bare = len(canvas.scene().items())
    model = ChartModel(Chart(), History(), frozen=False)
    canvas.show_chart(model, SURFACES, HITS)
    for _ in range(data.draw(st.integers(1, 8))):
        canvas.select(data.draw(st.sampled_from([None, *model.chart.marks])))
        model.edit("Edit", data.draw(edits(model.chart)))
        assert mirrored(canvas) == dict(model.chart.marks)
    end = dict(model.chart.marks)
    while model.undo_text:
        model.undo()
        assert mirrored(canvas) == dict(model.chart.marks)
    canvas.show_group(WHOLE_BODY.id)
    assert len(canvas.scene().items()) == bare
    while model.redo_text:
        model.redo()
    assert mirrored(canvas) == end


def test_a_selected_mark_that_is_undone_is_no_longer_selected(
    model: ChartModel, canvas: BodyCanvas, hand: Hand, selections: list[object]
) -> None:
    canvas.choose_tool("point")
    hand.tap(back(0, 0.5))
    model.undo()
    assert selections[-1] is None


def test_another_chart_replaces_the_first(open_chart: Open, canvas: BodyCanvas) -> None:
    first = open_chart(a_point())
    zone = a_zone()
    open_chart(zone)
    first.remove("Remove", next(iter(first.chart)))
    assert mirrored(canvas) == {zone.id: zone}


def test_of_a_closed_chart_nothing_stays(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    open_chart()
    bare = canvas.viewport().grab().toImage()
    point, zone = a_point(place=back(0, 0.5)), a_zone()
    model = open_chart(point, zone)
    canvas.show_ghosts([a_point(place=back(0.1, 0.7))])
    canvas.select(point.id)
    canvas.clear_chart()
    assert mirrored(canvas) == {}
    assert canvas.viewport().grab().toImage() == bare
    assert canvas.accessibleDescription() == "Nothing selected."
    model.remove("Remove", point)
    assert mirrored(canvas) == {}


def test_of_a_closed_chart_nothing_stays_in_memory(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    _work_on_a_chart(open_chart, canvas, hand)
    assert _remembered()
    canvas.clear_chart()
    for model in canvas.findChildren(ChartModel):
        model.setParent(None)
        del model
    gc.collect()
    assert not _remembered()


def _work_on_a_chart(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    """Leave as many traces as can be: select, drag, nudge, erase and hover over marks and ghosts."""
    point = a_point(place=back(0, 0.5), note=CANARY)
    open_chart(point, a_zone(note=CANARY), a_point(number=2, place=back(0.1, 0.3), note=CANARY))
    canvas.show_ghosts([a_point(place=back(0.1, 0.7), note=CANARY)])
    hand.drag(back(0, 0.5), back(0.05, 0.5))
    hand.key(Qt.Key.Key_Right)
    canvas.choose_tool("point")
    hand.tap(back(0.1, 0.7))
    hand.tap(back(0.05, 0.5))
    canvas.choose_tool("erase")
    hand.tap(back(0.1, 0.3))


def _remembered() -> int:
    return sum(
        isinstance(thing, TriggerPoint | PainZone) and thing.note == CANARY for thing in gc.get_objects()
    )


def test_without_a_chart_taps_do_nothing(canvas: BodyCanvas, hand: Hand, refused: list[str]) -> None:
    for tool in ("point", "zone", "erase", "lasso", "select"):
        canvas.choose_tool(tool)
        hand.tap(back(0, 0.5))
    assert mirrored(canvas) == {}
