"""The hold timer: counts what the clock says and loses no hold."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.hold_timer import HoldTimer
from nmt_chart.ui.tokens import LIGHT
from tests.ui.pixels import count_of


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timer(qtbot: QtBot, clock: Clock) -> HoldTimer:
    made = HoldTimer(clock=clock)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def held(timer: HoldTimer) -> list[int]:
    seconds: list[int] = []
    timer.held.connect(seconds.append)
    return seconds


def press(timer: HoldTimer) -> None:
    QTest.mouseClick(timer.button, Qt.MouseButton.LeftButton)


def test_a_hold_is_told_in_whole_seconds_when_it_is_stopped(
    timer: HoldTimer, clock: Clock, held: list[int], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(timer.started):
        press(timer)
    assert timer.button.label == "Stop hold"
    clock.now += 20.4
    qtbot.waitUntil(lambda: timer.shown == "0:20")
    press(timer)
    assert (held, timer.shown, timer.button.label) == ([20], "0:00", "Start hold")


def test_minutes_are_shown_as_minutes(timer: HoldTimer, clock: Clock, qtbot: QtBot) -> None:
    press(timer)
    clock.now += 95
    timer.refresh()
    assert timer.shown == "1:35"
    timer.stop()


def test_holds_are_counted(timer: HoldTimer, clock: Clock, held: list[int], qtbot: QtBot) -> None:
    words = [timer.beside]
    for _ in range(3):
        press(timer)
        clock.now += 10
        press(timer)
        words.append(timer.beside)
    assert held == [10, 10, 10]
    assert [text.split("\N{MIDDLE DOT} ")[1] for text in words] == [
        "1st hold",
        "2nd hold",
        "3rd hold",
        "4th hold",
    ]


@pytest.mark.parametrize(
    ("before", "word"), [(10, "11th"), (11, "12th"), (12, "13th"), (20, "21st"), (22, "23rd")]
)
def test_the_next_hold_is_named_by_its_number(timer: HoldTimer, before: int, word: str) -> None:
    timer.set_holds(before)
    assert timer.beside.endswith(f"{word} hold")


def test_hiding_the_timer_ends_the_hold_and_tells_it(
    timer: HoldTimer, clock: Clock, held: list[int], qtbot: QtBot
) -> None:
    press(timer)
    clock.now += 12
    timer.hide()
    assert (held, timer.is_running) == ([12], False)


def test_a_slip_of_the_finger_is_no_hold(
    timer: HoldTimer, clock: Clock, held: list[int], qtbot: QtBot
) -> None:
    press(timer)
    clock.now += 0.2
    press(timer)
    assert held == []
    assert timer.beside.endswith("1st hold")


def test_reaching_the_target_is_said_in_words_and_color(timer: HoldTimer, clock: Clock, qtbot: QtBot) -> None:
    timer.set_target(15)
    press(timer)
    assert timer.beside.startswith("of 15 s")
    assert count_of(timer, LIGHT.good_text) == 0
    clock.now += 15
    timer.refresh()
    assert timer.beside.startswith("15 s reached")
    assert count_of(timer, LIGHT.good_text) > 0
    timer.stop()


def test_the_button_is_named_after_the_timer(timer: HoldTimer) -> None:
    timer.setObjectName("hold")
    assert timer.button.objectName() == "hold.button"
