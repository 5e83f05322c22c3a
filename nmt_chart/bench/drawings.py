"""Loading the drawings of the body in a fresh process: all views, and what another figure adds to them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from nmt_chart.bench.measure import Measured, middle

_ROUNDS = 9
_LIMIT_MS, _FIGURE_LIMIT_MS = 60.0, 30.0

_LOADED = """
import gc
import time
from xml.etree import ElementTree
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import View
gc.disable()  # as in the program, which collects between events
begun = time.perf_counter()
for view in View:
    load_body_map(view)
loaded = time.perf_counter()
for view in View:
    ElementTree.parse(bodymaps_folder() / f"{view.value}.svg")
print(loaded - begun, time.perf_counter() - loaded)
"""

_ON_A_FIGURE = """
import gc
import time
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Figure, View
def seconds(figure):
    begun = time.perf_counter()
    for view in (View.FRONT, View.BACK):
        for muscle in load_body_map(view, figure).muscles:
            len(muscle.curves), len(muscle.fibers)
    return time.perf_counter() - begun
gc.disable()  # as in the program, which collects between events
neutral = seconds(Figure.NEUTRAL)
print(seconds(Figure.MALE), neutral)
"""


def measure(_folder: Path) -> Iterator[Measured]:
    """Loads all views, then those of another figure; modules are imported before, as in the program.

    What a figure carries over is carried where it is looked at; here all of it is.
    """
    took, floor = _in_fresh_processes(_LOADED)
    yield Measured("all drawings of the body", took, _LIMIT_MS, floor, remark="floor: XML only")
    took, floor = _in_fresh_processes(_ON_A_FIGURE)
    name = "front and back on the male figure, after the neutral one"
    yield Measured(name, took, _FIGURE_LIMIT_MS, floor, remark="floor: the neutral one")


def _in_fresh_processes(program: str) -> tuple[float, float]:
    """The middle of the two times a program says, in milliseconds."""
    rounds = [_said_ms(program) for _ in range(_ROUNDS)]
    took, floor = (middle(list(times)) for times in zip(*rounds, strict=True))
    return took, floor


def _said_ms(program: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    took, floor = (float(seconds) * 1000 for seconds in done.stdout.split())
    return took, floor
