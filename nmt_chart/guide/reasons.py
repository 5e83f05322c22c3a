"""Why a muscle is worth checking, in words: how well it fits, what it explains and what it leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import ReferralKind, TriggerPointSite
from nmt_chart.domain.note import capitalized, listed
from nmt_chart.guide.candidates import Candidate
from nmt_chart.guide.painted import Painted

DOTS = 5
"""The most that a fit is told in."""

WEAK = 0.05
"""A list whose first muscle scores less than this explains little: nothing in it fits well."""

_PARTLY = 3
_WELL = 4
_NAMED = 3
_LEFT_NAMED = 2
_ZONES_NAMED = 3
_WORTH_NAMING = 0.05
"""Regions below this share, of what a muscle explains or of a zone, are not worth a word."""

_PARTS = ("half", "part", "base", "middle", "tip")
_UNNAMED_SITES = ("TrP", "TrPs")


@dataclass(frozen=True, slots=True)
class Fitting:
    """How well a muscle fits beside the others of its list: 1 to DOTS, and a word for it."""

    dots: int

    @property
    def words(self) -> str:
        """The fit as a person would say it."""
        if self.dots >= _WELL:
            return "fits well"
        return "fits partly" if self.dots > 1 else "fits a little"


def fitting(candidate: Candidate, best: float) -> Fitting:
    """The fit of a candidate in a list whose first one scores ``best``.

    What refers there in some people only, or stands in a list that explains little, fits partly at most.
    """
    dots = max(1, ceil(DOTS * candidate.score / best - 0.5)) if best else 1
    is_doubtful = candidate.kind is ReferralKind.SPILLOVER or best < WEAK
    return Fitting(min(dots, _PARTLY if is_doubtful else DOTS))


def site_words(site: TriggerPointSite) -> str:
    """A site in a sentence; its number stands before the place when the muscle has several."""
    return site.location if site.id in _UNNAMED_SITES else f"{site.name}, {site.location}"


class Drawing:
    """What is painted, zone by zone under their letters, as far as reasons have to name it."""

    def __init__(self, zones: Mapping[str, Sequence[Painted]]) -> None:
        self._zones = {letter: _by_region(painted) for letter, painted in zones.items()}
        names = {one.spot.name for painted in zones.values() for one in painted}
        self._stems = Counter(_stem(name) for name in names)

    def reason(self, candidate: Candidate) -> str:
        """What the candidate explains and what it leaves, as a sentence."""
        told = [
            f"{listed(names[:_NAMED])} ({kind.value})"
            for kind in ReferralKind
            if (names := list(dict.fromkeys(self._explained(candidate, kind))))
        ]
        left = self._left(candidate)
        return capitalized(f"explains {', '.join(told)}{f'; leaves {left}' if left else ''}.")

    def _explained(self, candidate: Candidate, kind: ReferralKind) -> Iterator[str]:
        least = _WORTH_NAMING * sum(part.share for part in candidate.explains)
        for part in (part for part in candidate.explains if part.share >= least):
            if part.kind is kind:
                yield self._named(part.name, part.side, candidate.side)

    def _left(self, candidate: Candidate) -> str:
        explained = {(part.region, part.side) for part in candidate.explains}
        untouched = [letter for letter, spots in self._zones.items() if not explained & spots.keys()]
        touched = [spots for letter, spots in self._zones.items() if letter not in untouched]
        left = [
            self._named(painted.spot.name, painted.spot.side, candidate.side)
            for spots in touched
            for key, painted in spots.items()
            if key not in explained
        ]
        return listed([*dict.fromkeys(left[:_LEFT_NAMED]), _zones(untouched)])

    def _named(self, name: str, side: Side, of: Side) -> str:
        """A region as shortly as it stays clear, with its side where that is not the muscle's own."""
        stem = _stem(name)
        words = stem if self._stems[stem] < 2 else _turned(name)
        return words if side in (of, Side.MIDLINE) else f"{side.value} {words}"


def _by_region(painted: Sequence[Painted]) -> dict[tuple[str, Side], Painted]:
    """The regions of a zone that are worth a word; its largest one always is."""
    least = min(_WORTH_NAMING, max((one.share for one in painted), default=0.0))
    return {(one.spot.region, one.spot.side): one for one in painted if one.share >= least}


def _zones(letters: Sequence[str]) -> str:
    if len(letters) > _ZONES_NAMED:
        return f"{len(letters)} other zones"
    return f"zone{'s' if len(letters) > 1 else ''} {listed(letters)}" if letters else ""


def _stem(name: str) -> str:
    return name.partition(", ")[0]


def _turned(name: str) -> str:
    """A region's name without a comma: "outer thigh, upper half" is the upper half of the outer thigh."""
    stem, _, part = name.partition(", ")
    return f"{part} of the {stem}" if part.endswith(_PARTS) else stem
