"""What invented practices are made of: people and complaints, read from data files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from pydantic import ConfigDict, TypeAdapter

from nmt_chart.domain.body import View
from nmt_chart.domain.terms import AlertKind, Factor, Familiar, Quality, Sign, Status, Technique, ZoneKind

_FOLDER = Path(__file__).parent
_CLOSED = ConfigDict(extra="forbid")
"""A mistyped key is a mistake, not a default."""


@dataclass(frozen=True, slots=True)
class Culture:
    """Given names by the pronouns that go with them, and family names."""

    she: tuple[str, ...]
    he: tuple[str, ...]
    they: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """An occupation and the youngest and oldest who have it."""

    description: str
    ages: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Health:
    """What someone tells at intake."""

    conditions: str
    medications: str
    allergies: str
    injuries_and_surgery: str
    earlier_treatment: str
    family_history: str


@dataclass(frozen=True, slots=True)
class AlertPlan:
    """An alert and what must not be done because of it."""

    kind: AlertKind
    text: str
    contraindications: str


@dataclass(frozen=True, slots=True)
class People:
    """All that people are put together from."""

    __pydantic_config__: ClassVar[ConfigDict] = _CLOSED

    cultures: tuple[Culture, ...]
    works: tuple[Work, ...]
    intakes: tuple[Health, ...]
    alerts: tuple[AlertPlan, ...]


@dataclass(frozen=True, slots=True)
class ZonePlan:
    """An area someone paints: the regions it covers on each view, and how it feels at first."""

    kind: ZoneKind
    intensity: int
    qualities: tuple[Quality, ...]
    front: tuple[str, ...] = ()
    back: tuple[str, ...] = ()

    def regions(self, view: View) -> tuple[str, ...]:
        """The slugs of the regions on ``view``."""
        return self.front if view is View.FRONT else self.back


@dataclass(frozen=True, slots=True)
class PointPlan:
    """A trigger point of a story; ``along`` is the share of the way down the muscle's shape."""

    muscle: str
    view: View
    along: float
    tenderness: int
    familiar: Familiar
    findings: tuple[Sign, ...]
    techniques: tuple[Technique, ...]
    status: Status = Status.ACTIVE
    side: str = "same"
    first_visit: int = 1
    threshold: float | None = None
    zone: ZonePlan | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A complaint, what the client says of it from visit to visit, and what is found and done."""

    complaint: str
    since: str
    factors: tuple[Factor, ...]
    goals: str
    frequency: str
    professionals: str
    first: str
    better: tuple[str, ...]
    same: tuple[str, ...]
    worse: tuple[str, ...]
    assessment: str
    plan: str
    home_care: str
    points: tuple[PointPlan, ...]


@cache
def people() -> People:
    """The people; read once."""
    found: People = _read("people.toml", People)
    return found


@cache
def stories() -> tuple[Story, ...]:
    """The complaints; read once."""
    found: _Stories = _read("stories.toml", _Stories)
    return found.stories


@dataclass(frozen=True, slots=True)
class _Stories:
    __pydantic_config__: ClassVar[ConfigDict] = _CLOSED

    stories: tuple[Story, ...]


def _read(name: str, form: type[Any]) -> Any:  # noqa: ANN401 - a value of the form
    with (_FOLDER / name).open("rb") as file:
        return TypeAdapter(form).validate_python(tomllib.load(file))
