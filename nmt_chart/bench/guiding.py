"""Asking the atlas: loading it, the muscles to check for a whole drawing, the muscles under the pointer."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from nmt_chart.atlas.areas import read_areas
from nmt_chart.atlas.loader import DATA_FOLDER, read_atlas
from nmt_chart.bench.crowded_chart import crowded_chart
from nmt_chart.bench.measure import Measured, middle, p95, taken_ms
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.mark import PainZone
from nmt_chart.guide.guide import Guide
from nmt_chart.reference import Reference

_ZONES = 12
_DRAWINGS = 30
_MOVES = 400
_LOAD_LIMIT_MS, _RANK_LIMIT_MS, _UNDER_LIMIT_MS = 80.0, 20.0, 1.0


def measure(_folder: Path) -> Iterator[Measured]:
    """Reads the data files anew, ranks drawings never seen before, and moves a pointer over the body."""
    loading = middle([taken_ms(_load) for _ in range(5)])
    yield Measured("atlas and pain areas loaded from their files", loading, _LOAD_LIMIT_MS)
    guide, reference = Guide(Reference()), Reference()
    drawings = [_zones(reference, seed) for seed in range(_DRAWINGS)]
    guide.muscles_to_check(drawings[0])
    ranking = p95([taken_ms(partial(guide.muscles_to_check, zones)) for zones in drawings[1:]])
    yield Measured(f"muscles to check for {_ZONES} new pain zones, p95", ranking, _RANK_LIMIT_MS)
    yield Measured("muscles under the pointer, p95", _under(guide), _UNDER_LIMIT_MS)


def _load() -> None:
    read_atlas(DATA_FOLDER)
    read_areas(DATA_FOLDER)


def _zones(reference: Reference, seed: int) -> tuple[PainZone, ...]:
    return crowded_chart(reference, points=0, zones=_ZONES, seed=seed).pain_zones


def _under(guide: Guide) -> float:
    chance = random.Random(3)  # noqa: S311 - places to point at, not secrets
    for view in (View.FRONT, View.BACK):
        guide.under(Place(view, Point(0.05, 0.3)))
    times = []
    for _ in range(_MOVES):
        view = chance.choice((View.FRONT, View.BACK))
        place = Place(view, Point(chance.uniform(-0.08, 0.08), chance.uniform(0.02, 0.9)))
        times.append(taken_ms(partial(guide.under, place)))
    return p95(times)
