"""Loads the atlas from its files and refuses it as a whole when an entry is wrong."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.atlas.entry import muscle_from_entry
from nmt_chart.atlas.fields import data_error
from nmt_chart.domain.muscle import Muscle
from nmt_chart.errors import DataError

DATA_FOLDER = Path(__file__).with_name("data")
SOURCES_FILE = "sources.toml"
MUSCLE_FILES = (
    "head-and-jaw.toml",
    "neck.toml",
    "shoulder-and-upper-back.toml",
    "arm-and-hand.toml",
    "chest-and-abdomen.toml",
    "spine-and-low-back.toml",
    "pelvis-and-hip.toml",
    "thigh-and-knee.toml",
    "leg-and-foot.toml",
)
"""From head to foot; muscles are listed in this order."""

_Placed = tuple[str, Muscle]
"""A muscle with the name of the file it stands in."""


@cache
def load_atlas() -> Atlas:
    """The atlas that comes with the program, read once; raises DataError naming file and entry."""
    return read_atlas(DATA_FOLDER)


def read_atlas(folder: Path) -> Atlas:
    """The atlas whose files lie in ``folder``; raises DataError naming file and entry."""
    sources = _read_sources(folder)
    placed = [
        (file, muscle_from_entry(file, slug, fields))
        for file in MUSCLE_FILES
        for slug, fields in tables_of(folder / file).items()
    ]
    _refuse_repeated_names(placed)
    _refuse_unknown_links(placed, sources)
    return Atlas(tuple(muscle for _, muscle in placed), sources)


def _read_sources(folder: Path) -> dict[str, str]:
    sources: dict[str, str] = {}
    for key, text in tables_of(folder / SOURCES_FILE).items():
        if not isinstance(text, str) or not text.strip():
            raise data_error(SOURCES_FILE, key, "the source is not described in a text")
        sources[key] = text
    return sources


def tables_of(path: Path) -> dict[str, object]:
    """The tables of an atlas file by the name in brackets; raises DataError when it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _unreadable(path, "the file is missing or can't be opened") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _unreadable(path, f"it is not valid TOML in UTF-8: {error}") from error


def _unreadable(path: Path, fault: str) -> DataError:
    return DataError(
        f"The atlas file {path.name} can't be read: {fault}. Client records are not affected. "
        "Correct the file, or install the program again."
    )


def _refuse_repeated_names(placed: list[_Placed]) -> None:
    seen: dict[str, str] = {}
    for file, muscle in placed:
        for called in {muscle.slug, muscle.name, muscle.common_name}:
            if called in seen:
                raise data_error(file, muscle.slug, f'"{called}" is used already in {seen[called]}')
        seen.update(dict.fromkeys((muscle.slug, muscle.name, muscle.common_name), file))


def _refuse_unknown_links(placed: list[_Placed], sources: dict[str, str]) -> None:
    slugs = {muscle.slug for _, muscle in placed}
    for file, muscle in placed:
        for slug in muscle.satellites:
            if slug not in slugs or slug == muscle.slug:
                raise data_error(file, muscle.slug, f'"satellites" holds "{slug}", which is no other muscle')
        for key in muscle.sources:
            if key not in sources:
                raise data_error(file, muscle.slug, f'"sources" holds "{key}", which {SOURCES_FILE} lacks')
