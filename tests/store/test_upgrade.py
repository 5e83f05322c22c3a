"""Tables grow with the program, and no record is lost on the way."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from nmt_chart.domain.record import ClientRecord
from nmt_chart.store import upgrade
from nmt_chart.store.connect import engine_for
from nmt_chart.store.errors import DamagedFileError, ReadOnlyFileError, SignedVisitError, UpgradeFailedError
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault, open_vault
from nmt_chart.store.ways_in import WayIn
from tests.builders import PASSPHRASE, a_record
from tests.store import children
from tests.store.killing import killed_after

GROW = """
revision, down_revision = "0003", "0002"
import sqlalchemy as sa
from alembic import op

def upgrade():
    with op.batch_alter_table("client") as table:
        table.add_column(sa.Column("shoe_size", sa.Integer()))
    with op.batch_alter_table("visit", recreate="always") as table:
        table.add_column(sa.Column("room", sa.Text()))
"""
BREAK = "".join([GROW, "    raise RuntimeError('boom')\n"])
LOSE = "".join([GROW, "    op.execute('DELETE FROM edit')\n"])
ORPHAN = "".join([GROW, "    op.execute('UPDATE visit SET client_id = 0')\n"])


def config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.attributes["connection"] = connection
    return config


@pytest.fixture
def engine(store: Store) -> Iterator[Engine]:
    engine = engine_for(store._way.connect, foreign_keys=False)
    yield engine
    engine.dispose()


@pytest.fixture
def record(store: Store) -> ClientRecord:
    record = a_record()
    with store.transaction() as records:
        records.add_client_record(record)
    store.close()
    return record


def add_migration(tmp_path: Path, content: str) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, folder)
    (folder / "versions" / "0003_next.py").write_text(content)
    return folder


@pytest.fixture
def newer_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let the program know one revision more, the one given as parameter."""
    monkeypatch.setattr(upgrade, "MIGRATIONS", add_migration(tmp_path, request.param))
    monkeypatch.setattr(upgrade, "REVISIONS", (*upgrade.REVISIONS, "0003"))


def columns(file: Path, vault: Vault, table: str) -> set[str]:
    engine = engine_for(WayIn(file, vault.key).connect)
    with engine.connect() as connection:
        found = {column["name"] for column in inspect(connection).get_columns(table)}
    engine.dispose()
    return found


def schema(engine: Engine) -> dict[str, object]:
    """Return the parts of each table, and each index and trigger, by name."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
    return {name: _parts(sql) for name, sql in rows}


def _parts(sql: str) -> object:
    one_line = " ".join(sql.split())
    table = re.fullmatch(r"CREATE TABLE \"?(\w+)\"? ?\((.*)\)", one_line)
    return (
        sorted(part.strip() for part in re.split(r", (?=[\"\w]+ [A-Z]+|CONSTRAINT)", table[2]))
        if table
        else one_line
    )


def test_a_new_file_has_the_tables_that_the_migrations_make(
    store: Store, engine: Engine, tmp_path: Path
) -> None:
    migrated = tmp_path / "migrated.nmt"
    migrated.touch()
    way = WayIn(migrated, bytes(32))
    upgrade._migrate(way)
    other = engine_for(way.connect)

    assert schema(other) == schema(engine)
    assert len(schema(engine)) > 30
    other.dispose()


def test_tables_and_migrations_have_not_drifted(engine: Engine) -> None:
    with engine.connect() as connection:
        command.check(config(connection))


def test_every_migration_is_known_by_number() -> None:
    scripts = ScriptDirectory.from_config(config(None))

    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == upgrade.REVISIONS


@pytest.mark.parametrize("newer_program", [GROW], indirect=True)
def test_an_older_file_is_brought_up_to_date_with_every_record(
    record: ClientRecord, vault: Vault, newer_program: None
) -> None:
    store = open_store(vault.file, vault)

    assert "shoe_size" in columns(vault.file, vault, "client")
    assert store.check().is_sound
    with store.reading() as records:
        assert records.client_record(record.client.id) == record
    store.close()


@pytest.mark.parametrize("newer_program", [GROW], indirect=True)
def test_the_file_as_it_was_is_kept_beside_it_with_its_keys(
    record: ClientRecord, vault: Vault, newer_program: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(vault.file, vault).close()
    monkeypatch.undo()
    copy = vault.file.with_name("practice.before-0003.nmt")

    store = open_store(copy, open_vault(copy, PASSPHRASE))
    with store.reading() as records:
        assert records.client_record(record.client.id) == record
    store.close()


@pytest.mark.parametrize(
    ("newer_program", "error"),
    [(BREAK, RuntimeError), (LOSE, UpgradeFailedError), (ORPHAN, UpgradeFailedError)],
    indirect=["newer_program"],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    record: ClientRecord,
    vault: Vault,
    newer_program: None,
    error: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for _ in range(2):
        with pytest.raises(error):
            open_store(vault.file, vault)
    monkeypatch.undo()

    assert "shoe_size" not in columns(vault.file, vault, "client")
    store = open_store(vault.file, vault)
    with store.reading() as records:
        assert records.client_record(record.client.id) == record
    assert store.check().is_sound
    store.close()


@pytest.mark.parametrize("newer_program", [GROW], indirect=True)
def test_signed_visits_can_not_change_after_a_migration_either(
    record: ClientRecord, vault: Vault, newer_program: None
) -> None:
    with pytest.raises(SignedVisitError), open_store(vault.file, vault).transaction() as records:
        records.visits.delete_draft(record.visits[0].visit.id)

    connection = WayIn(vault.file, vault.key).connect()
    with pytest.raises(sqlcipher.IntegrityError, match="signed"):
        connection.execute("DELETE FROM visit")
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of Unix")
def test_a_migration_killed_anywhere_leaves_the_old_or_the_new_file(
    record: ClientRecord, vault: Vault, tmp_path: Path
) -> None:
    migrations = add_migration(tmp_path, GROW)
    old = vault.file.read_bytes()
    for attempt in range(12):
        for path in vault.file.parent.glob("practice*.nmt*"):
            if not path.name.endswith(".keys"):
                path.unlink()
        vault.file.write_bytes(old)
        killed_after(1, children.upgrade_once, vault, migrations, patience_s=attempt * 0.03)

        found = columns(vault.file, vault, "client"), columns(vault.file, vault, "visit")
        assert ("shoe_size" in found[0]) == ("room" in found[1])
        connection = WayIn(vault.file, vault.key).connect()
        assert connection.execute("SELECT count(*) FROM edit").fetchone() == (5,)
        connection.close()


@pytest.mark.parametrize("newer_program", [GROW], indirect=True)
def test_an_older_file_that_is_protected_is_not_brought_up_to_date(
    record: ClientRecord, vault: Vault, newer_program: None
) -> None:
    with pytest.raises(ReadOnlyFileError):
        upgrade.bring_up_to_date(replace(WayIn(vault.file, vault.key), mode="ro"))


def test_a_database_without_a_revision_is_no_practice(vault: Vault) -> None:
    vault.file.touch()
    connection = WayIn(vault.file, vault.key).connect()
    connection.execute("CREATE TABLE something (else_ TEXT)")
    connection.close()

    with pytest.raises(DamagedFileError):
        open_store(vault.file, vault)


def test_opening_an_up_to_date_file_needs_no_alembic() -> None:
    program = "import sys, nmt_chart.store.store; print([m for m in sys.modules if m.startswith('alembic')])"

    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
