"""Reads the data files beside the drawings: names of regions, and landmarks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point
from nmt_chart.errors import DataError


@dataclass(frozen=True, slots=True)
class RegionName:
    """What a region is called and the part of the body it belongs to."""

    name: str
    parent: str


def read_region_names(file: Path) -> dict[str, RegionName]:
    """Names by slug; raises DataError when the file is not of that shape."""
    try:
        entries = _read(file)["regions"]
        return {slug: RegionName(str(entry["name"]), str(entry["parent"])) for slug, entry in entries.items()}
    except (KeyError, TypeError, AttributeError) as fault:
        raise DataError(f"{file.name}: a region needs a name and a parent ({fault}).") from fault


def read_landmarks(file: Path, view: View) -> dict[str, Point]:
    """Landmarks of a view; the two of a pair end in ``-left`` and ``-right``. Raises DataError."""
    plus, minus = ("left", "right") if view is View.FRONT else ("right", "left")
    try:
        given = _read(file)[view.value]
        points = {name: _point(at) for name, at in given["midline"].items()}
        for name, at in given["paired"].items():
            points[f"{name}-{plus}"] = _point(at)
            points[f"{name}-{minus}"] = _point(at).mirrored()
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise DataError(
            f"{file.name}: the landmarks of the {view.value} view can't be read ({fault})."
        ) from fault
    return points


def _point(at: list[float]) -> Point:
    x, y = at
    return Point(float(x), float(y))


def _read(file: Path) -> dict[str, dict[str, dict[str, list[float]]]]:
    try:
        return json.loads(file.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
    except (OSError, ValueError) as fault:
        raise DataError(f"{file.name}: the file can't be read ({fault}).") from fault
