"""The command ``visit-pdf``: the summary of a visit as PDF."""

from __future__ import annotations

import argparse

from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.output import write_output
from nmt_chart.cli.paper import add_printed_visit, locale_name, page_of, printed_visit
from nmt_chart.cli.parsing import Commands, new_command


def add_command(commands: Commands) -> None:
    """Adds ``visit-pdf``."""
    parser = new_command(
        commands,
        "visit-pdf",
        run,
        about="Write the summary of a visit as PDF. A visit that is not signed is printed as a draft.",
        example="nmt-chart visit-pdf practice.nmt 4179712d14ed4b7fae9a91143830ce47 -o visit.pdf",
    )
    add_printed_visit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the PDF."""
    from nmt_chart.reference import Reference
    from nmt_chart.reports.visit_summary import VisitSummaryContent, visit_summary

    found, reference = printed_visit(arguments), Reference()
    content = VisitSummaryContent(
        practice=found.practice,
        client=found.client,
        visit=found.visit,
        wording=reference,
        maps=reference.bodies(found.client.figure),
        locale=locale_name(),
        episode=found.episode,
        visit_number=found.number,
    )
    write_output(arguments.output, visit_summary(content, page_of(arguments)), practice=arguments.file)
    return DONE
