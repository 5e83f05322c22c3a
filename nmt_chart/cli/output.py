"""Writes what a command made: the whole file under its name, or nothing."""

from __future__ import annotations

from pathlib import Path

from nmt_chart.errors import UserError
from nmt_chart.whole_file import write_whole

_BESIDE_PRACTICE = ("", ".keys", "-wal", "-shm")


def write_output(path: Path, data: bytes, *, practice: Path | None = None) -> None:
    """Puts ``data`` under ``path``, readable by the user alone; never over the practice file or its keys."""
    target = path.resolve()
    if practice is not None and target in {_named(practice, ending) for ending in _BESIDE_PRACTICE}:
        raise UserError(
            "The output would replace the practice file. Nothing was written; choose another name."
        )
    if target.exists() and not target.is_file():
        raise UserError(
            f"{path} is not a file that can be replaced. Nothing was written; choose another name."
        )
    if not target.parent.is_dir():
        raise UserError(f"There is no folder {path.parent} to write in. Nothing was written.")
    write_whole(target, data)


def _named(practice: Path, ending: str) -> Path:
    file = practice.resolve()
    return file.with_name(f"{file.name}{ending}")
