"""From the start of the program to an open practice, on real files at the real price of a passphrase."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.store import tries
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.tries import FIRST_WAIT_S, FREE_TRIES, Tries
from nmt_chart.store.vault import create_vault
from nmt_chart.ui.start.first_start_page import FirstStartPage
from nmt_chart.ui.start.recovery_code_page import RecoveryCodePage
from nmt_chart.ui.start.recovery_page import RecoveryPage
from nmt_chart.ui.start.start_flow import StartFlow
from nmt_chart.ui.start.unlock_page import UnlockPage
from tests.builders import NOW, PASSPHRASE, ZONE, a_practice
from tests.ui.desks import ChosenFiles, Printed

NEW_PASSPHRASE = "nine warm stones in a row"


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Opened:
    """The stores that were opened, closed at the end."""

    def __init__(self) -> None:
        self.stores: list[Store] = []

    def take(self, store: Store) -> None:
        self.stores.append(store)


@pytest.fixture
def opened() -> Iterator[Opened]:
    opened = Opened()
    yield opened
    for store in opened.stores:
        store.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that wrong tries are counted by."""
    clock = Clock()
    monkeypatch.setattr(tries, "TRIES", Tries(clock))
    return clock


@pytest.fixture
def files(tmp_path: Path) -> ChosenFiles:
    return ChosenFiles(tmp_path / "code.txt")


@pytest.fixture
def practice_file(tmp_path: Path) -> Path:
    """A practice that is there already."""
    path = tmp_path / "practice.nmt"
    vault, _ = create_vault(path, PASSPHRASE)
    create_store(path, vault, a_practice()).close()
    return path


def start(
    path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, *, printed: Printed | None = None
) -> StartFlow:
    flow = StartFlow(path, lambda: NOW, files, zone=lambda: ZONE, printing=printed or Printed())
    flow.opened.connect(opened.take)
    qtbot.addWidget(flow.page)
    flow.page.resize(1024, 768)
    flow.page.show()
    flow.page.activateWindow()
    qtbot.waitUntil(flow.page.isActiveWindow)
    return flow


def unlock_page(flow: StartFlow) -> UnlockPage:
    page = flow.page.currentWidget()
    assert isinstance(page, UnlockPage)
    return page


def try_to_unlock(flow: StartFlow, passphrase: str, qtbot: QtBot) -> None:
    page = unlock_page(flow)
    page.passphrase.clear()
    QTest.keyClicks(page.passphrase.line, passphrase)
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.card.isEnabled)


def fill_first_start(page: QWidget | None) -> FirstStartPage:
    assert isinstance(page, FirstStartPage)
    QTest.keyClicks(page.practice, "Stillwater")
    QTest.keyClicks(page.therapist, "Dana Whitfield")
    QTest.keyClicks(page.passphrase.first.line, PASSPHRASE)
    QTest.keyClicks(page.passphrase.again.line, PASSPHRASE)
    return page


def code_page(flow: StartFlow, qtbot: QtBot) -> RecoveryCodePage:
    qtbot.waitUntil(lambda: isinstance(flow.page.currentWidget(), RecoveryCodePage))
    page = flow.page.currentWidget()
    assert isinstance(page, RecoveryCodePage)
    return page


