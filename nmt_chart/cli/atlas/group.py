"""The command ``atlas`` and the commands below it."""

from __future__ import annotations

from typing import Final

from nmt_chart.cli.atlas import area, at, muscle, muscles, pain, sheet
from nmt_chart.cli.parsing import Commands, Parser

_COMMANDS: Final = (muscles, muscle, sheet, area, at, pain)
_ABOUT: Final = (
    "Ask the atlas about muscles, their trigger points and where these refer. Needs no practice file."
)


def add_command(commands: Commands) -> None:
    """Adds ``atlas``."""
    parser = commands.add_parser(
        "atlas",
        help="ask the atlas about muscles, their trigger points and where these refer",
        description=_ABOUT,
        epilog="examples:\n  nmt-chart atlas area temporal headache\n  nmt-chart atlas at back 0.05 0.155",
    )
    below = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser, required=True)
    for command in _COMMANDS:
        command.add_command(below)
