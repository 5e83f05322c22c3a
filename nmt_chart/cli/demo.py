"""The command ``demo``: a practice with invented clients."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nmt_chart.cli.local_zone import local_zone
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, add_passphrase_file, count_within, new_command
from nmt_chart.cli.passphrase import new_passphrase_for
from nmt_chart.errors import UserError

if TYPE_CHECKING:
    from nmt_chart.demo.practice import DemoPlan
    from nmt_chart.store.vault import Vault

_MAX_CLIENTS = 2000
_MAX_VISITS = 500
_MAX_SEED = 999_999_999


def add_command(commands: Commands) -> None:
    """Adds ``demo``."""
    parser = new_command(
        commands,
        "demo",
        run,
        about="Make a practice file with invented clients and visits. An existing file is left alone.",
        example="nmt-chart demo practice.nmt --clients 30 --visits 10 --seed 7",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the practice file to make")
    add_passphrase_file(parser)
    for name, sign, most, default, what in (
        ("clients", "N", _MAX_CLIENTS, 12, "how many clients"),
        ("visits", "M", _MAX_VISITS, 6, "how many visits each"),
        ("seed", "S", _MAX_SEED, 1, "which inventions: the same number gives the same ones on the same day"),
    ):
        parser.add_argument(
            f"--{name}",
            metavar=sign,
            type=count_within(0, most),
            default=default,
            help=f"{what} (default {default})",
        )


def run(arguments: argparse.Namespace) -> int:
    """Makes the practice and prints its recovery code."""
    from nmt_chart.store.vault import create_vault

    file: Path = arguments.file
    _require_room(file)
    passphrase = new_passphrase_for(file, arguments.passphrase_file)
    with _whole_or_gone(file):
        vault, recovery_code = create_vault(file, passphrase)
        from nmt_chart.demo.practice import DemoPlan

        plan = DemoPlan(
            now=datetime.now(UTC),
            clients=arguments.clients,
            visits=arguments.visits,
            seed=arguments.seed,
            zone=local_zone(),
        )
        _fill(file, vault, plan)
    print(f"{file.name} is made, with {arguments.clients} invented clients. Keep {file.name}.keys beside it.")
    print(f"Recovery code, should the passphrase be lost: {recovery_code}")
    return DONE


def _fill(file: Path, vault: Vault, plan: DemoPlan) -> None:
    from nmt_chart.demo.practice import DEMO_PRACTICE, fill_demo
    from nmt_chart.reference import Reference
    from nmt_chart.store.store import create_store

    store = create_store(file, vault, DEMO_PRACTICE)
    try:
        fill_demo(store, plan, Reference())
    finally:
        store.close()


def _require_room(file: Path) -> None:
    from nmt_chart.store.errors import PracticeExistsError

    if file.exists() or file.is_symlink():
        raise PracticeExistsError(file.name)
    if not file.parent.is_dir():
        raise UserError(f"There is no folder {file.parent}. Nothing was created.")


@contextmanager
def _whole_or_gone(file: Path) -> Iterator[None]:
    """Takes the file and its keys away again when making them does not come to its end."""
    from nmt_chart.store.errors import PracticeExistsError

    try:
        yield
    except PracticeExistsError:
        raise
    except BaseException:
        for ending in ("", ".keys", "-wal", "-shm"):
            with suppress(OSError):
                file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
        raise
