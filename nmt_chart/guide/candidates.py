"""What the guide answers with: muscles to check for a pain, and muscles under a finger."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import Muscle, ReferralKind, TriggerPointSite


@dataclass(frozen=True, slots=True)
class Explained:
    """A painted region that a muscle refers to.

    ``share`` is how much of the drawing it is, from 0 to 1: a zone counts by its intensity, and each region
    in the zone by the area painted.
    """

    region: str
    name: str
    side: Side
    share: float
    kind: ReferralKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A muscle to check, and why.

    ``side`` is where the trigger point would be; MIDLINE means that either side explains the drawing alike.
    ``site`` explains most, ``sites`` are all that explain some of it, best first. ``score`` is 0-1 and only
    good for comparing within one list. ``unexplained`` is the share of the drawing that is left, 0-1.
    """

    muscle: Muscle
    side: Side
    site: TriggerPointSite
    score: float
    kind: ReferralKind
    explains: tuple[Explained, ...]
    unexplained: float
    sites: tuple[TriggerPointSite, ...]


@dataclass(frozen=True, slots=True)
class Under:
    """A muscle under a finger.

    ``sites`` are those within a finger's width, nearest first, and ``distance`` is how far the nearest is
    in stature; without one there is no distance.
    """

    muscle: Muscle
    side: Side
    sites: tuple[TriggerPointSite, ...] = ()
    distance: float | None = None
