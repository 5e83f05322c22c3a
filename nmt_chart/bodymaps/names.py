"""Reads the data files beside the drawings: names of regions, and landmarks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nmt_chart.domain.body import Side, View, side_of
from nmt_chart.domain.geometry import Point
from nmt_chart.errors import DataError


@dataclass(frozen=True, slots=True)
class RegionName:
    """What a region is called, and what it belongs to: a part of the body, pain areas, a coarser region."""

    name: str
    parent: str
    pain_areas: tuple[str, ...] = ()
    within: str = ""


@cache
def read_region_names(file: Path) -> Mapping[str, RegionName]:
    """Names by slug, the same for all views; raises DataError when the file is not of that shape."""
    try:
        entries = _read(file)["regions"]
        return {slug: _region_name(entry) for slug, entry in entries.items()}
    except (KeyError, TypeError, AttributeError) as fault:
        raise DataError(f"{file.name}: a region needs a name and a parent ({fault}).") from fault


def read_landmarks(file: Path, view: View) -> dict[str, Point]:
    """Landmarks of a view; the two of a pair end in ``-left`` and ``-right``. Raises DataError.

    A profile has only those of its side; the right profiles are the mirror images of the left ones.
    """
    drawn = view.opposite if view.only_side is Side.RIGHT else view
    plus = side_of(view, 1.0)
    try:
        given = _read(file)[drawn.value]
        points = {name: _point(at) for name, at in given["midline"].items()}
        for name, at in given["paired"].items():
            points[f"{name}-{plus.value}"] = _point(at)
            if view.only_side is None:
                points[f"{name}-{plus.opposite.value}"] = _point(at).mirrored()
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise DataError(
            f"{file.name}: the landmarks of the {view.value} view can't be read ({fault})."
        ) from fault
    return points if drawn is view else {name: point.mirrored() for name, point in points.items()}


def _region_name(entry: dict[str, Any]) -> RegionName:
    areas = tuple(map(str, entry["pain_areas"]))
    return RegionName(str(entry["name"]), str(entry["parent"]), areas, str(entry.get("within", "")))


def _point(at: list[float]) -> Point:
    x, y = at
    return Point(float(x), float(y))


@cache
def _read(file: Path) -> dict[str, dict[str, Any]]:
    try:
        return json.loads(file.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
    except (OSError, ValueError) as fault:
        raise DataError(f"{file.name}: the file can't be read ({fault}).") from fault
