"""The score bar: every score, and none, is reached by tap, drag and key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.ui.data_colors import pain_color
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.tokens import LIGHT
from tests.ui.kit.conftest import Show
from tests.ui.pixels import color_at, count_of

LEFT = Qt.MouseButton.LeftButton
ALL = range(11)


@pytest.fixture
def bar(qtbot: QtBot, show: Show) -> ScoreBar:
    made = ScoreBar()
    made.resize(180, 44)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def told(bar: ScoreBar) -> list[object]:
    scores: list[object] = []
    bar.scored.connect(scores.append)
    return scores


def middle(bar: ScoreBar, score: int) -> QPoint:
    return bar.cell_box(score).center().toPoint()


@pytest.mark.parametrize("score", ALL)
def test_tapping_a_cell_scores_it(bar: ScoreBar, told: list[object], score: int) -> None:
    QTest.mouseClick(bar, LEFT, pos=middle(bar, score))
    assert (told, bar.score) == ([score], score)


def test_a_finger_scores_too(bar: ScoreBar, told: list[object]) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(bar, finger).press(0, middle(bar, 6)).commit()
    QTest.touchEvent(bar, finger).release(0, middle(bar, 6)).commit()
    assert told == [6]


def test_tapping_the_chosen_cell_again_takes_the_score_back(bar: ScoreBar, told: list[object]) -> None:
    bar.set_score(4)
    QTest.mouseClick(bar, LEFT, pos=middle(bar, 4))
    assert (told, bar.score) == ([None], None)


def test_a_hasty_double_tap_scores_and_does_not_take_back(bar: ScoreBar, told: list[object]) -> None:
    QTest.mouseClick(bar, LEFT, pos=middle(bar, 4))
    QTest.mouseDClick(bar, LEFT, pos=middle(bar, 4))
    assert bar.score == 4
    assert told[-1] == 4


def test_a_drag_shows_every_score_and_tells_the_last(bar: ScoreBar, told: list[object]) -> None:
    QTest.mousePress(bar, LEFT, pos=middle(bar, 2))
    QTest.mouseMove(bar, middle(bar, 9))
    assert count_of(bar, pain_color(9)) > 50
    assert told == []
    QTest.mouseMove(bar, QPoint(bar.width() + 40, 20))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(bar.width() + 40, 20))
    assert told == [10]


def test_a_drag_that_comes_home_leaves_the_score(bar: ScoreBar, told: list[object]) -> None:
    bar.set_score(5)
    QTest.mousePress(bar, LEFT, pos=middle(bar, 5))
    QTest.mouseMove(bar, middle(bar, 8))
    QTest.mouseMove(bar, middle(bar, 5))
    QTest.mouseRelease(bar, LEFT, pos=middle(bar, 5))
    assert (told, bar.score) == ([], 5)


def test_escape_ends_a_drag_without_a_trace(bar: ScoreBar, told: list[object]) -> None:
    QTest.mousePress(bar, LEFT, pos=middle(bar, 2))
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    QTest.mouseRelease(bar, LEFT, pos=middle(bar, 2))
    assert (told, bar.score) == ([], None)


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_scores_at_once(bar: ScoreBar, told: list[object], digit: int) -> None:
    QTest.keyClicks(bar, str(digit))
    assert told == [digit]


def test_one_and_then_zero_is_ten(bar: ScoreBar, told: list[object]) -> None:
    QTest.keyClicks(bar, "10")
    assert told == [1, 10]


def test_one_then_another_key_then_zero_is_zero(bar: ScoreBar, told: list[object]) -> None:
    QTest.keyClicks(bar, "1")
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    QTest.keyClicks(bar, "0")
    assert told == [1, 2, 1, 0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_takes_the_score_back(bar: ScoreBar, told: list[object], key: Qt.Key) -> None:
    bar.set_score(7)
    QTest.keyClick(bar, key)
    assert (told, bar.score) == ([None], None)


def test_arrows_start_at_the_near_end_and_stop_at_the_far_end(bar: ScoreBar, told: list[object]) -> None:
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    QTest.keyClick(bar, Qt.Key.Key_End)
    QTest.keyClick(bar, Qt.Key.Key_Up)
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert told == [0, 10, 0]


def test_setting_a_score_tells_nobody(bar: ScoreBar, told: list[object]) -> None:
    bar.set_score(3)
    assert told == []
    assert bar.accessibleDescription() == "3 of 10"


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_beyond_the_scale_is_refused(bar: ScoreBar, score: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        bar.set_score(score)


def test_cells_up_to_the_score_wear_the_colors_of_pain(bar: ScoreBar) -> None:
    bar.set_score(7)
    colors = [color_at(bar, bar.cell_box(score).center().x(), bar.cell_box(score).top() + 3) for score in ALL]
    assert colors[1:8] == [pain_color(score).name() for score in range(1, 8)]
    assert set(colors[8:]) == {LIGHT.sunken.name()}


def test_zero_does_not_look_like_no_score(bar: ScoreBar) -> None:
    unscored = count_of(bar, pain_color(0))
    bar.set_score(0)
    assert unscored == 0
    assert count_of(bar, pain_color(0)) > 50


@given(width=st.integers(154, 800), score=st.integers(0, 10))
def test_the_middle_of_a_cell_is_its_score_at_any_width(width: int, score: int) -> None:
    bar = ScoreBar()
    bar.resize(width, 44)
    QTest.mouseClick(bar, LEFT, pos=middle(bar, score))
    assert bar.score == score
