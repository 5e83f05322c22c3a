"""Opens the practice file a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nmt_chart.cli.passphrase import passphrase_for

if TYPE_CHECKING:
    from nmt_chart.store.store import Store


@contextmanager
def opened_practice(arguments: argparse.Namespace) -> Iterator[Store]:
    """The open store of ``arguments.file``, closed again at the end."""
    from nmt_chart.store.vault import open_vault

    vault = open_vault(arguments.file, passphrase_for(arguments.file, arguments.passphrase_file))
    from nmt_chart.store.store import open_store

    store = open_store(arguments.file, vault)
    try:
        yield store
    finally:
        store.close()
