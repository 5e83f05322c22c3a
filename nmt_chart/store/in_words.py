"""Turns what the database says of the world into sentences; mistakes of the program stay what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from nmt_chart.errors import UserError
from nmt_chart.store.errors import (
    DamagedFileError,
    DiskFailureError,
    DiskFullError,
    FileBusyError,
    ReadOnlyFileError,
    SignedVisitError,
    UnconfirmedMarksError,
    UnsignedVisitError,
)
from nmt_chart.store.triggers import DRAFT, SIGNED, UNCONFIRMED

_REFUSALS: tuple[tuple[str, Callable[[], UserError]], ...] = (
    (SIGNED, SignedVisitError),
    (DRAFT, UnsignedVisitError),
    (UNCONFIRMED, UnconfirmedMarksError),
)
_TROUBLES: tuple[tuple[str, Callable[[str], UserError]], ...] = (
    ("is full", DiskFullError),
    ("readonly database", ReadOnlyFileError),
    ("is locked", FileBusyError),
    ("not a database", DamagedFileError),
    ("malformed", DamagedFileError),
    ("corrupt", DamagedFileError),
    ("disk I/O error", DiskFailureError),
    ("unable to open database file", DiskFailureError),
)


@contextmanager
def database_errors_in_words(name: str) -> Iterator[None]:
    """Raises a UserError for what the world did to the practice file ``name``."""
    try:
        yield
    except DBAPIError as error:
        spoken = in_words(str(error.orig), name)
        if spoken is None:
            raise
        raise spoken from error


def in_words(message: str, name: str) -> UserError | None:
    """The error for a message of SQLite about the file ``name``; None for a mistake of the program."""
    for part, refusal in _REFUSALS:
        if part in message:
            return refusal()
    for part, trouble in _TROUBLES:
        if part in message:
            return trouble(name)
    return None
