"""How well the referral of trigger points fits a drawing: what a site explains, and what it leaves unfelt.

The method and its figures are described in docs/muscles-to-check.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.muscle import Across, Commonness, Muscle, Referral, ReferralKind, TriggerPointSite
from nmt_chart.guide.painted import Painted, Spot

PRIOR = {
    Commonness.VERY_COMMON: 1.0,
    Commonness.COMMON: 0.9,
    Commonness.LESS_COMMON: 0.75,
    Commonness.RARE: 0.55,
}
"""What a muscle's fit is multiplied with: of two that fit alike the commoner is checked first."""

MISFIT = 0.35
"""The share of its score a site loses when nothing is painted where its core is felt."""

ELSEWHERE = 0.3
"""What is left of a coarse region's weight on a finer part of it, when other parts are named instead."""

SEVERAL_SITES = 0.5
"""How much counts what further sites of a muscle explain beyond the best one."""

FULLY_COVERED = 0.3
"""A region painted by this share counts as painted when a pattern is looked for in a drawing."""

_SIDES = (Side.LEFT, Side.RIGHT)

_FELT_ON = {
    (across, side): felt
    for side in _SIDES
    for across, felt in (
        (Across.SAME, (side, Side.MIDLINE)),
        (Across.OTHER, (side.opposite, Side.MIDLINE)),
        (Across.BOTH, tuple(Side)),
    )
}
"""The sides of the body on which a trigger point on a side is felt."""


@dataclass(frozen=True, slots=True)
class Felt:
    """How a trigger point is felt in one painted spot."""

    weight: float
    kind: ReferralKind


@dataclass(frozen=True, slots=True)
class Reach:
    """A site on one side and the painted spots, by their number in the drawing, it is felt in.

    ``fit`` is what is left after the misfit: 1 when all of the site's core is painted.
    """

    site: TriggerPointSite
    felt: Mapping[int, Felt]
    fit: float


@dataclass(frozen=True, slots=True)
class Suspect:
    """A muscle on one side with all its sites that explain some of a drawing.

    ``felt`` is how the muscle is felt in each painted spot: as the site that is felt there most.
    """

    muscle: Muscle
    side: Side
    reaches: tuple[Reach, ...]
    felt: Mapping[int, Felt]

    def score(self, shares: Sequence[float]) -> float:
        """0-1: how likely the muscle is worth checking for the ``shares`` of the painted spots."""
        alone = [(explained(reach.felt, shares), reach.fit) for reach in self.reaches]
        best, fit = max(alone, key=lambda pair: pair[0] * pair[1]) if len(alone) > 1 else alone[0]
        gained = SEVERAL_SITES * max(0.0, explained(self.felt, shares) - best) if len(alone) > 1 else 0.0
        return PRIOR[self.muscle.commonness] * fit * (best + gained)


def explained(felt: Mapping[int, Felt], shares: Sequence[float]) -> float:
    """How much of the ``shares`` of a drawing is explained, by weight."""
    return sum(shares[number] * here.weight for number, here in felt.items())


