"""The settings page: changes at once, the practice's details, and the controls."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.practice import Practice
from nmt_chart.settings import Paper, Scheme, Settings
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.settings.number_field import NumberField
from nmt_chart.ui.settings.settings_flow import SettingsFlow
from nmt_chart.ui.settings.settings_page import SettingsPage
from nmt_chart.ui.settings.table import TABLE
from tests.builders import a_practice
from tests.ui.desks import ChosenFiles, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = a_desk(tmp_path)
    yield desk
    desk.store.close()


@pytest.fixture
def folders() -> list[Path]:
    """The folders that were shown in the file manager."""
    return []


@pytest.fixture
def flow(desk: Desk, folders: list[Path], qtbot: QtBot) -> SettingsFlow:
    flow = SettingsFlow(desk, ChosenFiles(), open_folder=folders.append)
    qtbot.addWidget(flow.page)
    flow.page.resize(1180, 900)
    flow.page.show()
    flow.page.activateWindow()
    qtbot.waitUntil(flow.page.isActiveWindow)
    return flow


@pytest.fixture
def page(flow: SettingsFlow) -> SettingsPage:
    return flow.settings_page


def control(page: SettingsPage, key: str) -> Segmented | NumberField:
    return page.row(key).control


def stored(desk: Desk) -> Practice:
    with desk.store.reading() as records:
        return records.practice.get()


def test_every_setting_has_a_line() -> None:
    assert {setting.key for setting in TABLE} == set(Settings._fields)


def test_the_page_shows_the_settings_as_they_are(page: SettingsPage) -> None:
    scheme, number = control(page, "scheme"), control(page, "lock_after_minutes")
    assert isinstance(scheme, Segmented)
    assert isinstance(number, NumberField)
    assert scheme.value is Scheme.SYSTEM
    assert number.value == Settings().lock_after_minutes


def test_a_choice_holds_at_once_and_is_saved(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    paper = control(page, "paper")
    assert isinstance(paper, Segmented)
    QTest.mouseClick(paper.segment(Paper.A4), Qt.MouseButton.LeftButton)
    assert desk.preferences.settings.paper is Paper.A4
    assert tomllib.loads((tmp_path / "settings.toml").read_text())["paper"] == "a4"


def test_a_number_is_changed_by_buttons_keys_and_typing(page: SettingsPage, desk: Desk) -> None:
    number = control(page, "lock_after_minutes")
    assert isinstance(number, NumberField)
    QTest.mouseClick(number.more, Qt.MouseButton.LeftButton)
    assert desk.preferences.settings.lock_after_minutes == 11
    QTest.keyClick(number.line, Qt.Key.Key_Down)
    assert desk.preferences.settings.lock_after_minutes == 10
    number.line.selectAll()
    QTest.keyClicks(number.line, "5")
    QTest.keyClick(number.line, Qt.Key.Key_Return)
    assert desk.preferences.settings.lock_after_minutes == 5


@pytest.mark.parametrize(("typed", "taken"), [("0", 1), ("99", 60), ("", 10), ("x", 10)])
def test_a_number_never_leaves_its_range(page: SettingsPage, desk: Desk, typed: str, taken: int) -> None:
    number = control(page, "lock_after_minutes")
    assert isinstance(number, NumberField)
    number.line.clear()
    number.setFocus()
    QTest.keyClicks(number.line, typed)
    control(page, "hold_seconds").setFocus()
    assert number.value == taken
    assert number.line.text() == str(taken)
    assert desk.preferences.settings.lock_after_minutes == taken


def test_a_setting_changed_elsewhere_shows_here(page: SettingsPage, desk: Desk) -> None:
    desk.preferences.change(hold_seconds=30)
    number = control(page, "hold_seconds")
    assert isinstance(number, NumberField)
    assert number.value == 30


def test_a_setting_that_cannot_be_saved_holds_and_is_said(
    page: SettingsPage, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").unlink(missing_ok=True)
    (tmp_path / "settings.toml").mkdir()
    number = control(page, "hold_seconds")
    assert isinstance(number, NumberField)
    number.more.click()
    assert desk.preferences.settings.hold_seconds == 25
    assert page.banner.isVisible()
    assert "could not be saved" in page.banner.text


def test_a_detail_of_the_practice_is_saved_when_its_field_is_left(page: SettingsPage, desk: Desk) -> None:
    phone = page.practice.editor("phone")
    phone.setFocus()
    phone.selectAll()
    QTest.keyClicks(phone, "555-0177")
    assert stored(desk) == a_practice()
    QTest.keyClick(phone, Qt.Key.Key_Tab)
    assert stored(desk) == replace(a_practice(), phone="555-0177")
    assert page.practice.told == "Saved"


def test_a_practice_keeps_its_name_until_there_is_another(page: SettingsPage, desk: Desk) -> None:
    name = page.practice.editor("name")
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Delete)
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert "needs a name" in page.practice.problem_of("name")
    assert stored(desk).name == a_practice().name
    QTest.keyClicks(name, "Calm Hands")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert stored(desk).name == "Calm Hands"
    assert not page.practice.problem_of("name")


def test_what_is_typed_is_saved_before_the_window_is_locked(
    flow: SettingsFlow, page: SettingsPage, desk: Desk
) -> None:
    page.practice.editor("email").setFocus()
    page.practice.editor("email").selectAll()
    QTest.keyClicks(page.practice.editor("email"), "new@example.org")
    assert flow.leave()
    assert stored(desk).email == "new@example.org"


def test_a_detail_that_cannot_be_saved_is_said_and_tried_again(
    flow: SettingsFlow, page: SettingsPage, desk: Desk
) -> None:
    QTest.keyClicks(page.practice.editor("email"), ".uk")
    desk.store.read_only = True
    assert not flow.leave()
    assert "can't be changed here" in page.banner.text
    assert stored(desk) == a_practice()
    desk.store.read_only = False
    assert flow.leave()
    assert stored(desk).email == "desk@example.org.uk"


def test_the_address_is_saved_after_a_pause_or_when_left(page: SettingsPage, desk: Desk) -> None:
    address = page.practice.editor("address")
    address.setFocus()
    address.selectAll()
    QTest.keyClicks(address, "1 New Street")
    page.practice.editor("phone").setFocus()
    assert stored(desk).address == "1 New Street"


def test_the_place_of_the_file_is_shown_and_its_folder_opens(
    page: SettingsPage, desk: Desk, folders: list[Path]
) -> None:
    assert page.keys.path.text == str(desk.store.path)
    QTest.mouseClick(page.keys.folder, Qt.MouseButton.LeftButton)
    assert folders == [desk.store.path.parent]
