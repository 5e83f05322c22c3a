"""The command ``handout-pdf``: what the client takes home after a visit, as PDF."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.output import write_output
from nmt_chart.cli.paper import add_printed_visit, locale_name, page_of, printed_visit
from nmt_chart.cli.parsing import Commands, new_command

if TYPE_CHECKING:
    from nmt_chart.reference import Reference


def add_command(commands: Commands) -> None:
    """Adds ``handout-pdf``."""
    parser = new_command(
        commands,
        "handout-pdf",
        run,
        about="Write the client's handout of a visit as PDF. Its words are drafted from the marks.",
        example="nmt-chart handout-pdf practice.nmt 4179712d14ed4b7fae9a91143830ce47 -o handout.pdf",
    )
    add_printed_visit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the PDF."""
    from nmt_chart.domain.handout import drafted_handout
    from nmt_chart.reference import Reference
    from nmt_chart.reports.dates import Dates
    from nmt_chart.reports.handout import HandoutContent, handout

    found, reference = printed_visit(arguments), Reference()
    text = drafted_handout(
        found.client,
        found.visit,
        reference,
        lambda slug: _stretch(reference, slug),
        spoken_time=Dates(locale_name()).weekday_moment,
    )
    content = HandoutContent(
        practice=found.practice,
        client=found.client,
        visit=found.visit,
        text=text,
        maps=reference.bodies(found.client.figure),
        locale=locale_name(),
    )
    write_output(arguments.output, handout(content, page_of(arguments)), practice=arguments.file)
    return DONE


def _stretch(reference: Reference, slug: str) -> str:
    muscle = reference.atlas.get(slug)
    return muscle.stretch if muscle else ""
