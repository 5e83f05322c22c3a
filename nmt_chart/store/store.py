"""Opens the practice file and hands out transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import insert, text
from sqlalchemy.orm import Session, sessionmaker

from nmt_chart.domain.practice import Practice
from nmt_chart.store.checks import CheckReport, damage, report
from nmt_chart.store.connect import READING, engine_for
from nmt_chart.store.convert import practice_values
from nmt_chart.store.errors import ReadOnlyFileError
from nmt_chart.store.file_kinds import require_encrypted, require_free_name
from nmt_chart.store.in_words import database_errors_in_words
from nmt_chart.store.records import Records
from nmt_chart.store.safe_files import keep_content, keep_name, said_in_words
from nmt_chart.store.tables import PracticeRow, Row
from nmt_chart.store.triggers import make_triggers
from nmt_chart.store.upgrade import VERSION_TABLE, bring_up_to_date, newest_revision
from nmt_chart.store.vault import Vault
from nmt_chart.store.ways_in import WayIn, find_way_in


def create_store(path: Path, vault: Vault, practice: Practice) -> Store:
    """Makes the practice file and opens it; it stands under its name only once it is whole.

    Raises PracticeExistsError where a file is already.
    """
    require_free_name(path)
    unfinished = path.with_name(f"{path.name}.new")
    with said_in_words(path), database_errors_in_words(path.name):
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600, exist_ok=False)
            _fill(unfinished, vault, practice)
            keep_content(unfinished)
            unfinished.rename(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        keep_name(path)
    return open_store(path, vault)


def open_store(path: Path, vault: Vault) -> Store:
    """Opens the practice file, brought to the newest tables if it is older.

    Where nothing can be written it opens to read. Raises NewerFileError, DamagedFileError and what
    ``open_vault`` says of files that are none.
    """
    require_encrypted(path)
    way = find_way_in(path, vault.key)
    bring_up_to_date(way)
    return Store(way)


class Store:
    """The open practice file. Several threads may use it; a transaction belongs to one of them."""

    def __init__(self, way: WayIn) -> None:
        self.path = way.path
        self.read_only = way.read_only
        self._way = way
        self._engine = engine_for(way.connect)
        self._writing = sessionmaker(self._engine, autoflush=False, expire_on_commit=False)
        self._reading = sessionmaker(self._engine.execution_options(begin=READING), autoflush=False)

    @contextmanager
    def transaction(self) -> Iterator[Records]:
        """One action of the user: on disk when the block ends, taken back as a whole when it raises.

        Not to be nested: the inner one would wait for the outer one in vain.
        """
        if self.read_only:
            raise ReadOnlyFileError(self.path.name)
        with database_errors_in_words(self.path.name), self._writing.begin() as session:
            session.connection()  # takes the lock now, not with the first statement
            yield Records(session)

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """One look at the records, which no writer disturbs; nothing can be changed in it."""
        with self._reading_session() as session:
            yield Records(session)

    def check(self) -> CheckReport:
        """Looks whether the file is whole; raises FileBusyError while another program works on it."""
        if found := damage(self._way):
            return CheckReport(found)
        with self._reading_session() as session:
            return report(self._way, session)

    def close(self) -> None:
        """Closes the file; what was saved is in it whether or not this is reached."""
        self._engine.dispose()

    @contextmanager
    def _reading_session(self) -> Iterator[Session]:
        with database_errors_in_words(self.path.name), self._reading() as session:
            yield session


def _fill(path: Path, vault: Vault, practice: Practice) -> None:
    engine = engine_for(WayIn(path, vault.key).connect)
    try:
        with engine.begin() as connection:
            Row.metadata.create_all(connection)
            make_triggers(connection)
            connection.exec_driver_sql(VERSION_TABLE)
            connection.execute(
                text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": newest_revision()}
            )
            connection.execute(insert(PracticeRow), practice_values(practice))
    finally:
        engine.dispose()
