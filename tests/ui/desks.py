"""A desk to test screens at: a real practice file, cheap to make, and files chosen without dialogs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from nmt_chart.reference import Reference
from nmt_chart.store.slots import Cost
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.vault import create_vault
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.messages import Files
from nmt_chart.ui.preferences import Preferences
from tests.builders import NOW, PASSPHRASE, ZONE, a_practice

_CHEAP = Cost(memory_kib=8, passes=1, lanes=1)


@cache
def _reference() -> Reference:
    return Reference()


def a_desk(folder: Path) -> Desk:
    """Return a desk with an empty practice in ``folder``; it is always NOW."""
    vault, _ = create_vault(folder / "practice.nmt", PASSPHRASE, cost=_CHEAP)
    return desk_at(create_store(vault.file, vault, a_practice()), folder)


def desk_at(store: Store, folder: Path) -> Desk:
    """Return a desk with an open practice."""
    return Desk(store, _reference(), Preferences(folder / "settings.toml"), lambda: NOW, ZONE)


class ChosenFiles(Files):
    """Answers with the path it was given, and remembers what was suggested."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.suggested: Path | None = None

    @override
    def ask_save_path(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested = suggested
        return self.path

    @override
    def ask_open_path(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path


class Printed:
    """Takes what goes to the printer."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, parent: QWidget, text: str) -> None:  # noqa: ARG002 - as a printer is called
        self.texts.append(text)
