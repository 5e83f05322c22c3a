"""Saving one change, and opening a visit of a client with many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as bare

from nmt_chart.bench.measure import Measured, p95, taken_ms
from nmt_chart.demo.bulk import fill_with_clients, many_visits
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History, Step
from nmt_chart.domain.ids import MarkId, VisitId, new_id
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit
from nmt_chart.store.store import Store, create_store
from nmt_chart.store.vault import create_vault
from nmt_chart.ui.visits.open_visit import read_visit

_CHANGES = 300
_VISITS = 500
_SAVE_MARGIN_MS = 5.0
_OPEN_LIMIT_MS = 100.0


def measure(folder: Path) -> Iterator[Measured]:
    """Saves changes into an encrypted file, and opens the last of 500 visits."""
    path = folder / "practice.nmt"
    vault, _ = create_vault(path, "a passphrase for measuring")
    store = create_store(path, vault, Practice("Measured", "A. Therapist"))
    now = datetime.now(UTC)
    (client,) = fill_with_clients(store, 1, seed=1, now=now)
    visits = many_visits(store, client, _VISITS, seed=1, now=now)
    draft = Visit(VisitId(new_id()), client, now, now, "UTC")
    with store.transaction() as records:
        records.visits.add(draft)
    floor = p95(_bare_inserts(folder / "bare.db", vault.key))
    saved = p95(_saved(store, draft.id))
    yield Measured(
        "saving one change, durable, p95", saved, floor + _SAVE_MARGIN_MS, floor, remark="floor: bare insert"
    )
    opened = p95([taken_ms(lambda: read_visit(store, visits[-1])) for _ in range(20)])
    yield Measured(f"opening a visit of a client with {_VISITS} visits, p95", opened, _OPEN_LIMIT_MS)
    store.close()


def _saved(store: Store, visit: VisitId) -> list[float]:
    chart, history, times = Chart(), History(), []
    point = TriggerPoint(MarkId(new_id()), 1, Place(View.BACK, Point(0.05, 0.2)))
    for number in range(_CHANGES):
        now = replace(point, place=Place(View.BACK, Point(0.05, round(0.2 + number / 10_000, 5))))
        history, step = history.edited("Move", [Change(chart.marks.get(point.id), now)])
        chart = chart.applied(step.changes)
        times.append(taken_ms(_save(store, visit, step)))
    return times


def _save(store: Store, visit: VisitId, step: Step) -> Callable[[], None]:
    def save() -> None:
        with store.transaction() as records:
            records.charts.record(visit, step)

    return save


def _bare_inserts(path: Path, key: bytes) -> list[float]:
    """The same amount of text into an encrypted table of its own, with the same durability."""
    connection = bare.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE edit (id TEXT PRIMARY KEY, changes TEXT)")
    text = "x" * 900
    times = [taken_ms(lambda: _insert(connection, text)) for _ in range(_CHANGES)]
    connection.close()
    return times


def _insert(connection: bare.Connection, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO edit VALUES (?, ?)", (new_id(), text))
    connection.execute("COMMIT")
