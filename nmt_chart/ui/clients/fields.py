"""The fields of a client's record as a table: the form is made from it, and clients from the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from nmt_chart.domain.body import Figure
from nmt_chart.domain.client import Alert, Client, Consent, Intake
from nmt_chart.domain.ids import ClientId


class Kind(StrEnum):
    """What is written into a field."""

    LINE = "line"
    TEXT = "text"
    BIRTHDAY = "birthday"
    DATE = "date"
    FIGURE = "figure"

    @property
    def is_date(self) -> bool:
        """Whether the text stands for a date."""
        return self in (Kind.BIRTHDAY, Kind.DATE)


@dataclass(frozen=True, slots=True)
class Field:
    """One field; ``path`` names it within the client (``intake.goals``). A ``wide`` one has its own line.

    ``example`` stands in it while it is empty, ``hint`` below it.
    """

    path: str
    label: str
    kind: Kind = Kind.LINE
    example: str = ""
    wide: bool = False
    hint: str = ""

    @property
    def blank(self) -> str:
        """What stands in it for a new client."""
        return Figure.NEUTRAL if self.kind is Kind.FIGURE else ""


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that belong together."""

    title: str
    fields: tuple[Field, ...]


NAME = Section(
    "Name",
    (
        Field("given_name", "Given name"),
        Field("family_name", "Family name"),
        Field("preferred_name", "Preferred name", example="Mari"),
        Field("pronouns", "Pronouns", example="she/her"),
        Field("date_of_birth", "Date of birth", Kind.BIRTHDAY),
        Field("figure", "Figure to draw on", Kind.FIGURE, hint="Marks keep their places when this changes."),
    ),
)
CONTACT = Section(
    "Contact",
    (
        Field("phone", "Phone"),
        Field("email", "E-mail"),
        Field("address", "Address", Kind.TEXT),
        Field("emergency_contact", "Emergency contact", Kind.TEXT, "Name, how related, phone"),
    ),
)
CARE = Section(
    "Care",
    (
        Field(
            "contraindications", "Contraindications", Kind.TEXT, "What must not be done, and why", wide=True
        ),
        Field("consent.given_on", "Consent given on", Kind.DATE),
        Field("consent.note", "Consent to", Kind.LINE, "Treatment and records"),
    ),
)
INTAKE = Section(
    "Intake",
    (
        Field("intake.conditions", "Conditions", Kind.TEXT, "Diagnoses, and since when"),
        Field("intake.medications", "Medications", Kind.TEXT, "Name and what for"),
        Field("intake.allergies", "Allergies", Kind.TEXT, "Oils, latex, tape, scents"),
        Field("intake.injuries_and_surgery", "Injuries and surgery", Kind.TEXT, "What, where, which year"),
        Field("intake.earlier_treatment", "Earlier treatment", Kind.TEXT, "By whom, and how it helped"),
        Field("intake.family_history", "Family history", Kind.TEXT),
        Field(
            "intake.occupation_and_posture", "Occupation and posture", Kind.TEXT, "Sitting, lifting, driving"
        ),
        Field("intake.goals", "Goals", Kind.TEXT, "What should be possible again"),
    ),
)

SECTIONS_BEFORE_ALERTS = (NAME, CONTACT)
SECTIONS_AFTER_ALERTS = (CARE, INTAKE)
ALL_FIELDS = tuple(
    field for section in (*SECTIONS_BEFORE_ALERTS, *SECTIONS_AFTER_ALERTS) for field in section.fields
)

Value = str | date | None
Values = Mapping[str, Value]
"""What stands in the fields, by path."""


def values_of(client: Client) -> dict[str, Value]:
    """What the fields show of ``client``."""
    return {field.path: _value(client, field.path) for field in ALL_FIELDS}


def changed_client(client: Client, values: Values, alerts: tuple[Alert, ...]) -> Client:
    """``client`` with what was written in the form."""
    return replace(client, **_arguments(values), alerts=alerts)


def new_client(
    client_id: ClientId, created_at: datetime, values: Values, alerts: tuple[Alert, ...]
) -> Client:
    """A client made of what was written in the form."""
    return Client(id=client_id, created_at=created_at, **_arguments(values), alerts=alerts)


def _value(client: Client, path: str) -> Value:
    found: Any = client
    for name in path.split("."):
        found = getattr(found, name)
    value: Value = found
    return value


_GROUPS: dict[str, Callable[..., Intake | Consent]] = {"intake": Intake, "consent": Consent}


def _arguments(values: Values) -> dict[str, Any]:
    """The values as arguments of a client: what belongs to a group is put together as one."""
    arguments: dict[str, Any] = {path: value for path, value in values.items() if "." not in path}
    for group, kind in _GROUPS.items():
        prefix = f"{group}."
        own = {path.removeprefix(prefix): v for path, v in values.items() if path.startswith(prefix)}
        arguments[group] = kind(**own)
    return arguments
