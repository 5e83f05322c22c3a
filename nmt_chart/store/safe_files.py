"""Writing small files so that either the old or the new one is there, whatever happens."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nmt_chart.store.errors import (
    DiskFailureError,
    DiskFullError,
    FileProblemError,
    MissingFileError,
    ReadOnlyFileError,
)

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
_PROTECTED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def replace_file(path: Path, data: bytes) -> None:
    """Puts ``data`` on disk as ``path``, readable by the user alone; the old file stays until it is done."""
    unfinished = path.with_name(f"{path.name}.new")
    with said_in_words(path):
        try:
            _write(unfinished, data)
            unfinished.replace(path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        keep_name(path)


def keep_name(path: Path) -> None:
    """Makes a new or changed name in a folder survive a power cut, where the system offers that."""
    if os.name == "nt":
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def keep_content(path: Path) -> None:
    """Makes what was written to a file survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def said_in_words(path: Path, *, protected: type[FileProblemError] = ReadOnlyFileError) -> Iterator[None]:
    """Turns errors of the system about ``path`` into sentences; ``protected`` is for want of a right."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(path.name) from error
        if error.errno in _PROTECTED:
            raise protected(path.name) from error
        if error.errno in _MISSING:
            raise MissingFileError(path.name) from error
        raise DiskFailureError(path.name) from error


def _write(path: Path, data: bytes) -> None:
    with open(path, "wb", opener=_private) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
