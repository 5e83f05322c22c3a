"""Brings a practice file to the newest tables: copied, migrated in one transaction, checked.

Triggers are no part of the migrations: the program puts its own ones back after them.
Alembic is imported only when there is something to migrate.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, func, inspect, select, table, text

from nmt_chart.store.connect import engine_for
from nmt_chart.store.errors import DamagedFileError, NewerFileError, ReadOnlyFileError, UpgradeFailedError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.in_words import database_errors_in_words, in_words
from nmt_chart.store.safe_files import keep_content, keep_name, replace_file, said_in_words
from nmt_chart.store.triggers import make_triggers
from nmt_chart.store.ways_in import WayIn

MIGRATIONS = Path(__file__).parent / "migrations"

REVISIONS: tuple[str, ...] = ("0001", "0002")
"""The revisions of the tables, oldest first; each is a file in ``migrations/versions``."""

VERSION_TABLE = (
    "CREATE TABLE alembic_version "
    "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def newest_revision() -> str:
    """The revision this version of the program works with."""
    return REVISIONS[-1]


def bring_up_to_date(way: WayIn) -> None:
    """Migrates the file if it is older than the program; raises NewerFileError if it is newer."""
    found = _revision(way)
    if found == newest_revision():
        return
    if found not in REVISIONS:
        raise NewerFileError(way.path.name)
    if way.read_only:
        raise ReadOnlyFileError(way.path.name)
    copy = way.path.with_name(f"{way.path.stem}.before-{newest_revision()}{way.path.suffix}")
    _copy(way, copy)
    _migrate(way)


def _revision(way: WayIn) -> str:
    with closing(way.connect()) as connection:
        try:
            (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlcipher.DatabaseError as error:
            # No table of revisions: a database, but no practice.
            raise in_words(str(error), way.path.name) or DamagedFileError(way.path.name) from error
    return str(found)


def _copy(way: WayIn, copy: Path) -> None:
    """A consistent copy, made by SQLite: copying the file would miss what waits in the WAL."""
    unfinished = copy.with_name(f"{copy.name}.new")
    with said_in_words(copy):
        unfinished.unlink(missing_ok=True)
        with closing(way.connect()) as connection:
            try:
                connection.execute("VACUUM INTO ?", [str(unfinished)])
            except sqlcipher.DatabaseError as error:
                unfinished.unlink(missing_ok=True)
                raise in_words(str(error), copy.name) or error from error
        keep_content(unfinished)
        unfinished.replace(copy)
        keep_name(copy)
    replace_file(keys_file(copy), keys_file(way.path).read_bytes())


def _migrate(way: WayIn) -> None:
    # With foreign keys on, rebuilding a table would delete the rows that belong to it.
    engine = engine_for(way.connect, foreign_keys=False)
    try:
        with database_errors_in_words(way.path.name), engine.begin() as connection:
            before = _counts(connection)
            _drop_triggers(connection)
            _run_migrations(connection)
            make_triggers(connection)
            lost = any(count < before.get(name, 0) for name, count in _counts(connection).items())
            if lost or connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                raise UpgradeFailedError(way.path.name)
    finally:
        engine.dispose()


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, newest_revision())


def _drop_triggers(connection: Connection) -> None:
    """Takes all triggers away: a table that one of them names can't be rebuilt, nor a signed visit moved."""
    names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
    for name in names:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def _counts(connection: Connection) -> dict[str, int]:
    names = inspect(connection).get_table_names()
    return {name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in names}
