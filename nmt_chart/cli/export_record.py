"""The command ``export``: a client's whole record as JSON."""

from __future__ import annotations

import argparse

from nmt_chart.cli.opening import opened_practice
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.output import write_output
from nmt_chart.cli.parsing import Commands, add_output, add_practice_file, new_command


def add_command(commands: Commands) -> None:
    """Adds ``export``."""
    parser = new_command(
        commands,
        "export",
        run,
        about="Write a client's whole record as JSON. The file is not encrypted: keep it safe.",
        example="nmt-chart export practice.nmt 2110f0f8e1364f0e94610b7c48539f6e -o record.json",
    )
    add_practice_file(parser)
    parser.add_argument("client", metavar="CLIENT", help="the id of the client, as the command list shows it")
    add_output(parser, "the JSON")


def run(arguments: argparse.Namespace) -> int:
    """Writes the record."""
    from nmt_chart.domain.ids import ClientId
    from nmt_chart.exchange.record_json import record_as_json

    with opened_practice(arguments) as store, store.reading() as records:
        record = records.client_record(ClientId(arguments.client))
    write_output(arguments.output, record_as_json(record), practice=arguments.file)
    return DONE
