"""The command ``atlas sheet``: the sheet of one muscle as PDF."""

from __future__ import annotations

import argparse

from nmt_chart.cli.atlas.finding import the_muscle
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.output import write_output
from nmt_chart.cli.paper import add_paper, page_of
from nmt_chart.cli.parsing import Commands, add_output, new_command


def add_command(commands: Commands) -> None:
    """Adds ``atlas sheet``."""
    parser = new_command(
        commands,
        "sheet",
        run,
        about="Write a page about a muscle as PDF: where it refers on the body, how to find it, cautions.",
        example="nmt-chart atlas sheet gluteus minimus --side left -o sheet.pdf",
    )
    parser.add_argument("name", metavar="NAME", nargs="+", help="its slug, any of its names, or a synonym")
    parser.add_argument(
        "--side", choices=("left", "right"), default="right", help="the side drawn; right if not given"
    )
    add_output(parser, "the PDF")
    add_paper(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the PDF."""
    from nmt_chart.domain.body import Side
    from nmt_chart.reference import Reference
    from nmt_chart.reports.muscle_sheet import MuscleSheetContent, muscle_sheet

    reference = Reference()
    muscle = the_muscle(" ".join(arguments.name), reference.atlas)
    content = MuscleSheetContent(
        practice=None,
        muscle=muscle,
        side=Side(arguments.side),
        maps=reference.maps,
        sources=tuple(reference.atlas.sources[key] for key in muscle.sources),
    )
    write_output(arguments.output, muscle_sheet(content, page_of(arguments)))
    return DONE
