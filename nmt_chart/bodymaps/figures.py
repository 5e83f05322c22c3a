"""Shows the neutral drawing on another figure, with the silhouette and inner lines of that figure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from nmt_chart.bodymaps.lazy import LazyCurves
from nmt_chart.bodymaps.paths import UNITS_PER_STATURE
from nmt_chart.domain.body import BodyMap, Figure, InkLine, MuscleShape, Region, Side, View
from nmt_chart.domain.geometry import Curve
from nmt_chart.domain.warp import Shift, Warp
from nmt_chart.errors import DataError

_FACING = {None: 0, Side.LEFT: 1, Side.RIGHT: -1}
_FINE = 100
"""Shifts are written in hundredths of a drawing unit."""


def on_figure(
    neutral: BodyMap, figure: Figure, warp: Warp, *, outline: tuple[Curve, ...], ink: tuple[InkLine, ...]
) -> BodyMap:
    """``neutral`` on another figure: regions, muscles and landmarks go where ``warp`` carries them."""
    return BodyMap(
        view=neutral.view,
        outline=outline,
        ink=ink,
        regions=tuple(_region(region, warp) for region in neutral.regions),
        muscles=tuple(_muscle(muscle, warp) for muscle in neutral.muscles),
        landmarks={name: warp.from_neutral(point) for name, point in neutral.landmarks.items()},
        figure=figure,
        warp=warp,
    )


def read_warp(folder: Path, figure: Figure, view: View) -> Warp:
    """The warp of ``figure`` for ``view``; raises DataError when its file is not of that shape."""
    side = view.only_side
    name = f"warp-{figure.value}.json" if side is None else f"warp-left-{figure.value}.json"
    return _read(folder / name, _FACING[side])


@cache
def _read(file: Path, facing: int) -> Warp:
    """Kept, because front and back have the same one."""
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
        rows = _equally_long([_row(*row) for row in held["rows"]])
        held.setdefault("left", 0)
        top, cell, left = (held[name] / UNITS_PER_STATURE for name in ("top", "cell", "left"))
        return Warp(top, cell, rows, left * (facing or 1), facing)
    except (OSError, KeyError, TypeError, ValueError) as fault:
        raise DataError(f"{file.name}: the warp can't be read ({fault}).") from fault


def _row(first: int, *numbers: int) -> tuple[int, list[Shift]]:
    """The number of the first node of a row, and the shifts from there on."""
    shifts = [number / (_FINE * UNITS_PER_STATURE) for number in numbers]
    if not shifts or len(shifts) % 2:
        raise ValueError("a shift lacks its height")
    return first, list(zip(shifts[::2], shifts[1::2], strict=True))


def _equally_long(rows: list[tuple[int, list[Shift]]]) -> tuple[tuple[Shift, ...], ...]:
    """The rows from the first node on; at both ends the outermost shift is repeated."""
    if len(rows) < 2:
        raise ValueError("fewer than two rows")
    longest = max(first + len(shifts) for first, shifts in rows)
    return tuple(
        (*shifts[:1] * first, *shifts, *shifts[-1:] * (longest - first - len(shifts)))
        for first, shifts in rows
    )


def _region(region: Region, warp: Warp) -> Region:
    return replace(region, curves=_curves(region.curves, warp))


def _muscle(muscle: MuscleShape, warp: Warp) -> MuscleShape:
    return replace(muscle, curves=_curves(muscle.curves, warp), fibers=_curves(muscle.fibers, warp))


def _curves(curves: Iterable[Curve], warp: Warp) -> LazyCurves:
    return LazyCurves(lambda: tuple(map(warp.curve, curves)))
