"""Writes a file the user asked for: whole under its name, or not at all."""

from __future__ import annotations

from pathlib import Path

from nmt_chart.errors import UserError
from nmt_chart.whole_file import write_whole


def save_file(path: Path, data: bytes) -> None:
    """Puts ``data`` under ``path``; raises UserError in words, and then an older file there is as it was."""
    try:
        write_whole(path, data)
    except OSError as error:
        raise UserError(
            f"{path.name} could not be saved: {error.strerror or 'the disk refused'}. Nothing was changed "
            "there. Check that the folder can be written to and the disk is not full, or choose another."
        ) from error
