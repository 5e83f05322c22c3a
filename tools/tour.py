"""Leads through all main screens of the real window, on a practice with invented clients."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nmt_chart.demo.practice import DEMO_PRACTICE, DemoPlan, fill_demo
from nmt_chart.reference import Reference
from nmt_chart.store.store import create_store
from nmt_chart.store.vault import create_vault
from nmt_chart.ui.main_window import MainWindow
from nmt_chart.ui.messages import DialogFiles
from nmt_chart.ui.preferences import Preferences
from nmt_chart.ui.rail import Area
from nmt_chart.ui.start.unlock_page import UnlockPage
from nmt_chart.ui.visits.side_panel import CHECK, LAST, MARKS, NOTE, PLAN
from nmt_chart.ui.workspace import Workspace

NOW = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
ZONE = "America/Toronto"
PASSPHRASE = "an invented practice"  # noqa: S105 - of a file that is thrown away


def invent_practice(path: Path) -> None:
    """An encrypted practice file with invented clients, the same ones each time."""
    vault, _ = create_vault(path, PASSPHRASE)
    store = create_store(path, vault, DEMO_PRACTICE)
    fill_demo(store, DemoPlan(NOW, zone=ZONE), Reference())
    store.close()


def tour(practice: Path, size: tuple[int, int]) -> Iterator[tuple[str, MainWindow]]:
    """Each main screen in turn: its name, and the window that shows it, painted."""
    window = _window(practice.with_name("new.nmt"), size)
    yield "first-start", _painted(window)
    window.close()
    window = _window(practice, size)
    yield "unlock", _painted(window)
    workspace = _unlock(window)
    for name in _areas(workspace):
        yield name, _painted(window)
    window.close()


def _areas(workspace: Workspace) -> Iterator[str]:
    with workspace.desk.store.reading() as records:
        drafts = records.visits.unsigned(20)
        draft = max(drafts, key=lambda visit: len(records.clients.summary(visit.client_id).alerts))
    workspace.clients.show_client(draft.client_id)
    yield "clients"
    workspace.clients.page.card.header.edit.click()
    yield "client-form"
    workspace.clients.page.editor.leave()
    workspace.open_visit(draft.id)
    side = workspace.visit.page.side
    for tab in (CHECK, LAST, NOTE, PLAN):
        side.show_tab(tab)
        yield f"chart-{tab}"
    workspace.visit.select(workspace.visit.model.chart.trigger_points[0].id)
    yield f"chart-{MARKS}"
    workspace.visit.select(workspace.visit.model.chart.pain_zones[0].id)
    yield "chart-zone"
    yield from _atlas(workspace)
    for area in (Area.PROGRESS, Area.PRINT, Area.SETTINGS):
        workspace.show_area(area)
        yield area.value


def _atlas(workspace: Workspace) -> Iterator[str]:
    workspace.show_area(Area.ATLAS)
    workspace.atlas.show_muscle("trapezius-upper")
    yield "atlas"
    workspace.atlas.open_area("buttock")
    yield "atlas-area"
    workspace.atlas.show_muscle("gluteus-minimus")
    workspace.atlas.print()
    yield "atlas-sheet"


def _unlock(window: MainWindow) -> Workspace:
    for page in window.findChildren(UnlockPage):
        page.unlock_wanted.emit(PASSPHRASE)
    while window.workspace is None:
        QApplication.processEvents()
    return window.workspace


def _window(practice: Path, size: tuple[int, int]) -> MainWindow:
    window = MainWindow(
        practice,
        Preferences(practice.parent / "settings.toml"),
        files=DialogFiles(),
        clock=_now,
        zone=lambda: ZONE,
        geometry_file=practice.parent / "window-geometry",
    )
    window.resize(*size)
    window.show()
    return window


def _now() -> datetime:
    return NOW


def _painted(window: MainWindow) -> MainWindow:
    for _ in range(20):
        QApplication.processEvents()
    return window