class Patterns:
    """The referral of every site of the atlas, looked up by region.

    ``within`` names the coarse region of each fine one.
    """

    def __init__(self, muscles: Iterable[Muscle], within: Mapping[str, str]) -> None:
        self._sites: list[_Pattern] = []
        self._by_region: defaultdict[str, list[tuple[int, Referral]]] = defaultdict(list)
        for muscle in muscles:
            for site in muscle.sites:
                for referral in site.referrals:
                    self._by_region[referral.region].append((len(self._sites), referral))
                self._sites.append(_Pattern(muscle, site, within))
        self._within = within

    def suspects(self, drawing: Sequence[Painted], misfit: float = MISFIT) -> tuple[Suspect, ...]:
        """Every muscle that explains some of the drawing, on each side it would lie on, in no order.

        ``misfit`` is the share of its score a site loses when none of its core is in the drawing.
        """
        found: defaultdict[tuple[int, Side], dict[int, Felt]] = defaultdict(dict)
        for number, painted in enumerate(drawing):
            for at, side, felt in self._felt_in(painted):
                known = found[at, side].get(number)
                if known is None or felt.weight > known.weight:
                    found[at, side][number] = felt
        covered = _covered(drawing, self._within)
        reaches: defaultdict[tuple[str, Side], list[Reach]] = defaultdict(list)
        muscles: dict[str, Muscle] = {}
        for (at, side), felt_at in found.items():
            pattern = self._sites[at]
            muscles[pattern.muscle.slug] = pattern.muscle
            reach = Reach(pattern.site, felt_at, 1 - misfit * pattern.unfelt(covered, side))
            reaches[pattern.muscle.slug, side].append(reach)
        return tuple(
            Suspect(muscles[slug], side, tuple(own), _felt_most(own)) for (slug, side), own in reaches.items()
        )

    def _felt_in(self, painted: Painted) -> Iterator[tuple[int, Side, Felt]]:
        spot = painted.spot
        for at, referral in self._by_region.get(spot.region, ()):
            yield from _on_sides(at, referral, painted, referral.weight)
        for at, referral in self._by_region.get(spot.within, ()) if spot.within else ():
            pattern = self._sites[at]
            if spot.region not in pattern.named:
                share = ELSEWHERE if spot.within in pattern.refined else 1.0
                yield from _on_sides(at, referral, painted, referral.weight * share)


class _Pattern:
    """A site and what its referral comes down to on the coarse regions."""

    def __init__(self, muscle: Muscle, site: TriggerPointSite, within: Mapping[str, str]) -> None:
        self.muscle = muscle
        self.site = site
        self.named = frozenset(referral.region for referral in site.referrals)
        self.refined = frozenset(within[region] for region in self.named if within.get(region))
        self._core: dict[tuple[str, Across], float] = {}
        for referral in site.referrals:
            if referral.kind is ReferralKind.PRIMARY:
                key = (within.get(referral.region) or referral.region, referral.across)
                self._core[key] = max(self._core.get(key, 0.0), referral.weight**2)

    def unfelt(self, covered: Mapping[tuple[str, Side], float], side: Side) -> float:
        """How much of the core of a trigger point on ``side`` is not painted, from 0 to 1."""
        whole = sum(self._core.values())
        if not whole:
            return 1.0
        felt = sum(
            weight * max(covered.get((region, felt_on), 0.0) for felt_on in _FELT_ON[across, side])
            for (region, across), weight in self._core.items()
        )
        return 1 - felt / whole


def _felt_most(reaches: Iterable[Reach]) -> dict[int, Felt]:
    felt: dict[int, Felt] = {}
    for reach in reaches:
        for number, here in reach.felt.items():
            if number not in felt or here.weight > felt[number].weight:
                felt[number] = here
    return felt


def _on_sides(
    at: int, referral: Referral, painted: Painted, weight: float
) -> Iterator[tuple[int, Side, Felt]]:
    if _shows(painted.spot, referral.facing):
        felt = Felt(weight, referral.kind)
        for side in _SIDES:
            if painted.toward in _FELT_ON[referral.across, side]:
                yield at, side, felt


def _shows(spot: Spot, facing: View | None) -> bool:
    return facing is None or spot.face is None or spot.face is facing


def _covered(drawing: Sequence[Painted], within: Mapping[str, str]) -> dict[tuple[str, Side], float]:
    """How much is painted of each coarse region, 0-1, by the side of the pain."""
    covered: dict[tuple[str, Side], float] = {}
    for painted in drawing:
        key = (within.get(painted.spot.region) or painted.spot.region, painted.toward)
        covered[key] = max(covered.get(key, 0.0), min(1.0, painted.covered / FULLY_COVERED))
    return covered
