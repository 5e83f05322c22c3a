"""A gesture that is broken off leaves no trace."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nmt_chart.domain.chart import Change
from nmt_chart.ui.canvas.tool_table import TOOLS
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import Hand, back

Break = Callable[[BodyCanvas, Hand], None]


def by_escape(_canvas: BodyCanvas, hand: Hand) -> None:
    hand.key(Qt.Key.Key_Escape)


def by_another_tool(canvas: BodyCanvas, _hand: Hand) -> None:
    canvas.choose_tool("lasso")
    canvas.choose_tool("hand")


def by_the_right_button(_canvas: BodyCanvas, hand: Hand) -> None:
    hand.press(back(0, 0.3), Qt.MouseButton.RightButton)
    hand.release(back(0, 0.3), Qt.MouseButton.RightButton)


def by_losing_the_keyboard(canvas: BodyCanvas, _hand: Hand) -> None:
    field = QLineEdit(canvas)
    field.show()
    field.setFocus()
    field.deleteLater()


BREAKS: tuple[Break, ...] = (by_escape, by_another_tool, by_the_right_button, by_losing_the_keyboard)


def picture(canvas: BodyCanvas) -> QImage:
    QApplication.processEvents()
    return canvas.viewport().grab().toImage()


@pytest.mark.parametrize("broken_off", BREAKS, ids=lambda how: how.__name__)
@pytest.mark.parametrize("tool", [entry.id for entry in TOOLS])
def test_a_broken_gesture_changes_neither_chart_nor_picture(
    open_chart: Open, canvas: BodyCanvas, hand: Hand, tool: str, broken_off: Break
) -> None:
    marks = (a_point(place=back(0, 0.3)), a_zone(areas=(an_area(polygons=(a_square(-0.05, 0.3, 0.1),)),)))
    model = open_chart(*marks)
    canvas.choose_tool(tool)
    before = picture(canvas)
    hand.press(back(0, 0.3))
    hand.move(back(0.05, 0.4))
    hand.move(back(-0.05, 0.5))
    broken_off(canvas, hand)
    assert picture(canvas) == before
    hand.move(back(0.05, 0.6))
    hand.release(back(0.05, 0.6))
    hand.move(back(0.18, 0.6))
    assert list(model.chart) == list(marks)
    assert not model.history.done
    assert picture(canvas) == before


def test_an_undo_under_a_running_stroke_breaks_the_stroke_off(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    model = open_chart()
    model.edit("Add", [Change(None, a_point())])
    canvas.choose_tool("zone")
    hand.press(back(0, 0.3))
    hand.move(back(0.05, 0.4))
    model.undo()
    hand.release(back(0.05, 0.4))
    assert not list(model.chart)


def test_escape_lets_go_of_the_selection_when_no_gesture_runs(
    open_chart: Open, hand: Hand, selections: list[object]
) -> None:
    point = a_point(place=back(0, 0.3))
    open_chart(point)
    hand.tap(back(0, 0.3))
    hand.key(Qt.Key.Key_Escape)
    assert selections == [point.id, None]


def test_another_tool_is_told(canvas: BodyCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.tool_changed) as told:
        canvas.choose_tool("erase")
    assert told.args == ["erase"]
