"""Opens the window, or says why it can't."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nmt_chart.errors import UserError

if TYPE_CHECKING:
    import argparse

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of a call without a command."""
    parser.add_argument(
        "--practice",
        metavar="FILE",
        type=Path,
        help="open this practice file in the window instead of the usual one",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Opens the window on what was asked for."""
    return open_window(arguments.practice)


def open_window(practice: Path | None) -> int:
    """Opens the window and stays until it is closed; None stands for the usual practice file."""
    if not _has_screen():
        raise UserError(
            "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set). These "
            "commands work without one: demo, list, visit-pdf, handout-pdf, export, import, check, atlas and "
            "bench (see nmt-chart --help)."
        )
    from nmt_chart.app import run as run_window

    return run_window(practice)


def _has_screen() -> bool:
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in _SCREENS)
