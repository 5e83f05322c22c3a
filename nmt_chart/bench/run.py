"""The command ``bench``: takes all measurements and prints them."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from nmt_chart.bench.measure import Measured

_HEAD = f"{'what':<58} {'measured':>12} {'floor':>12} {'limit':>12}  kept"


def run_bench(_arguments: argparse.Namespace) -> int:
    """Prints a line for each promise; the status is 0 whatever was measured: speed depends on the machine."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(_HEAD, flush=True)
    kept = total = 0
    with tempfile.TemporaryDirectory(prefix="nmt-chart-bench-") as folder:
        for measured in _all(Path(folder)):
            print(_line(measured), flush=True)
            total += 1
            kept += measured.is_kept
    print(f"{kept} of {total} promises kept in this run")
    return 0


def _all(folder: Path) -> Iterator[Measured]:
    from nmt_chart.bench import (
        charting,
        drawings,
        guiding,
        paper,
        searching,
        starting,
        storing,
        unlocking,
    )

    measures: tuple[Callable[[Path], Iterator[Measured]], ...] = (
        starting.measure,
        unlocking.measure,
        drawings.measure,
        charting.measure,
        guiding.measure,
        storing.measure,
        searching.measure,
        paper.measure,
    )
    for number, measure in enumerate(measures):
        place = folder / str(number)
        place.mkdir()
        yield from measure(place)


def _line(measured: Measured) -> str:
    floor = "" if measured.floor is None else _number(measured.floor, measured.unit)
    words = f"{measured.what:<58} {_number(measured.value, measured.unit):>12} {floor:>12}"
    remark = f"  {measured.remark}" if measured.remark else ""
    return (
        f"{words} {_number(measured.limit, measured.unit):>12}  {'yes' if measured.is_kept else 'NO'}{remark}"
    )


def _number(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}" if value < 10 else f"{value:.0f} {unit}"
