"""A client's whole record as one value: what is exported, imported, signed and copied."""

from __future__ import annotations

from dataclasses import dataclass, field

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.history import History
from nmt_chart.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit with the history of its edits."""

    visit: Visit
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True)
class ClientRecord:
    """A client with all episodes and visits, visits in order of service."""

    client: Client
    episodes: tuple[Episode, ...] = ()
    visits: tuple[VisitRecord, ...] = ()
