"""From the passphrase to the painted list of clients."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from nmt_chart.bench.measure import Measured, taken_ms
from nmt_chart.bench.window import application
from nmt_chart.demo.bulk import fill_with_clients
from nmt_chart.domain.practice import Practice
from nmt_chart.store.store import create_store
from nmt_chart.store.vault import create_vault, open_vault
from nmt_chart.ui.main_window import MainWindow
from nmt_chart.ui.messages import DialogFiles
from nmt_chart.ui.preferences import Preferences
from nmt_chart.ui.preloading import Preloading
from nmt_chart.ui.start.unlock_page import UnlockPage

_CLIENTS = 10_000
_PASSPHRASE = "a passphrase for measuring"  # noqa: S105 - of a file that is thrown away
_LIMIT_MS = 1_000.0


def measure(folder: Path) -> Iterator[Measured]:
    """Unlocks a large practice in the real window, loaded as it is after a passphrase was typed."""
    path = folder / "practice.nmt"
    vault, _ = create_vault(path, _PASSPHRASE)
    store = create_store(path, vault, Practice("Measured", "A. Therapist"))
    fill_with_clients(store, _CLIENTS, seed=1, now=_now())
    store.close()
    derivation = taken_ms(lambda: open_vault(path, _PASSPHRASE))
    value = _unlocked_ms(folder, path)
    yield Measured(
        f"unlock to painted client list, {_CLIENTS:,} clients",
        value,
        _LIMIT_MS,
        derivation,
        remark="floor: the key",
    )


def _unlocked_ms(folder: Path, path: Path) -> float:
    application()
    window = MainWindow(
        path,
        Preferences(folder / "settings.toml"),
        files=DialogFiles(),
        clock=_now,
        zone=lambda: "UTC",
        geometry_file=folder / "window-geometry",
    )
    window.show()
    preloading = Preloading(window)
    preloading.finish()
    begun = time.perf_counter()
    for page in window.findChildren(UnlockPage):
        page.unlock_wanted.emit(_PASSPHRASE)
    while window.workspace is None:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    window.workspace.grab()
    taken = (time.perf_counter() - begun) * 1000
    window.close()
    return taken


def _now() -> datetime:
    return datetime.now(UTC)
