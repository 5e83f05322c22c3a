"""The command ``check``: verifies that a practice file holds together."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from nmt_chart.cli.opening import opened_practice
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, add_practice_file, new_command
from nmt_chart.errors import UserError

if TYPE_CHECKING:
    from nmt_chart.store.checks import CheckReport

_COUNTED = ("clients", "episodes", "visits", "signed_visits", "marks", "edits", "addenda")


def add_command(commands: Commands) -> None:
    """Adds ``check``."""
    parser = new_command(
        commands,
        "check",
        run,
        about="Verify a practice file: its pages, its tables, its signatures and its key file.",
        example="nmt-chart check practice.nmt --passphrase-file passphrase.txt",
    )
    add_practice_file(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints what the check found; a problem is a failure."""
    with opened_practice(arguments) as store:
        report = store.check()
    if not report.is_sound:
        raise UserError(
            f"{arguments.file.name} is not sound. {' '.join(report.problems)} "
            "Nothing was changed; keep the file and restore the newest backup."
        )
    print(f"{arguments.file.name} is sound.")
    for line in _counts(report):
        print(line)
    return DONE


def _counts(report: CheckReport) -> list[str]:
    return [f"{name.replace('_', ' ')}: {getattr(report, name)}" for name in _COUNTED]
