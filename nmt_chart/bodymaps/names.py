"""Reads the names of regions and landmarks, which stand in data files beside the drawings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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


@dataclass(frozen=True, slots=True)
class LandmarkName:
    """What a landmark is called within a sentence, ``{side}`` for its side if it has one.

    One of a ``limb`` describes only places on that.
    """

    name: str
    limb: str = ""


@cache
def read_landmark_names(file: Path) -> Mapping[str, LandmarkName]:
    """Names by slug of the landmarks that have one; raises DataError when the file is not of that shape."""
    try:
        entries = _read(file)["landmarks"]
        return {
            slug: LandmarkName(str(entry["name"]), str(entry.get("limb", "")))
            for slug, entry in entries.items()
        }
    except (KeyError, TypeError, AttributeError) as fault:
        raise DataError(f"{file.name}: a landmark needs a name ({fault}).") from fault


def _region_name(entry: dict[str, Any]) -> RegionName:
    areas = tuple(map(str, entry["pain_areas"]))
    return RegionName(str(entry["name"]), str(entry["parent"]), areas, str(entry.get("within", "")))


@cache
def _read(file: Path) -> dict[str, dict[str, Any]]:
    try:
        return json.loads(file.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
    except (OSError, ValueError) as fault:
        raise DataError(f"{file.name}: the file can't be read ({fault}).") from fault
