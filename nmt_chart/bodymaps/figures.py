"""Shows the neutral drawing on another figure, with the silhouette and inner lines of that figure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from nmt_chart.bodymaps.lazy import LazyCurves
from nmt_chart.bodymaps.paths import UNITS_PER_STATURE
from nmt_chart.domain.body import BodyMap, Figure, InkLine, MuscleShape, Region, Side, View
from nmt_chart.domain.geometry import Curve
from nmt_chart.domain.warp import Warp, WarpRow
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
    file = folder / (f"warp-{figure.value}.json" if side is None else f"warp-left-{figure.value}.json")
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
        rows = tuple(_row(*row) for row in held["rows"])
        held.setdefault("left", 0)
        if len(rows) < 2:
            raise ValueError("fewer than two rows")
        top, cell, left = (held[name] / UNITS_PER_STATURE for name in ("top", "cell", "left"))
        return Warp(top, cell, rows, left, _FACING[side])
    except (OSError, KeyError, TypeError, ValueError) as fault:
        raise DataError(f"{file.name}: the warp can't be read ({fault}).") from fault


def _row(first: int, *numbers: int) -> WarpRow:
    shifts = [number / (_FINE * UNITS_PER_STATURE) for number in numbers]
    if not shifts or len(shifts) % 2:
        raise ValueError("a shift lacks its height")
    return WarpRow(first, tuple(zip(shifts[::2], shifts[1::2], strict=True)))


def _region(region: Region, warp: Warp) -> Region:
    return replace(region, curves=_curves(region.curves, warp))


def _muscle(muscle: MuscleShape, warp: Warp) -> MuscleShape:
    return replace(muscle, curves=_curves(muscle.curves, warp), fibers=_curves(muscle.fibers, warp))


def _curves(curves: Iterable[Curve], warp: Warp) -> LazyCurves:
    return LazyCurves(lambda: tuple(map(warp.curve, curves)))
