"""The command ``bench``: measures the promised speeds."""

from __future__ import annotations

import argparse

from nmt_chart.cli.parsing import Commands, new_command


def add_command(commands: Commands) -> None:
    """Adds ``bench``."""
    new_command(
        commands,
        "bench",
        run,
        about="Measure the promised speeds. Prints each beside its floor, measured in the same run.",
        example="nmt-chart bench",
    )


def run(arguments: argparse.Namespace) -> int:
    """Runs the measurements."""
    from nmt_chart.bench.run import run_bench

    return run_bench(arguments)
