"""What happens when the disk refuses, the program is killed, or a hand slips."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import VisitId
from nmt_chart.store.store import create_store, open_store
from nmt_chart.store.vault import create_vault, open_vault
from tests.builders import a_client, a_practice, a_visit
from tests.journeys.therapist import PASSPHRASE, Therapist

Program = Callable[[], Therapist]
KILLS = 6


@pytest.fixture
def dana(open_program: Program) -> Therapist:
    """A therapist with one client's first visit open."""
    therapist = open_program()
    therapist.set_up_practice()
    therapist.add_client("Amira", "Haddad")
    therapist.press("start-visit")
    return therapist


@contextmanager
def full_disk(practice: Path) -> Iterator[None]:
    """No file may grow any more, as on a full disk."""
    largest = max(file.stat().st_size for file in practice.parent.glob("practice.nmt*"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def place_points(dana: Therapist, *numbers: int) -> None:
    """Places points so far apart that no tap means an earlier one."""
    dana.press("tool.point")
    for number in numbers:
        dana.tap_body(View.BACK, -0.06 + 0.06 * (number % 3), 0.2 + 0.06 * (number // 3))
        dana.key(Qt.Key.Key_Escape)


def test_on_a_full_disk_charting_goes_on_and_is_saved_once_there_is_room(
    dana: Therapist, tmp_path: Path, qtbot: QtBot, open_program: Program
) -> None:
    place_points(dana, 0, 1)
    dana.wait_until_saved()
    header = dana.workspace.visit.page.header
    with full_disk(tmp_path / "practice.nmt"):
        place_points(dana, *range(2, 8))
        qtbot.waitUntil(lambda: header.saved.text.startswith("Not saved"))
        dana.see("visit-trouble.action")
        assert len(dana.chart.trigger_points) == 8
    dana.press("visit-trouble.action")
    dana.wait_until_saved()
    assert not dana.sees("visit-trouble")
    charted = dana.chart
    again = open_program()
    again.unlock()
    again.choose_row("client-list", 0)
    again.press("start-visit")
    assert again.chart == charted


def test_with_unsaved_changes_the_window_stays_open(dana: Therapist, tmp_path: Path) -> None:
    with full_disk(tmp_path / "practice.nmt"):
        place_points(dana, *range(9))
        dana.window.close()
        assert dana.window.isVisible()
        box = dana.see_as("not-saved-box", QMessageBox)
        box.button(QMessageBox.StandardButton.Ok).click()
    dana.window.close()
    assert not dana.window.isVisible()


def test_escape_in_the_middle_of_a_stroke_leaves_no_trace(dana: Therapist) -> None:
    dana.press("tool.zone")
    viewport, start = dana.canvas.viewport(), dana.pixel(View.FRONT, 0.0, 0.25)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + dana.pixel(View.FRONT, 0.03, 0.25) - start)
    dana.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert not dana.chart.marks
    assert not dana.workspace.visit.model.history.done


def test_a_double_tap_with_the_point_tool_places_two_marks_at_most(dana: Therapist) -> None:
    dana.press("tool.point")
    at = dana.pixel(View.FRONT, 0.05, 0.25)
    QTest.mouseClick(dana.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(dana.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(dana.chart.trigger_points) == 1


_CHARTING = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from PySide6.QtWidgets import QApplication
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.reference import Reference
from nmt_chart.store.store import open_store
from nmt_chart.store.vault import open_vault
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.preferences import Preferences
from nmt_chart.ui.visits.visit_flow import VisitFlow
path, passphrase, visit = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
application = QApplication([])
preferences = Preferences(path.parent / "settings.toml")
store = open_store(path, open_vault(path, passphrase))
flow = VisitFlow(Desk(store, Reference(), preferences, lambda: datetime.now(UTC), "UTC"))
flow.page.resize(1400, 900)
flow.page.show()
flow.open(visit)
canvas = flow.page.area.canvas
canvas.choose_tool("point")
for number in range(400):
    place = Place(View.BACK, Point(-0.07 + 0.007 * (number % 20), 0.2 + 0.012 * (number // 20)))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        canvas.pixel_of(place))
    while not flow.page.header.saved.text.startswith("Saved"):
        application.processEvents()
    print(len(flow.model.history.done), flush=True)
"""


def test_killing_the_window_while_charting_loses_no_step_shown_as_saved(tmp_path: Path) -> None:
    path = tmp_path / "practice.nmt"
    vault, _ = create_vault(path, PASSPHRASE)
    store = create_store(path, vault, a_practice())
    client = a_client()
    visits = [a_visit(client_id=client.id, chart=Chart()) for _ in range(KILLS)]
    with store.transaction() as records:
        records.clients.add(client)
        for visit in visits:
            records.visits.add(visit)
    store.close()
    chance = random.Random(7)
    for visit in visits:
        shown = _killed_while_charting(path, visit.id, chance.uniform(0.02, 0.5))
        store = open_store(path, open_vault(path, PASSPHRASE))
        with store.reading() as records:
            kept = len(records.charts.history(visit.id).done)
        store.close()
        assert shown > 0
        assert kept >= shown


def _killed_while_charting(path: Path, visit: VisitId, seconds: float) -> int:
    """Charts in the real window until kill -9; returns how many steps it had shown as saved."""
    program = subprocess.Popen(
        [sys.executable, "-c", _CHARTING, str(path), PASSPHRASE, visit],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(seconds)
    os.kill(program.pid, signal.SIGKILL)
    rest = program.stdout.read().split("\n")
    program.stdout.close()
    program.wait()
    whole = [line for line in [first.strip(), *rest[:-1]] if line]
    return int(whole[-1])
