"""What the clients area reads from the practice file, in the form its page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nmt_chart.domain.ids import ClientId
from nmt_chart.store.records import Records
from nmt_chart.ui.clients.client_row import ClientRow, client_row
from nmt_chart.ui.clients.client_view import ClientView
from nmt_chart.ui.clients.visit_row import UnsignedRow, unsigned_row
from nmt_chart.ui.dates import LocalDates

FOUND_AT_MOST = 60
UNSIGNED_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """The clients found, and how many there are in words; ``everybody`` counts all, archived ones too."""

    rows: tuple[ClientRow, ...]
    told: str
    everybody: int


@dataclass(frozen=True, slots=True)
class Here:
    """When and where the list is read: its dates and ages are those of this day and zone."""

    today: date
    zone: str
    dates: LocalDates


def found_clients(records: Records, text: str, here: Here, *, archived: bool) -> Found:
    """The clients that match ``text``, last seen first, at most FOUND_AT_MOST."""
    clients = records.clients.search(text, archived=archived, limit=FOUND_AT_MOST)
    rows = tuple(client_row(c, today=here.today, zone=here.zone, dates=here.dates) for c in clients)
    counts = {kept: records.clients.count(archived=kept) for kept in (False, True)}
    told = _told(len(rows), counts[archived], searched=bool(text.strip()), archived=archived)
    return Found(rows, told, sum(counts.values()))


def unsigned_rows(records: Records, dates: LocalDates) -> tuple[tuple[UnsignedRow, ...], bool]:
    """The drafts that wait for a signature, newest first, and whether there are still more."""
    drafts = records.visits.unsigned(UNSIGNED_AT_MOST + 1)
    rows = tuple(unsigned_row(draft, dates) for draft in drafts[:UNSIGNED_AT_MOST])
    return rows, len(drafts) > UNSIGNED_AT_MOST


def client_view(records: Records, client_id: ClientId, today: date) -> ClientView:
    """Everything the card shows of a client."""
    return ClientView(
        client=records.clients.get(client_id),
        episodes=records.episodes.of_client(client_id),
        visits=records.visits.of_client(client_id),
        today=today,
    )


def _told(shown: int, all_of_them: int, *, searched: bool, archived: bool) -> str:
    if searched and not shown:
        return "Nobody found among the archived" if archived else "Nobody found"
    if searched:
        return f"The first {shown}: type more" if shown == FOUND_AT_MOST else f"{shown} found"
    if all_of_them > shown:
        return f"{shown} seen last, of {all_of_them:,}"
    return f"{all_of_them} archived" if archived else _clients(all_of_them)


def _clients(count: int) -> str:
    return "1 client" if count == 1 else f"{count} clients"
