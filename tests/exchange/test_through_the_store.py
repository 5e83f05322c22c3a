"""Export, import into an empty practice, export: the same bytes, whatever was charted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings

from nmt_chart.domain.record import ClientRecord
from nmt_chart.exchange.record_json import record_as_json, record_from_json
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.vault import create_vault
from tests.builders import PASSPHRASE, a_practice, a_record
from tests.exchange.records import records


class _TakenBackError(Exception):
    """Ends a transaction so that nothing of it stays."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    file = tmp_path_factory.mktemp("practice") / "practice.nmt"
    vault, _ = create_vault(file, PASSPHRASE)
    store = create_store(file, vault, a_practice())
    yield store
    store.close()


def _kept(store: Store, record: ClientRecord) -> ClientRecord:
    """Return the record as an empty practice keeps it; the practice is empty again afterwards."""
    kept: list[ClientRecord] = []
    with suppress(_TakenBackError), store.transaction() as within:
        within.add_client_record(record)
        kept.append(within.client_record(record.client.id))
        raise _TakenBackError
    return kept[0]


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(record=records())
def test_whatever_was_charted_comes_out_the_same_again(store: Store, record: ClientRecord) -> None:
    exported = record_as_json(_kept(store, record))

    imported = _kept(store, record_from_json(exported))

    assert record_as_json(imported) == exported


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(record=records())
def test_nothing_is_lost_on_the_way(store: Store, record: ClientRecord) -> None:
    kept = _kept(store, record)

    assert kept.client == record.client
    assert sorted(kept.episodes, key=_identity) == sorted(record.episodes, key=_identity)
    assert sorted(kept.visits, key=_identity) == sorted(record.visits, key=_identity)


def _identity(thing: object) -> str:
    return str(getattr(getattr(thing, "visit", thing), "id", ""))


def test_a_record_in_order_is_kept_in_order(store: Store) -> None:
    record = a_record()

    assert _kept(store, record) == record
