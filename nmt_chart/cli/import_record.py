"""The command ``import``: a client's record from JSON."""

from __future__ import annotations

import argparse
from collections.abc import Sized
from pathlib import Path

from nmt_chart.cli.opening import opened_practice
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, add_practice_file, new_command


def add_command(commands: Commands) -> None:
    """Adds ``import``."""
    parser = new_command(
        commands,
        "import",
        run,
        about="Add a client's record from JSON that the command export wrote. A bad file changes nothing.",
        example="nmt-chart import practice.nmt record.json",
    )
    add_practice_file(parser)
    parser.add_argument("source", metavar="IN.json", type=Path, help="the record to add")


def run(arguments: argparse.Namespace) -> int:
    """Adds the record, whole or not at all."""
    from nmt_chart.exchange.record_json import record_from_json
    from nmt_chart.exchange.tidy_json import MAX_BYTES

    with arguments.source.open("rb") as file:
        record = record_from_json(file.read(MAX_BYTES + 1))
    with opened_practice(arguments) as store, store.transaction() as records:
        records.add_client_record(record)
    held = f"{_count(record.episodes, 'episode')}, {_count(record.visits, 'visit')}"
    print(f"Added client {record.client.id}: {held}.")
    return DONE


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
