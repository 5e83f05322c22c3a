"""Writes what a command made: the whole file under its name, or nothing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from nmt_chart.errors import UserError

_BESIDE_PRACTICE = ("", ".keys", "-wal", "-shm")


def write_whole(path: Path, data: bytes, *, practice: Path) -> None:
    """Puts ``data`` under ``path``, readable by the user alone; never over the practice file or its keys."""
    target = path.resolve()
    if target in {_named(practice, ending) for ending in _BESIDE_PRACTICE}:
        raise UserError(
            "The output would replace the practice file. Nothing was written; choose another name."
        )
    if target.exists() and not target.is_file():
        raise UserError(
            f"{path} is not a file that can be replaced. Nothing was written; choose another name."
        )
    handle, name = tempfile.mkstemp(dir=_folder(path, target), prefix=f".{target.name[:40]}.", suffix=".part")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _folder(path: Path, target: Path) -> Path:
    if not target.parent.is_dir():
        raise UserError(f"There is no folder {path.parent} to write in. Nothing was written.")
    return target.parent


def _named(practice: Path, ending: str) -> Path:
    file = practice.resolve()
    return file.with_name(f"{file.name}{ending}")
