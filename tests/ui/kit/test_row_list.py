"""A list of rows stays where it is while its rows change."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.row_list import RowList

ROW_HEIGHT = 40


@dataclass(frozen=True)
class Line:
    key: int | None
    spoken: str

    def paint(self, painter: QPainter, box: QRectF) -> None:
        painter.drawText(box, self.spoken)


def lines(count: int, words: str = "line") -> list[Line]:
    return [Line(number, f"{words} {number}") for number in range(1, count + 1)]


@pytest.fixture
def shown(qtbot: QtBot) -> RowList:
    """A list of twenty rows with room for five."""
    found = RowList(ROW_HEIGHT)
    qtbot.addWidget(found)
    found.resize(240, 5 * ROW_HEIGHT)
    found.show_rows(lines(20))
    found.show()
    return found


def test_rows_that_read_differently_leave_the_list_where_it_was_scrolled_to(shown: RowList) -> None:
    shown.verticalScrollBar().setValue(7 * ROW_HEIGHT)
    shown.show_rows(lines(20, "other"))
    assert shown.verticalScrollBar().value() == 7 * ROW_HEIGHT
    assert shown.currentIndex().isValid() is False
    assert shown.model().index(19, 0).data() == "other 20"


def test_one_row_less_leaves_the_list_about_where_it_was(shown: RowList) -> None:
    shown.verticalScrollBar().setValue(7 * ROW_HEIGHT)
    shown.show_rows([line for line in lines(20) if line.key != 9])
    assert shown.verticalScrollBar().value() == 7 * ROW_HEIGHT


def test_as_many_rows_about_other_things_begin_at_the_top(shown: RowList) -> None:
    shown.verticalScrollBar().setValue(7 * ROW_HEIGHT)
    shown.show_rows([Line(100 + number, "other") for number in range(20)])
    assert shown.verticalScrollBar().value() == 0


def test_the_current_row_is_brought_into_sight_and_not_told(shown: RowList) -> None:
    told: list[object] = []
    shown.walked_to.connect(told.append)
    shown.show_rows(lines(20), current=18)
    assert shown.visualRect(shown.currentIndex()).bottom() <= shown.viewport().height()
    assert shown.currentIndex().row() == 17
    assert told == []


def test_going_to_a_row_tells_it(shown: RowList) -> None:
    told: list[object] = []
    shown.walked_to.connect(told.append)
    shown.go_to(12)
    shown.go_to(99)
    assert told == [12]
    assert shown.currentIndex().row() == 11


def test_a_row_that_is_gone_is_current_no_more(shown: RowList) -> None:
    shown.show_rows(lines(20), current=18)
    shown.show_rows(lines(3), current=18)
    assert shown.currentIndex().isValid() is False


def test_what_a_narrow_list_cuts_is_told_when_it_is_pointed_at(shown: RowList) -> None:
    assert shown.model().index(4, 0).data(Qt.ItemDataRole.ToolTipRole) == "line 5"
