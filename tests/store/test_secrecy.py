"""Nothing of a client can be read on the disk, in a temporary file, or in an error."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from nmt_chart.domain.client import Client, Intake
from nmt_chart.domain.history import History
from nmt_chart.domain.visit import Visit
from nmt_chart.store.connect import connection_to
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault
from tests.builders import PASSPHRASE, a_chart, a_client, a_note, a_point, a_practice, a_visit, a_visit_record

CANARY = "Kanarienvogel"


def everything_on_disk(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_silent(files: dict[str, bytes], vault: Vault) -> None:
    secrets = (CANARY, PASSPHRASE, a_practice().name, vault.key.hex())
    for name, content in files.items():
        for secret in secrets:
            assert secret.encode() not in content, f"{secret} in {name}"
            assert secret.encode("utf-16-le") not in content, f"{secret} in {name}"
        assert vault.key not in content


@pytest.fixture
def planted(store: Store) -> Client:
    """Return a client with a visit, kept in the store, with the canary in every kind of text."""
    client = a_client(
        given_name=CANARY, email=f"{CANARY}@example.org", address=CANARY, intake=Intake(*[CANARY] * 8)
    )
    note = a_note(subjective=CANARY * 500, objective=CANARY)
    visit = a_visit(client, chart=a_chart(a_point(note=CANARY), note=note))
    with store.transaction() as records:
        records.clients.add(client)
        records.visits.add_record(a_visit_record(visit))
    return client


def test_nothing_can_be_read_in_any_file_while_it_is_open(
    store: Store, vault: Vault, planted: Client, home: Path
) -> None:
    with store.reading() as records:
        assert records.clients.search(CANARY[:5])
    files = everything_on_disk(vault.file.parent)

    assert {"practice.nmt", "practice.nmt-wal", "practice.nmt.keys"} <= set(files)
    assert_silent(files | everything_on_disk(home), vault)


def test_nothing_can_be_read_in_any_file_after_it_was_closed(
    store: Store, vault: Vault, planted: Client
) -> None:
    store.check()
    store.close()

    assert_silent(everything_on_disk(vault.file.parent), vault)


def test_what_was_planted_is_really_there(store: Store, vault: Vault, planted: Client) -> None:
    store.close()
    again = open_store(vault.file, vault)

    with again.reading() as records:
        assert records.client_record(planted.id).client == planted
    again.close()


def test_without_the_key_the_file_can_not_be_read(store: Store, vault: Vault, planted: Client) -> None:
    store.close()

    with pytest.raises(sqlcipher.DatabaseError, match="not a database"):
        connection_to(vault.file, bytes(32)).execute("SELECT * FROM client")


def test_no_error_of_a_statement_tells_of_a_client(store: Store, visit: Visit) -> None:
    from sqlalchemy.exc import SQLAlchemyError

    record = a_visit_record(
        a_visit(chart=a_chart(a_point(note=CANARY)), client_id=visit.client_id, id=visit.id)
    )

    with pytest.raises(SQLAlchemyError) as raised, store.transaction() as records:
        records.visits.add_record(record)

    assert CANARY not in str(raised.value)
    assert record.history != History()


def test_settings_that_keep_records_safe_are_on(store: Store) -> None:
    from sqlalchemy import text

    with store._engine.connect() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "temp_store")
        }

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "temp_store": 2,
    }
