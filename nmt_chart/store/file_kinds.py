"""Looks at a file before it is opened: SQLite takes a missing or empty file for a new database."""

from __future__ import annotations

import stat
from pathlib import Path

from nmt_chart.store.errors import (
    EmptyFileError,
    KeysMissingError,
    MissingFolderError,
    NotAPracticeFileError,
    PlainDatabaseError,
    PracticeExistsError,
    UnreadableFileError,
)
from nmt_chart.store.safe_files import said_in_words

_PLAIN_SQLITE = b"SQLite format 3\0"
_PAGE = 4096
_VALUES_IN_ENCRYPTED_PAGE = 240
"""A page of random bytes holds all 256 values nearly always; text and tables hold far fewer."""


def keys_file(path: Path) -> Path:
    """The key file that stands beside the practice file ``path``."""
    return path.with_name(f"{path.name}.keys")


def require_free_name(path: Path) -> None:
    """Raises the error that tells what is wrong unless a new practice file can be made as ``path``."""
    if path.exists() or path.is_symlink():
        raise PracticeExistsError(path.name)
    if not path.parent.is_dir():
        raise MissingFolderError(path.parent.name)


def require_practice_file(path: Path) -> None:
    """Raises the error that tells what is wrong unless ``path`` can be a practice file with its keys."""
    require_encrypted(path)
    if keys_file(path).is_file():
        return
    with said_in_words(path, protected=UnreadableFileError), path.open("rb") as file:
        start = file.read(_PAGE)
    if len(start) < _PAGE or len(set(start)) < _VALUES_IN_ENCRYPTED_PAGE:
        raise NotAPracticeFileError(path.name)
    raise KeysMissingError(path.name)


def require_encrypted(path: Path) -> None:
    """Raises unless there is a file with something in it that is not plain SQLite."""
    with said_in_words(path, protected=UnreadableFileError):
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise NotAPracticeFileError(path.name)
        if found.st_size == 0:
            raise EmptyFileError(path.name)
        with path.open("rb") as file:
            if file.read(len(_PLAIN_SQLITE)) == _PLAIN_SQLITE:
                raise PlainDatabaseError(path.name)
