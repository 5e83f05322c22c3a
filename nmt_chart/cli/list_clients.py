"""The command ``list``: the clients of a practice and their visits, with the ids other commands ask for."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from nmt_chart.cli.opening import opened_practice
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, add_practice_file, new_command
from nmt_chart.cli.terminal import plain, table

if TYPE_CHECKING:
    from nmt_chart.domain.client import ClientSummary
    from nmt_chart.domain.visit import VisitSummary
    from nmt_chart.store.records import Records
    from nmt_chart.store.store import Store

_HEAD: Final = ("KIND", "ID", "DATE", "STATE", "WHAT")
_WIDTHS: Final = (6, 32, 16, 8)


def add_command(commands: Commands) -> None:
    """Adds ``list``."""
    parser = new_command(
        commands,
        "list",
        run,
        about="Show the clients of a practice and their visits, with their ids. Last seen ones come first.",
        example="nmt-chart list practice.nmt --json",
    )
    add_practice_file(parser)
    parser.add_argument("--json", action="store_true", help="print JSON for another program")


def run(arguments: argparse.Namespace) -> int:
    """Prints the clients and their visits."""
    with opened_practice(arguments) as store:
        listed = _listed(store)
        if arguments.json:
            clients = [_client_as_json(client, visits) for client, visits in listed]
            print(json.dumps({"clients": clients}, indent=2, ensure_ascii=False))
            return DONE
        for line in table(_rows(listed), _WIDTHS):
            print(line)
    return DONE


Listed = Iterator[tuple["ClientSummary", tuple["VisitSummary", ...]]]


def _listed(store: Store) -> Listed:
    with store.reading() as records:
        for client in _everybody(records):
            yield client, records.visits.of_client(client.id)


def _everybody(records: Records) -> Iterator[ClientSummary]:
    for archived in (False, True):
        yield from records.clients.search(
            "", archived=archived, limit=records.clients.count(archived=archived)
        )


def _rows(listed: Listed) -> Iterator[tuple[str, ...]]:
    yield _HEAD
    for client, visits in listed:
        born = client.date_of_birth.isoformat() if client.date_of_birth else ""
        yield ("client", client.id, born, "archived" if client.is_archived else "", plain(client.name))
        for visit in visits:
            yield (
                "visit",
                visit.id,
                _date_of(visit),
                "signed" if visit.is_signed else "draft",
                _charted(visit),
            )


def _date_of(visit: VisitSummary) -> str:
    from nmt_chart.domain.visit import in_zone

    return in_zone(visit.service_at, visit.zone).strftime("%Y-%m-%d %H:%M")


def _charted(visit: VisitSummary) -> str:
    parts = [_counted(visit.points, "trigger point"), _counted(visit.zones, "pain zone")]
    pains = [f"{pain}" for pain in (visit.pain_now, visit.pain_after) if pain is not None]
    return ", ".join([*parts, *([f"pain {' then '.join(pains)}"] if pains else [])])


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _client_as_json(client: ClientSummary, visits: tuple[VisitSummary, ...]) -> dict[str, Any]:
    return {
        "id": client.id,
        "name": client.name,
        "date_of_birth": client.date_of_birth.isoformat() if client.date_of_birth else None,
        "phone": client.phone,
        "email": client.email,
        "archived": client.is_archived,
        "visits": [_visit_as_json(visit) for visit in visits],
    }


def _visit_as_json(visit: VisitSummary) -> dict[str, Any]:
    return {
        "id": visit.id,
        "service_at": visit.service_at.isoformat(),
        "service_on": visit.service_on.isoformat(),
        "zone": visit.zone,
        "signed": visit.is_signed,
        "trigger_points": visit.points,
        "active_trigger_points": visit.active_points,
        "pain_zones": visit.zones,
        "pain_now": visit.pain_now,
        "pain_after": visit.pain_after,
    }
