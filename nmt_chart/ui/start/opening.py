"""Opens practice files for the start screens; what takes long to import is imported when it is used."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nmt_chart.domain.practice import Practice
from nmt_chart.errors import UserError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.vault import (
    change_passphrase,
    create_vault,
    open_vault,
    open_vault_with_recovery_code,
)

if TYPE_CHECKING:
    from nmt_chart.store.store import Store


def create_practice(path: Path, passphrase: str, practice: Practice) -> tuple[Store, str]:
    """Makes a new practice file; returns it open, and the recovery code."""
    from nmt_chart.store.store import create_store

    vault, code = create_vault(path, passphrase)
    return create_store(path, vault, practice), code


def create_demo(path: Path, passphrase: str, now: datetime, zone: str) -> tuple[Store, str]:
    """Makes a new practice file with invented clients, whole or not at all."""
    from nmt_chart.demo.practice import DEMO_PRACTICE, DemoPlan, fill_demo
    from nmt_chart.reference import Reference

    store, code = create_practice(path, passphrase, DEMO_PRACTICE)
    try:
        fill_demo(store, DemoPlan(now=now, zone=zone), Reference())
    except UserError:
        store.close()
        path.unlink(missing_ok=True)
        keys_file(path).unlink(missing_ok=True)
        raise
    return store, code


def unlock(path: Path, passphrase: str) -> Store:
    """Opens a practice file with its passphrase."""
    from nmt_chart.store.store import open_store

    return open_store(path, open_vault(path, passphrase))


def recover(path: Path, code: str, passphrase: str) -> Store:
    """Opens a practice file with its recovery code and gives it another passphrase."""
    from nmt_chart.store.store import open_store

    vault = open_vault_with_recovery_code(path, code)
    store = open_store(path, vault)
    try:
        change_passphrase(path, vault, passphrase)
    except UserError:
        store.close()
        raise
    return store
