"""A visit: a draft that becomes a signed, unchangeable record, with addenda after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import AddendumId, ClientId, EpisodeId, VisitId


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and when, and the digest of what was frozen (SHA-256 of the record's JSON form)."""

    name: str
    credentials: str
    signed_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Addendum:
    """A dated, signed addition to a signed visit."""

    id: AddendumId
    text: str
    name: str
    credentials: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit of a client. Times are aware; ``zone`` is the IANA name of the zone they were entered in."""

    id: VisitId
    client_id: ClientId
    service_at: datetime
    entered_at: datetime
    zone: str
    episode_id: EpisodeId | None = None
    chart: Chart = field(default_factory=Chart)
    signature: Signature | None = None
    addenda: tuple[Addendum, ...] = ()

    @property
    def is_signed(self) -> bool:
        """Whether the visit is frozen."""
        return self.signature is not None

    @property
    def service_on(self) -> date:
        """The day of service where the practice was; it never moves, wherever the file is opened."""
        return self.local(self.service_at).date()

    def local(self, moment: datetime) -> datetime:
        """``moment`` on the wall clock of the zone of entry."""
        return in_zone(moment, self.zone)


def in_zone(moment: datetime, zone: str) -> datetime:
    """An aware ``moment`` on the wall clock of ``zone``; unchanged for a zone this machine does not know."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return moment


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """A line in a list of visits, enough to choose one; ``painted_area`` is in square stature."""

    id: VisitId
    client_id: ClientId
    client_name: str
    service_at: datetime
    zone: str
    episode_id: EpisodeId | None
    is_signed: bool
    points: int
    active_points: int
    zones: int
    painted_area: float
    pain_now: int | None
    pain_after: int | None

    @property
    def service_on(self) -> date:
        """The day of service where the practice was."""
        return in_zone(self.service_at, self.zone).date()
