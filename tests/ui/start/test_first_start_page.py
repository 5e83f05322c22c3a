"""The first page: what it asks for, and what it refuses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.domain.practice import Practice
from nmt_chart.ui.start.first_start_page import FirstStartPage
from tests.builders import PASSPHRASE


@pytest.fixture
def page(qtbot: QtBot) -> FirstStartPage:
    page = FirstStartPage()
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _type_names(page: FirstStartPage) -> None:
    QTest.keyClicks(page.practice, "Stillwater  Massage ")
    QTest.keyClicks(page.therapist, "Dana Whitfield")
    QTest.keyClicks(page.credentials, "LMT")


def _type_passphrase(page: FirstStartPage, first: str, again: str) -> None:
    QTest.keyClicks(page.passphrase.first.line, first)
    QTest.keyClicks(page.passphrase.again.line, again)


def test_the_keys_go_to_the_name_of_the_practice_first(page: FirstStartPage) -> None:
    assert page.practice.hasFocus()


def test_a_new_practice_is_told_with_its_passphrase(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    _type_passphrase(page, PASSPHRASE, PASSPHRASE)
    with qtbot.waitSignal(page.create_wanted) as told:
        QTest.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    assert told.args == [Practice("Stillwater Massage", "Dana Whitfield", "LMT"), PASSPHRASE]


def test_enter_in_the_last_field_creates_the_practice(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    _type_passphrase(page, PASSPHRASE, PASSPHRASE)
    with qtbot.waitSignal(page.create_wanted):
        QTest.keyClick(page.passphrase.again.line, Qt.Key.Key_Return)


def test_a_practice_without_a_name_is_not_created(page: FirstStartPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.practice, "   ")
    _type_passphrase(page, PASSPHRASE, PASSPHRASE)
    with qtbot.assertNotEmitted(page.create_wanted):
        page.confirm.click()
    assert page.practice.hasFocus()
    assert "name for the practice" in page.practice.accessibleDescription()
    assert "Write your name" in page.therapist.accessibleDescription()


def test_a_short_passphrase_is_refused_with_the_length_it_needs(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    _type_passphrase(page, "calm hands", "calm hands")
    with qtbot.assertNotEmitted(page.create_wanted):
        page.confirm.click()
    assert "15 characters or more" in page.passphrase.problem
    assert page.passphrase.first.line.hasFocus()


def test_two_different_passphrases_are_refused(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    _type_passphrase(page, PASSPHRASE, PASSPHRASE[:-1])
    with qtbot.assertNotEmitted(page.create_wanted):
        page.confirm.click()
    assert "not the same" in page.passphrase.problem
    QTest.keyClicks(page.passphrase.again.line, PASSPHRASE[-1])
    assert not page.passphrase.problem


def test_the_demo_needs_a_passphrase_and_nothing_else(page: FirstStartPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.demo_wanted):
        page.demo.click()
    _type_passphrase(page, PASSPHRASE, PASSPHRASE)
    with qtbot.waitSignal(page.demo_wanted) as told:
        QTest.mouseClick(page.demo, Qt.MouseButton.LeftButton)
    assert told.args == [PASSPHRASE]


def test_nothing_can_be_pressed_while_the_practice_is_made(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    _type_passphrase(page, PASSPHRASE, PASSPHRASE)
    page.show_working()
    with qtbot.assertNotEmitted(page.create_wanted):
        QTest.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    assert page.confirm.label.startswith("Creating")
    page.show_problem("The disk is full.")
    assert page.problem.isVisible()
    assert page.confirm.label == "Create practice"
    assert page.practice.text() == "Stillwater  Massage "


def test_tab_goes_through_the_fields_in_the_order_of_the_eye(page: FirstStartPage) -> None:
    seen = []
    for _ in range(6):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget.objectName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert seen == [
        "first-start.practice-name",
        "first-start.therapist",
        "first-start.credentials",
        "first-start.passphrase.line",
        "first-start.passphrase.show",
        "first-start.passphrase-again.line",
    ]
