"""The command ``atlas area``: the muscles to check for a named area of pain."""

from __future__ import annotations

import argparse

from nmt_chart.cli.atlas.answers import MUSCLES_TO_CHECK, add_json, print_json, print_paragraph, print_rows
from nmt_chart.cli.atlas.finding import the_area
from nmt_chart.cli.atlas.rows import as_columns, as_json
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, new_command


def add_command(commands: Commands) -> None:
    """Adds ``atlas area``."""
    parser = new_command(
        commands,
        "area",
        run,
        about="List the muscles to check for an area of pain, most likely first.",
        example="nmt-chart atlas area temporal headache --side left",
    )
    parser.add_argument("area", metavar="AREA", nargs="+", help="its id or its name")
    parser.add_argument(
        "--side", choices=("left", "right"), default="right", help="where it hurts; right if not given"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the muscles."""
    from nmt_chart.atlas.areas import load_areas
    from nmt_chart.domain.body import Side
    from nmt_chart.guide.guide import Guide
    from nmt_chart.reference import Reference

    area, side = the_area(" ".join(arguments.area), load_areas()), Side(arguments.side)
    rows = Guide(Reference()).muscles_for_area(area, side)
    if arguments.json:
        print_json({"area": area.id, "name": area.name, "side": side.value, "rows": as_json(rows)})
        return DONE
    print(f"{area.name}, {side.value} side: muscles to check, most likely first")
    print_rows(as_columns(rows))
    print_paragraph(MUSCLES_TO_CHECK)
    return DONE
