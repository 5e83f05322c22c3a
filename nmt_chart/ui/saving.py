"""Writes a file the user asked for: whole under its name, or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from nmt_chart.errors import UserError


def save_file(path: Path, data: bytes) -> None:
    """Puts ``data`` under ``path``; raises UserError in words, and then an older file there is as it was."""
    try:
        _write(path, data)
    except OSError as error:
        raise UserError(
            f"{path.name} could not be saved: {error.strerror or 'the disk refused'}. Nothing was changed "
            "there. Check that the folder can be written to and the disk is not full, or choose another."
        ) from error


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
