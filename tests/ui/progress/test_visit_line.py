"""The line of visits, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.ui import theme
from nmt_chart.ui.progress.line_painter import STEP, Stop
from nmt_chart.ui.progress.pair import Letter, Pair
from nmt_chart.ui.progress.visit_line import VisitLine
from tests.ui.pixels import count_of


def stops(count: int, now: int = 6, after: int = 3) -> list[Stop]:
    return [Stop(f"{at + 1} May", f"{at + 1} May 2024", now, after, is_signed=True) for at in range(count)]


@pytest.fixture
def line(qtbot: QtBot) -> VisitLine:
    made = VisitLine()
    qtbot.addWidget(made)
    made.resize(700, 180)
    made.show_visits(stops(6), Pair(0, 5))
    made.show()
    return made


def tap(line: VisitLine, place: int) -> None:
    middle = QPoint(round(line.center_of(place)), line.viewport().height() // 2)
    QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def press(line: VisitLine, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(line, key)


def test_a_tap_on_a_visit_moves_b_and_tells(line: VisitLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.paired) as told:
        tap(line, 3)
    assert told.args == [Pair(0, 3)]
    assert line.pair == Pair(0, 3)


def test_a_tap_on_a_holds_a_and_the_next_tap_moves_it(line: VisitLine) -> None:
    tap(line, 0)
    tap(line, 2)
    assert line.pair == Pair(2, 5, Letter.A)


def test_a_letter_can_be_dragged_along_the_line(line: VisitLine) -> None:
    start, end = (QPoint(round(line.center_of(place)), 20) for place in (0, 4))
    QTest.mousePress(line.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(line.viewport(), QPoint(round(line.center_of(2)), 20))
    QTest.mouseMove(line.viewport(), end)
    QTest.mouseRelease(line.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert line.pair == Pair(4, 5, Letter.A)


def test_arrows_move_the_held_one_and_letters_choose_it(line: VisitLine) -> None:
    press(line, Qt.Key.Key_Left)
    assert line.pair == Pair(0, 4)
    press(line, Qt.Key.Key_A, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert line.pair == Pair(2, 4, Letter.A)
    press(line, Qt.Key.Key_Home)
    assert line.pair == Pair(0, 4, Letter.A)
    press(line, Qt.Key.Key_B, Qt.Key.Key_End)
    assert line.pair == Pair(0, 5)


def test_with_many_visits_the_held_one_is_scrolled_into_sight(line: VisitLine) -> None:
    line.show_visits(stops(500), Pair(0, 499))
    assert 0 <= line.center_of(499) <= line.viewport().width()
    press(line, Qt.Key.Key_A, Qt.Key.Key_Right)
    assert 0 <= line.center_of(1) <= line.viewport().width()


def test_each_visit_is_wide_enough_for_a_finger(line: VisitLine) -> None:
    line.show_visits(stops(500), Pair(0, 499))
    assert line.center_of(498) - line.center_of(497) == STEP >= 44


def test_the_arrows_beside_it_are_needed_only_when_it_scrolls(line: VisitLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.scrollable_changed) as told:
        line.show_visits(stops(500), Pair(0, 499))
    assert told.args == [True]
    at = line.horizontalScrollBar().value()
    line.scroll_page(-1)
    assert line.horizontalScrollBar().value() < at


def test_a_tap_beside_the_visits_does_nothing(line: VisitLine) -> None:
    line.show_visits(stops(2), Pair(0, 1))
    QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 60))
    assert line.pair == Pair(0, 1)


def test_it_says_which_visits_are_compared_and_which_moves(line: VisitLine) -> None:
    said = line.accessibleDescription()
    assert said == (
        "A: 1 May 2024, pain 6, 3 after treatment; B: 6 May 2024, pain 6, 3 after treatment. B moves."
    )


def test_a_visit_without_a_score_and_a_draft_are_said_to_be_so() -> None:
    assert Stop("", "1 May 2024", None, None, is_signed=False).spoken == "1 May 2024, pain not scored, draft"


def test_the_letter_that_moves_is_filled(line: VisitLine) -> None:
    accent = theme.current().accent
    box = line.viewport().rect()
    letters = [box.adjusted(round(line.center_of(at)) - 13, 0, 0, 0) for at in (0, 5)]
    for rect in letters:
        rect.setWidth(26)
        rect.setHeight(32)
    filled = [count_of(line.viewport(), accent, rect) for rect in letters]
    assert filled[1] > 2 * filled[0] > 0
