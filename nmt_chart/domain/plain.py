"""The one JSON form of charted things: the change log, the export and a signature's digest all use it.

pydantic reads and writes the domain's dataclasses as they are; import this module where records start, not
at the top of the program.
"""

from __future__ import annotations

from datetime import UTC
from functools import cache
from hashlib import sha256
from typing import Any, Final

from pydantic import TypeAdapter

from nmt_chart.domain.chart import Change, VisitNote
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.visit import Visit

_ADDED_SINCE: Final = {"from_atlas": "", "checked": ()}
"""Fields younger than the first signatures; empty they are left out of the digest, so that those hold."""


@cache
def _adapter(form: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any typing form, unions included
    return TypeAdapter(form)


def changes_as_json(changes: tuple[Change, ...]) -> str:
    """The changes of an edit as JSON text."""
    return _adapter(tuple[Change, ...]).dump_json(changes).decode()


def changes_from_json(text: str) -> tuple[Change, ...]:
    """The changes back from their JSON text; raises ValueError when it does not hold changes."""
    changes: tuple[Change, ...] = _adapter(tuple[Change, ...]).validate_json(text)
    return changes


def digest(visit: Visit) -> str:
    """SHA-256, in hexadecimal, of everything that signing freezes: who, when, all marks and the note."""
    frozen = (
        _adapter(tuple[str, str, str, str]).dump_json(
            (visit.id, visit.client_id, visit.service_at.astimezone(UTC).isoformat(), visit.zone)
        ),
        b"[" + b",".join(_frozen(mark) for mark in visit.chart) + b"]",
        _frozen(visit.chart.note),
    )
    return sha256(b"\n".join(frozen)).hexdigest()


def _frozen(thing: Mark | VisitNote) -> bytes:
    unused = {name for name, empty in _ADDED_SINCE.items() if getattr(thing, name, None) == empty}
    form: Any = type(thing)
    return _adapter(form).dump_json(thing, exclude=unused)
