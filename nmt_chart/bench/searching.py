"""Finding a client among very many, key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from nmt_chart.bench.measure import Measured, p95, taken_ms
from nmt_chart.demo.bulk import fill_with_clients
from nmt_chart.domain.practice import Practice
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.vault import create_vault

_CLIENTS = 50_000
_LIMIT_MS = 30.0
_TYPED = ("maria lopez", "müller", "555 01", "o'brien", "zzzz", "a", "jo s", "kim@example", "łukasz")


def measure(folder: Path) -> Iterator[Measured]:
    """Types names, numbers and addresses letter by letter."""
    path = folder / "practice.nmt"
    vault, _ = create_vault(path, "a passphrase for measuring")
    store = create_store(path, vault, Practice("Measured", "A. Therapist"))
    fill_with_clients(store, _CLIENTS, seed=1, now=datetime.now(UTC))
    times = [taken_ms(_found(store, words[:end])) for words in _TYPED for end in range(1, len(words) + 1)]
    store.close()
    yield Measured(f"search in {_CLIENTS:,} clients, per key, p95", p95(times), _LIMIT_MS)


def _found(store: Store, words: str) -> Callable[[], None]:
    def find() -> None:
        with store.reading() as records:
            records.clients.search(words)

    return find
