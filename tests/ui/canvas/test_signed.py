"""A signed visit is looked at, never changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nmt_chart.ui.canvas.easel import SIGNED
from nmt_chart.ui.canvas.tool_table import TOOLS
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.builders import a_point
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import Hand, back, front

THERE = back(0.05, 0.5)


@pytest.mark.parametrize("tool", [entry.id for entry in TOOLS])
def test_no_gesture_changes_a_signed_visit(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, tool: str
) -> None:
    point = a_point(place=THERE)
    model = open_chart(point, frozen=True)
    canvas.choose_tool(tool)
    hand.tap(front(0, 0.4))
    hand.tap(THERE)
    hand.drag(THERE, back(0, 0.7))
    assert list(model.chart) == [point]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Right, Qt.Key.Key_M])
def test_keys_say_that_it_is_signed(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, refused: list[str], key: Qt.Key
) -> None:
    point = a_point(place=THERE)
    model = open_chart(point, frozen=True)
    canvas.select(point.id)
    hand.key(key)
    assert list(model.chart) == [point]
    assert refused == [SIGNED]


def test_its_marks_are_selected_by_a_tap_with_any_tool(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, selections: list[object]
) -> None:
    point = a_point(place=THERE)
    open_chart(point, frozen=True)
    canvas.choose_tool("erase")
    hand.tap(THERE)
    assert selections == [point.id]


def test_ghosts_of_a_signed_visit_are_not_offered(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    open_chart(frozen=True)
    canvas.show_ghosts([a_point(place=THERE)])
    told: list[object] = []
    canvas.ghost_tapped.connect(told.append)
    hand.tap(THERE)
    assert told == []


def test_signing_ends_a_running_gesture_without_an_edit(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    model = open_chart()
    canvas.choose_tool("zone")
    hand.press(THERE)
    hand.move(back(0, 0.6))
    model.freeze()
    hand.release(back(0, 0.6))
    assert not list(model.chart)
