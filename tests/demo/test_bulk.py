"""Large practices for measuring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nmt_chart.demo.bulk import fill_with_clients, many_visits
from nmt_chart.demo.practice import DEMO_PRACTICE
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.vault import create_vault
from tests.builders import NOW, PASSPHRASE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    vault, _ = create_vault(tmp_path / "practice.nmt", PASSPHRASE)
    store = create_store(tmp_path / "practice.nmt", vault, DEMO_PRACTICE)
    yield store
    store.close()


def test_many_clients_are_added_and_can_be_told_apart(store: Store) -> None:
    added = fill_with_clients(store, 2100, seed=1, now=NOW)

    with store.reading() as records:
        found = records.clients.search("", limit=3000)
    assert {client.id for client in found} == set(added)
    assert len({client.name for client in found}) > 2000


def test_many_visits_are_signed_and_continue_each_other(store: Store) -> None:
    (client,) = fill_with_clients(store, 1, seed=1, now=NOW)

    added = many_visits(store, client, 20, seed=1, now=NOW)

    assert store.check().problems == ()
    with store.reading() as records:
        visits = records.visits.full_of_client(client)
    assert [visit.id for visit in visits] == list(added)
    assert all(visit.is_signed and len(visit.chart.marks) == 9 for visit in visits)
    assert visits[-1].service_at == NOW - timedelta(weeks=1)
    last, before = visits[-1].chart, visits[-2].chart
    assert {mark.continues for mark in last} == set(before.marks)
