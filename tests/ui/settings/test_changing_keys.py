"""A new passphrase and a new recovery code, on a real file at the real price."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.store.errors import WrongPassphraseError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import create_store
from nmt_chart.store.vault import create_vault, open_vault, open_vault_with_recovery_code
from nmt_chart.ui.settings.passphrase_dialog import PassphraseDialog
from nmt_chart.ui.settings.settings_flow import SettingsFlow
from nmt_chart.ui.start.recovery_code_page import RecoveryCodePage
from tests.builders import PASSPHRASE, a_practice
from tests.ui.desks import ChosenFiles, Printed, desk_at

NEW_PASSPHRASE = "nine warm stones in a row"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A practice that no test changes, and its recovery code."""
    path = tmp_path_factory.mktemp("practice") / "practice.nmt"
    vault, code = create_vault(path, PASSPHRASE)
    create_store(path, vault, a_practice()).close()
    return path, code


@pytest.fixture
def practice_file(keys: tuple[Path, str], tmp_path: Path) -> Path:
    path = tmp_path / "practice.nmt"
    path.write_bytes(keys[0].read_bytes())
    keys_file(path).write_bytes(keys_file(keys[0]).read_bytes())
    return path


@pytest.fixture
def flow(practice_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[SettingsFlow]:
    from nmt_chart.store.store import open_store

    desk = desk_at(open_store(practice_file, open_vault(practice_file, PASSPHRASE)), tmp_path)
    flow = SettingsFlow(desk, ChosenFiles(tmp_path / "code.txt"), printing=Printed())
    qtbot.addWidget(flow.page)
    flow.page.resize(1180, 900)
    flow.page.show()
    yield flow
    desk.store.close()


def asked(flow: SettingsFlow) -> PassphraseDialog:
    assert flow.dialog is not None
    return flow.dialog


def ask_for_new_passphrase(flow: SettingsFlow, passphrase: str) -> PassphraseDialog:
    QTest.mouseClick(flow.settings_page.keys.passphrase, Qt.MouseButton.LeftButton)
    dialog = asked(flow)
    assert dialog.new is not None
    QTest.keyClicks(dialog.passphrase.line, passphrase)
    QTest.keyClicks(dialog.new.first.line, NEW_PASSPHRASE)
    QTest.keyClicks(dialog.new.again.line, NEW_PASSPHRASE)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    return dialog


def test_a_new_passphrase_opens_and_the_old_one_does_not(
    flow: SettingsFlow, practice_file: Path, qtbot: QtBot
) -> None:
    dialog = ask_for_new_passphrase(flow, PASSPHRASE)
    assert dialog.confirm.label.startswith("Working")
    qtbot.waitUntil(lambda: flow.dialog is None)
    assert "passphrase was changed" in flow.settings_page.banner.text
    assert open_vault(practice_file, NEW_PASSPHRASE).file == practice_file
    with pytest.raises(WrongPassphraseError):
        open_vault(practice_file, PASSPHRASE)


def test_a_wrong_passphrase_changes_nothing_and_keeps_the_question_open(
    flow: SettingsFlow, practice_file: Path, qtbot: QtBot
) -> None:
    before = keys_file(practice_file).read_bytes()
    dialog = ask_for_new_passphrase(flow, "not the one at all")
    qtbot.waitUntil(lambda: bool(dialog.refusal))
    assert "not the passphrase" in dialog.refusal
    assert dialog.isVisible()
    assert dialog.confirm.isEnabled()
    assert keys_file(practice_file).read_bytes() == before
    dialog.reject()


def test_a_new_passphrase_must_be_good_enough(flow: SettingsFlow, practice_file: Path) -> None:
    before = keys_file(practice_file).read_bytes()
    flow.settings_page.keys.passphrase.click()
    dialog = asked(flow)
    assert dialog.new is not None
    QTest.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.passphrase.line, PASSPHRASE)
    QTest.keyClicks(dialog.new.first.line, "short")
    dialog.confirm.click()
    assert "15 characters" in dialog.new.problem
    assert keys_file(practice_file).read_bytes() == before
    dialog.reject()


def test_a_new_recovery_code_is_shown_once_and_replaces_the_old_one(
    flow: SettingsFlow, practice_file: Path, keys: tuple[Path, str], qtbot: QtBot
) -> None:
    QTest.mouseClick(flow.settings_page.keys.code, Qt.MouseButton.LeftButton)
    dialog = asked(flow)
    assert dialog.new is None
    QTest.keyClicks(dialog.passphrase.line, PASSPHRASE)
    QTest.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(flow.page.currentWidget(), RecoveryCodePage))
    page = flow.page.currentWidget()
    assert isinstance(page, RecoveryCodePage)
    assert open_vault_with_recovery_code(practice_file, page.code).file == practice_file
    with pytest.raises(WrongPassphraseError):
        open_vault_with_recovery_code(practice_file, keys[1])
    page.is_safe.click()
    page.confirm.click()
    assert flow.page.currentWidget() is flow.settings_page


def test_a_question_left_open_is_closed_with_its_page(flow: SettingsFlow) -> None:
    flow.settings_page.keys.passphrase.click()
    dialog = asked(flow)
    flow.page.hide()
    assert flow.dialog is None
    assert not dialog.isVisible()
