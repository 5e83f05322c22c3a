"""The command ``atlas pain``: the muscles to check for a drawing of pain."""

from __future__ import annotations

import argparse
from pathlib import Path

from nmt_chart.cli.atlas.answers import MUSCLES_TO_CHECK, add_json, print_json, print_paragraph, print_rows
from nmt_chart.cli.atlas.rows import as_columns, as_json
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, new_command


def add_command(commands: Commands) -> None:
    """Adds ``atlas pain``."""
    parser = new_command(
        commands,
        "pain",
        run,
        about="List the muscles to check for the pain zones in a file, most likely first.",
        example="nmt-chart atlas pain record.json --json",
    )
    parser.add_argument(
        "file",
        metavar="FILE.json",
        type=Path,
        help="a client's record as exported (its last visit with pain zones), a visit, or a list of marks",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the muscles."""
    from nmt_chart.exchange.drawing_json import zones_from_json
    from nmt_chart.exchange.tidy_json import MAX_BYTES
    from nmt_chart.guide.guide import Guide
    from nmt_chart.reference import Reference

    with arguments.file.open("rb") as file:
        zones = zones_from_json(file.read(MAX_BYTES + 1))
    rows = Guide(Reference()).muscles_to_check(zones)
    if arguments.json:
        print_json({"zones": len(zones), "rows": as_json(rows)})
        return DONE
    if not rows:
        print("No muscle refers to what is painted." if zones else "There is no pain zone in the file.")
        return DONE
    drawn = "1 pain zone" if len(zones) == 1 else f"{len(zones)} pain zones"
    print(f"{drawn}: muscles to check, most likely first")
    print_rows(as_columns(rows))
    print_paragraph(MUSCLES_TO_CHECK)
    return DONE
