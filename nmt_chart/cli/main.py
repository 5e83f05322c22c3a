"""Runs what the command line asks for: a command, or else the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from nmt_chart.cli.outcome import status_of


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    words = sys.argv[1:] if argv is None else argv
    return _window() if not words else _command(words)


def _window() -> int:
    """The window alone: nothing is parsed and no command loaded, so that it comes up fast."""
    from nmt_chart.cli.window import open_window

    return status_of(lambda: open_window(None))


def _command(words: Sequence[str]) -> int:
    from nmt_chart.cli.command_line import command_line

    arguments = command_line().parse_args(words)
    return status_of(lambda: arguments.run(arguments))
