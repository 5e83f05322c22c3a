"""Everything the program understands on its command line."""

from __future__ import annotations

import argparse
from typing import Final

from nmt_chart import __version__
from nmt_chart.cli import (
    bench,
    check,
    demo,
    export_record,
    handout_pdf,
    import_record,
    list_clients,
    visit_pdf,
    window,
)
from nmt_chart.cli.atlas import group as atlas
from nmt_chart.cli.parsing import Parser

_COMMANDS: Final = (
    demo,
    list_clients,
    visit_pdf,
    handout_pdf,
    export_record,
    import_record,
    check,
    atlas,
    bench,
)

_ABOUT: Final = "Body charting for neuromuscular massage therapists. Without a command the window opens."

_MORE: Final = """\
examples:
  nmt-chart                                       open the window
  nmt-chart demo practice.nmt                     make a practice with invented clients
  nmt-chart list practice.nmt                     show clients and visits with their ids
  nmt-chart visit-pdf practice.nmt VISIT -o visit.pdf
  nmt-chart atlas area temporal headache          list the muscles to check

'nmt-chart COMMAND --help' says more about a command. The passphrase is asked for, or read from the first
line of --passphrase-file; it is never an argument. The exit status is 0 when it is done, 1 with a sentence
about what went wrong, 2 when the command line can't be understood.
"""


def command_line() -> argparse.ArgumentParser:
    """A parser whose result has ``run``, which takes the result and returns the exit status."""
    parser = Parser(prog="nmt-chart", description=_ABOUT, epilog=_MORE)
    parser.add_argument("--version", action="version", version=f"NMT Chart {__version__}")
    window.add_options(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for command in _COMMANDS:
        command.add_command(commands)
    return parser
