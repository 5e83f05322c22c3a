"""The real window on a practice file of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.main_window import MainWindow
from nmt_chart.ui.preferences import Preferences
from tests.journeys.therapist import FileChoices, Therapist

START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


class Clock:
    """Gives the moment it was set to, a second later each time."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def move_on(self, **by: float) -> None:
        """Lets time pass."""
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def files(tmp_path: Path) -> FileChoices:
    return FileChoices(tmp_path)


@pytest.fixture
def open_program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock, files: FileChoices
) -> Iterator[Callable[[], Therapist]]:
    """Starts the program on the same practice file each time it is called; closes what was open before."""
    theme.apply_theme(qapp, Scheme.LIGHT)
    windows: list[MainWindow] = []

    def start() -> Therapist:
        for window in windows:
            window.close()
        window = MainWindow(
            tmp_path / "practice.nmt",
            Preferences(tmp_path / "settings.toml"),
            files=files,
            clock=clock,
            zone=lambda: "America/Toronto",
            geometry_file=tmp_path / "window-geometry",
        )
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return Therapist(window, qtbot)

    yield start
    for window in windows:
        window.close()
