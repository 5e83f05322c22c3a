"""What the atlas knows of a muscle: where its trigger points sit and where they refer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from nmt_chart.domain.body import Layer, Place, Side, View


class Confidence(StrEnum):
    """How sure the atlas is of an entry's referral."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Commonness(IntEnum):
    """How often trigger points of a muscle turn out to be what people come with."""

    RARE = 1
    LESS_COMMON = 2
    COMMON = 3
    VERY_COMMON = 4


class ReferralKind(StrEnum):
    """Whether most people feel a referral there, or some do."""

    PRIMARY = "primary"
    SPILLOVER = "spillover"


class Across(StrEnum):
    """On which side a referral is felt, as seen from the trigger point."""

    SAME = "same"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Referral:
    """A region of the body map in which a trigger point is felt.

    ``weight`` is above 0 and at most 1: how much the region belongs to the pattern. ``facing`` is FRONT or
    BACK when only that face of the region is meant (the back of a finger), else None.
    """

    region: str
    kind: ReferralKind
    weight: float
    across: Across = Across.SAME
    facing: View | None = None


@dataclass(frozen=True, slots=True)
class TriggerPointSite:
    """A usual site of a trigger point in a muscle and its referral, in words and on the body map.

    ``places`` are its spots with x from the midline outward, as they lie at +x of the front and the back and
    on the left profile; there are none where no drawing shows the muscle.
    """

    id: str
    location: str
    primary: str
    spillover: str
    places: tuple[Place, ...] = ()
    referrals: tuple[Referral, ...] = ()

    @property
    def name(self) -> str:
        """The id as people say it: "TrP1", "Lower right"."""
        is_number = self.id.startswith("TrP") or self.id[1:2].isdigit()
        return self.id if is_number else self.id.replace("-", " ").capitalize()

    def places_on(self, side: Side) -> tuple[Place, ...]:
        """The spots on one side of the client, those at the midline included; with MIDLINE those on both."""
        if side is Side.MIDLINE:
            return tuple(dict.fromkeys((*self.places_on(Side.RIGHT), *self.places_on(Side.LEFT))))
        found = (place if place.side in (side, Side.MIDLINE) else place.mirrored() for place in self.places)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle of the atlas.

    ``name`` is the catalogue form ("Trapezius, upper"), ``common_name`` the spoken one ("Upper
    trapezius"). ``fma`` is the id in the Foundational Model of Anatomy, empty where none was found.
    ``cautions`` say what lies there that pressure may harm, ``confusions`` what its pain is taken for.
    ``family`` is shared by muscles that refer alike and are searched together, such as the scalenes.
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
    commonness: Commonness = Commonness.COMMON
    palpation: str = ""
    cautions: tuple[str, ...] = ()
    confusions: tuple[str, ...] = ()
    family: str = ""


@dataclass(frozen=True, slots=True)
class PainArea:
    """An area people complain of, as the regions of the body map it covers, with weights up to 1."""

    id: str
    name: str
    part: str
    regions: tuple[Referral, ...]
