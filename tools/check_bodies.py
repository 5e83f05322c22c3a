"""Measures the body drawings against what is promised of them, and prints a line for each view.

Run: ``python tools/check_bodies.py [FOLDER]``, by default on assets/bodymaps. The status is 1 when a promise
is broken.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parent.parent))

from shapely import Polygon, union_all
from shapely.geometry.base import BaseGeometry

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import read_body_map
from nmt_chart.domain.body import BodyMap, Layer, View
from nmt_chart.domain.geometry import Curve
from tools.draw_bodies.element import MIRRORED, other_side
from tools.draw_bodies.plain import read_plain

LEAST_COVERED = 0.995
MOST_OVERLAPPING = 0.005
MOST_BYTES = 1_500_000
"""All files together."""

_PLAIN_TAGS = {"svg", "g", "path"}
_FINE = 0.00005
_HEAD = f"{'view':<14} {'regions':>7} {'covered':>9} {'overlap':>9} {'muscles':>7} {'by layer':>12} {'kB':>5}"


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a view; ``covered`` and ``overlapping`` are shares of the area in its outline."""

    view: View
    regions: int
    covered: float
    overlapping: float
    layers: tuple[int, int, int]
    size: int

    @property
    def line(self) -> str:
        """The line of the view in the table."""
        layers = " + ".join(map(str, self.layers))
        return (
            f"{self.view.value:<14} {self.regions:>7} {self.covered:>9.2%} {self.overlapping:>9.2%} "
            f"{sum(self.layers):>7} {layers:>12} {self.size // 1000:>5}"
        )


def measured(folder: Path, view: View) -> Measures:
    """The measures of a view in ``folder``; raises DataError when the drawing can't be read."""
    body = read_body_map(folder, view)
    outline = _area(body.outline)
    areas = [_area(region.curves) for region in body.regions]
    covered = union_all(areas)
    inside = covered.intersection(outline).area / outline.area
    overlapping = max(0.0, sum(area.area for area in areas) - covered.area) / outline.area
    size = (folder / f"{view.value}.svg").stat().st_size
    return Measures(view, len(areas), inside, overlapping, _layers(body), size)


def faults(folder: Path) -> Iterator[str]:
    """A sentence for each promise that a drawing in ``folder`` breaks."""
    for file in sorted(folder.glob("*.svg")):
        yield from (f"{file.name}: {fault}" for fault in _not_plain(file))
    for view in View:
        yield from (f"{view.value}: {fault}" for fault in _lopsided(folder, view.value))
        found = measured(folder, view)
        if found.covered < LEAST_COVERED:
            yield f"{view.value}: regions cover only {found.covered:.2%}"
        if found.overlapping > MOST_OVERLAPPING:
            yield f"{view.value}: {found.overlapping:.2%} lie in two regions"
    size = _size(folder)
    if size > MOST_BYTES:
        yield f"all files together have {size:,} bytes"


def main(folder: Path) -> int:
    """Prints the table and what is wrong."""
    print(_HEAD)
    for view in View:
        print(measured(folder, view).line)
    print(f"all files together: {_size(folder) // 1000} kB")
    wrong = list(faults(folder))
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


def _not_plain(file: Path) -> Iterator[str]:
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own file
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag not in _PLAIN_TAGS:
            yield f"<{tag}> is none of {', '.join(sorted(_PLAIN_TAGS))}"
        strange = set(re.findall("[A-Za-z]", element.get("d", ""))) - set("MLCZ")
        if strange:
            yield f"{element.get('id', 'a path')} uses {', '.join(sorted(strange))}"
    counted = Counter(element.get("id") for element in root.iter() if element.get("id"))
    yield from (f"the id {name} stands {times} times" for name, times in counted.items() if times > 1)


def _lopsided(folder: Path, name: str) -> Iterator[str]:
    """What is no mirror image of its like on the other side, or of itself where it crosses the midline."""
    here, there = read_plain(folder / f"{name}.svg"), read_plain(folder / f"{other_side(name)}.svg")
    for group, elements in here.items():
        others = {element.id: element for element in there.get(group, [])}
        for element in elements:
            twin = others.get(element.twin_id)
            if twin is None:
                yield f"{element.id} lacks {element.twin_id}"
            elif not twin.is_like(element.twin, MIRRORED):
                yield f"{element.id} is no mirror image of {element.twin_id}"


def _layers(body: BodyMap) -> tuple[int, int, int]:
    counted = Counter(muscle.layer for muscle in body.muscles)
    return counted[Layer.SUPERFICIAL], counted[Layer.INTERMEDIATE], counted[Layer.DEEP]


def _area(curves: Iterable[Curve]) -> BaseGeometry:
    return union_all([Polygon([(p.x, p.y) for p in curve.flattened(_FINE)]).buffer(0) for curve in curves])


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else bodymaps_folder()))
