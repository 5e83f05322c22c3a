"""The person who comes for treatment, and what the therapist must see before touching."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from nmt_chart.domain.body import Figure
from nmt_chart.domain.ids import AlertId, ClientId
from nmt_chart.domain.terms import AlertKind


@dataclass(frozen=True, slots=True)
class Alert:
    """Something to see before touching."""

    id: AlertId
    kind: AlertKind
    text: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What the client tells before the first treatment, in free words."""

    conditions: str = ""
    medications: str = ""
    allergies: str = ""
    injuries_and_surgery: str = ""
    earlier_treatment: str = ""
    family_history: str = ""
    occupation_and_posture: str = ""
    goals: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """That the client agreed to treatment: when, and to what."""

    given_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """A client of the practice. ``family_name`` may be empty; one of the two names is not."""

    id: ClientId
    given_name: str
    family_name: str
    created_at: datetime
    preferred_name: str = ""
    pronouns: str = ""
    date_of_birth: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    emergency_contact: str = ""
    figure: Figure = Figure.NEUTRAL
    intake: Intake = Intake()
    contraindications: str = ""
    consent: Consent = Consent()
    alerts: tuple[Alert, ...] = ()
    archived_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.given_name.strip() and not self.family_name.strip():
            raise ValueError("a client needs a name")

    @property
    def name(self) -> str:
        """Given and family name, as it stands over the chart."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def sorted_name(self) -> str:
        """Family name first, as lists are sorted."""
        return ", ".join(part for part in (self.family_name, self.given_name) if part)

    def age_on(self, day: date) -> int | None:
        """Whole years on ``day``, or None without a date of birth."""
        return _age(self.date_of_birth, day)


@dataclass(frozen=True, slots=True)
class ClientSummary:
    """A line in the list of clients."""

    id: ClientId
    name: str
    phone: str
    email: str
    date_of_birth: date | None
    last_visit_at: datetime | None
    visits: int
    unsigned_visits: int
    alerts: tuple[Alert, ...]
    is_archived: bool

    def age_on(self, day: date) -> int | None:
        """Whole years on ``day``, or None without a date of birth."""
        return _age(self.date_of_birth, day)


def _age(born: date | None, day: date) -> int | None:
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
