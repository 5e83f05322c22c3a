"""An episode of care: one complaint and its plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nmt_chart.domain.ids import ClientId, EpisodeId
from nmt_chart.domain.terms import Factor

USUAL_WEEKS = 6
MAX_WEEKS = 104

COMPLAINTS = (
    "Headache or migraine",
    "Face or jaw pain",
    "Neck pain",
    "Whiplash",
    "Shoulder pain or injury",
    "Back pain",
    "Low back pain",
    "Spasm or cramps",
    "Sciatica",
    "Hip pain",
    "Knee pain",
    "Carpal tunnel syndrome",
    "Numbness or tingling",
    "Tendonitis",
    "Plantar fasciitis",
    "Iliotibial band friction",
    "Calf cramps",
    "Joint stiffness",
    "Arthritis",
    "Fibromyalgia",
    "Sports injury",
    "Accident trauma",
    "Overuse",
    "Poor posture",
    "Multiple sclerosis symptoms",
    "Parkinson's disease symptoms",
)
"""Complaints people come with, offered as choices; any other words may be typed."""


@dataclass(frozen=True, slots=True)
class Episode:
    """One complaint, suspected factors, and the plan of work on it; ``since`` in the client's words."""

    id: EpisodeId
    client_id: ClientId
    complaint: str
    started_on: date
    since: str = ""
    factors: tuple[Factor, ...] = ()
    goals: str = ""
    frequency: str = ""
    weeks: int = USUAL_WEEKS
    professionals: str = ""
    closed_on: date | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.weeks <= MAX_WEEKS:
            raise ValueError(f"a plan lasts 1 to {MAX_WEEKS} weeks, got {self.weeks}")

    def week_of(self, day: date) -> int:
        """The week of the plan that ``day`` falls in, counted from 1."""
        return max(0, (day - self.started_on).days) // 7 + 1
