"""How a practice file can be opened where it lies: to write, or only to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from nmt_chart.store.connect import connection_to
from nmt_chart.store.errors import UnfinishedFileError
from nmt_chart.store.in_words import in_words

_WRITE = "rw"
_READ = "ro"
_READ_WITHOUT_TRACE = "immutable"
_PROTECTED = ("readonly", "unable to open database file")


@dataclass(frozen=True, slots=True)
class WayIn:
    """Connects to one practice file in the way that works."""

    path: Path
    key: bytes = field(repr=False)
    mode: str = _WRITE

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.mode != _WRITE

    def connect(self) -> Any:  # noqa: ANN401 - the driver has no types
        """A new connection of the driver."""
        return connection_to(self.path, self.key, mode=self.mode)


def find_way_in(path: Path, key: bytes) -> WayIn:
    """The best way into the file; raises a UserError when there is none, or the key is not the file's."""
    for mode in (_WRITE, _READ):
        try:
            return _tried(WayIn(path, key, mode))
        except sqlcipher.OperationalError as error:
            if not any(part in str(error) for part in _PROTECTED):
                raise _spoken(error, path) from error
        except sqlcipher.DatabaseError as error:
            raise _spoken(error, path) from error
    return _read_without_trace(path, key)


def _read_without_trace(path: Path, key: bytes) -> WayIn:
    """Reads where not even SQLite's own files can be made; what waits in such a file would be missed."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size > 0:
        raise UnfinishedFileError(path.name)
    try:
        return _tried(WayIn(path, key, _READ_WITHOUT_TRACE))
    except sqlcipher.DatabaseError as error:
        raise _spoken(error, path) from error


def _tried(way: WayIn) -> WayIn:
    connection = way.connect()
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        if not way.read_only:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            _try_to_write(connection)
    finally:
        connection.close()
    return way


def _try_to_write(connection: Any) -> None:  # noqa: ANN401 - the driver has no types
    try:
        connection.execute("BEGIN IMMEDIATE")
        # Only an attempt tells: on a protected file BEGIN IMMEDIATE quietly begins a reading transaction.
        connection.execute("PRAGMA user_version = 0")
        connection.execute("ROLLBACK")
    except sqlcipher.OperationalError as error:
        # Somebody else writes just now, so it can be written.
        if "is locked" not in str(error):
            raise


def _spoken(error: Exception, path: Path) -> Exception:
    return in_words(str(error), path.name) or error
