"""What the atlas knows of a muscle: where its trigger points sit and where they refer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nmt_chart.domain.body import Layer, View


class Confidence(StrEnum):
    """How sure the atlas is of an entry's referral."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class TriggerPointSite:
    """A usual site of a trigger point in a muscle and its referral, in words."""

    id: str
    location: str
    primary: str
    spillover: str


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle of the atlas.

    ``name`` is the catalogue form ("Trapezius, upper"), ``common_name`` the spoken one ("Upper
    trapezius"). ``fma`` is the id in the Foundational Model of Anatomy, empty where none was found.
    """

    slug: str
    name: str
    common_name: str
    latin: str
    fma: str
    region: str
    layer: Layer
    views: tuple[View, ...]
    sites: tuple[TriggerPointSite, ...]
    attachments: str
    action: str
    nerve: str
    stretch: str
    satellites: tuple[str, ...]
    synonyms: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: Confidence
