"""Practice files of earlier versions open with every record, and their signatures still hold."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from nmt_chart.domain.record import ClientRecord
from nmt_chart.exchange.record_json import record_from_json
from nmt_chart.store.errors import SignedVisitError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault, open_vault
from tests.builders import NOW, PASSPHRASE

FILES = Path(__file__).parent / "files"
"""Practice files as each version left them, with the one record they hold as it was exported then."""

VERSIONS = ["0001"]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def vault_of(version: str) -> Vault:
    """Unlocking has its price; once is enough."""
    return open_vault(FILES / f"practice-{version}.nmt", PASSPHRASE)


@pytest.fixture
def older(version: str, tmp_path: Path) -> Iterator[Store]:
    vault = replace(vault_of(version), file=tmp_path / "practice.nmt")
    shutil.copy(FILES / f"practice-{version}.nmt", vault.file)
    keys_file(vault.file).write_text(vault.slots.as_text())
    store = open_store(vault.file, vault)
    yield store
    store.close()


@pytest.fixture
def record(version: str) -> ClientRecord:
    return record_from_json((FILES / f"record-{version}.json").read_bytes())


def test_every_record_is_still_there(older: Store, record: ClientRecord) -> None:
    with older.reading() as records:
        assert records.client_record(record.client.id) == record


def test_signatures_of_then_are_sound_now(older: Store) -> None:
    report = older.check()

    assert report.problems == ()
    assert (report.clients, report.visits, report.signed_visits, report.marks) == (1, 2, 1, 3)


def test_nothing_is_checked_and_no_zone_is_of_the_atlas(older: Store, record: ClientRecord) -> None:
    with older.reading() as records:
        visits = records.visits.full_of_client(record.client.id)

    assert {visit.chart.note.checked for visit in visits} == {()}
    assert {zone.from_atlas for visit in visits for zone in visit.chart.pain_zones} == {""}


def test_a_signed_visit_still_can_not_change(older: Store, record: ClientRecord) -> None:
    with pytest.raises(SignedVisitError), older.transaction() as records:
        records.visits.delete_draft(record.visits[0].visit.id)


def test_notes_on_muscles_can_be_written(older: Store) -> None:
    with older.transaction() as records:
        records.muscle_notes.put("masseter", "Warm the jaw first", NOW)

    with older.reading() as records:
        assert records.muscle_notes.get("masseter") == "Warm the jaw first"
