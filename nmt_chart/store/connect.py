"""Connections to the encrypted database: its key, the settings that keep records safe, real transactions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

WRITING = "BEGIN IMMEDIATE"
READING = "BEGIN"

_BUSY_MS = 5000
_SETTINGS = (
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {_BUSY_MS}",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
)


def connection_to(path: Path, key: bytes, *, mode: str = "rw") -> Any:  # noqa: ANN401 - the driver has no types
    """A connection of the driver to the file ``path``, which must exist; ``mode`` as in SQLite's addresses.

    SQLAlchemy sends BEGIN itself (see ``engine_for``); the driver begins nothing on its own. The raw key
    spares SQLCipher's own derivation and keeps the passphrase out of every statement.
    """
    options = "immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?{options}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def engine_for(connect: Callable[[], Any], *, foreign_keys: bool = True) -> Engine:
    """An engine over ``connect``; transactions write unless an execution option says ``begin=READING``.

    A writing transaction takes the lock at once: taken later it fails where two programs write. DDL rolls
    back as well. Statements' values are left out of errors: they are client data.
    """
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=connect, poolclass=QueuePool, pool_size=4, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver has no types
        # Outside of a transaction, where alone SQLite heeds it.
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("begin", WRITING)
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if kind == READING else 'OFF'}")
        connection.exec_driver_sql(kind)

    return engine