def test_a_first_start_makes_a_practice_and_shows_its_code_before_it_opens(
    tmp_path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    flow = start(tmp_path / "practice.nmt", files, opened, qtbot)
    first = fill_first_start(flow.page.currentWidget())
    QTest.mouseClick(first.confirm, Qt.MouseButton.LeftButton)
    page = code_page(flow, qtbot)
    assert not page.confirm.isEnabled()
    assert not opened.stores
    QTest.mouseClick(page.is_safe, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    with opened.stores[0].reading() as records:
        assert records.practice.get().therapist == "Dana Whitfield"
        assert records.clients.count() == 0


def test_the_demo_opens_with_invented_clients(
    tmp_path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    flow = start(tmp_path / "practice.nmt", files, opened, qtbot)
    first = fill_first_start(flow.page.currentWidget())
    first.demo.click()
    qtbot.waitUntil(lambda: isinstance(flow.page.currentWidget(), RecoveryCodePage), timeout=60_000)
    page = code_page(flow, qtbot)
    page.is_safe.click()
    page.confirm.click()
    with opened.stores[0].reading() as records:
        assert records.clients.count() > 5


def test_a_folder_that_is_missing_is_said_and_everything_typed_stays(
    tmp_path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    flow = start(tmp_path / "gone" / "practice.nmt", files, opened, qtbot)
    page = fill_first_start(flow.page.currentWidget())
    page.confirm.click()
    qtbot.waitUntil(page.problem.isVisible)
    assert page.problem.text
    assert page.practice.text() == "Stillwater"
    assert page.card.isEnabled()


def test_the_passphrase_opens_the_practice(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    flow = start(practice_file, files, opened, qtbot)
    assert unlock_page(flow).passphrase.line.hasFocus()
    try_to_unlock(flow, PASSPHRASE, qtbot)
    with opened.stores[0].reading() as records:
        assert records.practice.get() == a_practice()


def test_unlocking_is_said_before_it_is_done(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    flow = start(practice_file, files, opened, qtbot)
    page = unlock_page(flow)
    QTest.keyClicks(page.passphrase.line, PASSPHRASE)
    QTest.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    assert page.confirm.label == "Unlocking\N{HORIZONTAL ELLIPSIS}"
    assert not opened.stores
    qtbot.waitUntil(lambda: bool(opened.stores))


def test_a_wrong_passphrase_says_so_and_changes_nothing(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    before = {path.name: path.read_bytes() for path in practice_file.parent.iterdir()}
    flow = start(practice_file, files, opened, qtbot)
    try_to_unlock(flow, NEW_PASSPHRASE, qtbot)
    page = unlock_page(flow)
    assert "not the passphrase" in page.refusal
    assert page.passphrase.line.selectedText()
    assert page.passphrase.line.hasFocus()
    assert not opened.stores
    assert {path.name: path.read_bytes() for path in practice_file.parent.iterdir()} == before


def test_repeated_wrong_passphrases_wait_and_count_down(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    flow = start(practice_file, files, opened, qtbot)
    page = unlock_page(flow)
    for _ in range(FREE_TRIES):
        try_to_unlock(flow, NEW_PASSPHRASE, qtbot)
    assert f"Wait {FIRST_WAIT_S:.0f} s" in page.refusal
    assert not page.confirm.isEnabled()
    clock.seconds += 2
    qtbot.waitUntil(lambda: f"Wait {FIRST_WAIT_S - 2:.0f} s" in page.refusal)
    with qtbot.assertNotEmitted(page.unlock_wanted):
        QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    clock.seconds += FIRST_WAIT_S
    qtbot.waitUntil(page.confirm.isEnabled)
    assert not page.refusal
    try_to_unlock(flow, PASSPHRASE, qtbot)
    assert opened.stores


def test_a_wait_goes_on_after_the_page_was_left_and_shown_again(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    flow = start(practice_file, files, opened, qtbot)
    for _ in range(FREE_TRIES):
        try_to_unlock(flow, NEW_PASSPHRASE, qtbot)
    again = start(practice_file, files, opened, qtbot)
    assert not unlock_page(again).confirm.isEnabled()


def test_the_recovery_code_opens_and_sets_a_new_passphrase(
    tmp_path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot, clock: Clock
) -> None:
    path = tmp_path / "practice.nmt"
    vault, code = create_vault(path, PASSPHRASE)
    create_store(path, vault, a_practice()).close()
    flow = start(path, files, opened, qtbot)
    unlock_page(flow).recovery.click()
    page = flow.page.currentWidget()
    assert isinstance(page, RecoveryPage)
    QTest.keyClicks(page.code, "wrong")
    QTest.keyClicks(page.passphrase.first.line, NEW_PASSPHRASE)
    QTest.keyClicks(page.passphrase.again.line, NEW_PASSPHRASE)
    page.confirm.click()
    qtbot.waitUntil(page.card.isEnabled)
    assert "not the recovery code" in page.refusal
    page.code.clear()
    QTest.keyClicks(page.code, code.lower().replace("-", " "))
    page.confirm.click()
    qtbot.waitUntil(lambda: bool(opened.stores))
    flow.show_start()
    try_to_unlock(flow, PASSPHRASE, qtbot)
    assert "not the passphrase" in unlock_page(flow).refusal
    try_to_unlock(flow, NEW_PASSPHRASE, qtbot)
    assert len(opened.stores) == 2


def test_the_way_back_from_the_recovery_code_leads_to_the_passphrase(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    flow = start(practice_file, files, opened, qtbot)
    unlock_page(flow).recovery.click()
    page = flow.page.currentWidget()
    assert isinstance(page, RecoveryPage)
    page.back.click()
    assert unlock_page(flow).passphrase.line.hasFocus()


def test_a_practice_without_its_key_file_is_said_and_not_touched(
    practice_file: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    keys_file(practice_file).unlink()
    before = practice_file.read_bytes()
    flow = start(practice_file, files, opened, qtbot)
    try_to_unlock(flow, PASSPHRASE, qtbot)
    assert "key file" in unlock_page(flow).problem.text
    assert unlock_page(flow).problem.isVisible()
    assert practice_file.read_bytes() == before


def test_the_code_is_printed_and_saved_where_the_person_says(
    tmp_path: Path, files: ChosenFiles, opened: Opened, qtbot: QtBot
) -> None:
    printed = Printed()
    flow = start(tmp_path / "practice.nmt", files, opened, qtbot, printed=printed)
    fill_first_start(flow.page.currentWidget()).confirm.click()
    page = code_page(flow, qtbot)
    page.printing.click()
    assert page.code in printed.texts[0]
    page.save.click()
    assert files.path is not None
    assert page.code in files.path.read_text()
    assert "Saved as code.txt" in page.told.text()
    files.path = tmp_path / "gone" / "code.txt"
    page.save.click()
    assert "could not be saved" in page.problem.text
    page.is_safe.click()
    page.confirm.click()


def test_a_copied_code_leaves_the_clipboard_again(qtbot: QtBot) -> None:
    page = RecoveryCodePage("7K2M-QX4T-9BWD-3HNP-V6RC-E8YZ")
    qtbot.addWidget(page)
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.code
    assert page.clipboard.fading.interval() == 30_000
    assert page.clipboard.fading.isActive()
    page.clipboard.fading.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_after_the_code_stays(qtbot: QtBot) -> None:
    page = RecoveryCodePage("7K2M-QX4T-9BWD-3HNP-V6RC-E8YZ")
    qtbot.addWidget(page)
    page.copy.click()
    QGuiApplication.clipboard().setText("a shopping list")
    page.clipboard.clear()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_the_start_screens_load_no_database() -> None:
    heavy = ("sqlalchemy", "alembic", "pydantic", "reportlab", "shapely", "PySide6.QtPrintSupport")
    program = (
        f"import sys, nmt_chart.ui.start.start_flow; print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
