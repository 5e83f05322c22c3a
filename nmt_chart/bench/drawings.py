"""Loading all drawings of the body in a fresh process, beside reading the same files as XML."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from nmt_chart.bench.measure import Measured, middle

_ROUNDS = 9
_LIMIT_MS = 60.0

_LOADED = """
import time
from xml.etree import ElementTree
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import View
begun = time.perf_counter()
for view in View:
    load_body_map(view)
loaded = time.perf_counter()
for view in View:
    ElementTree.parse(bodymaps_folder() / f"{view.value}.svg")
print(loaded - begun, time.perf_counter() - loaded)
"""


def measure(_folder: Path) -> Iterator[Measured]:
    """Loads all views of the neutral figure; the modules are imported before, as they are in the program."""
    rounds = [_loaded_ms() for _ in range(_ROUNDS)]
    took, floor = (middle(list(times)) for times in zip(*rounds, strict=True))
    yield Measured(
        "all drawings of the body, fresh process", took, _LIMIT_MS, floor, remark="floor: XML only"
    )


def _loaded_ms() -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    loading, reading = (float(seconds) * 1000 for seconds in done.stdout.split())
    return loading, reading
