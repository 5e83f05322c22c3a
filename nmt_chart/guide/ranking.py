"""Puts suspects in the order in which they are worth checking."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import ReferralKind
from nmt_chart.guide.candidates import Candidate, Explained
from nmt_chart.guide.fit import Felt, Suspect, explained
from nmt_chart.guide.painted import Painted

FAMILY = 0.6
"""Each member of a family listed before pushes the next one back to this share of its score."""

TOLD = 0.1
"""What a listed muscle explains counts less for those after it, by this share of its weight there."""

OTHER_SIDE = 0.2
"""What is left of a spot for a muscle when the same muscle of the other side explains it already."""

LEAST_SCORE = 0.01
"""Muscles that fit worse than this are not listed."""

_DIGITS = 3
"""Scores that differ by less are equal: a drawing is not more exact than that."""


def ranked(suspects: Iterable[Suspect], drawing: Sequence[Painted]) -> tuple[Candidate, ...]:
    """The suspects as candidates, best first, each scored in view of those before it."""
    listing = _Listing(drawing)
    merged = _either_side(suspects, drawing)
    waiting = [(-listing.score(one), _order(one), one) for one in merged]
    heapq.heapify(waiting)
    found: list[Candidate] = []
    while waiting:
        _, order, suspect = heapq.heappop(waiting)
        score = listing.score(suspect)
        if waiting and (-score, order) > waiting[0][:2]:
            heapq.heappush(waiting, (-score, order, suspect))
        elif score >= LEAST_SCORE:
            found.append(_candidate(suspect, score, drawing))
            listing.tell(suspect)
    return tuple(found)


class _Listing:
    """What those listed so far leave to explain."""

    def __init__(self, drawing: Sequence[Painted]) -> None:
        self._left = [painted.share for painted in drawing]
        self._families: Counter[tuple[str, Side]] = Counter()
        self._told: defaultdict[str, set[int]] = defaultdict(set)

    def score(self, suspect: Suspect) -> float:
        """The suspect's score now; it only falls while others are listed."""
        before = self._families[suspect.muscle.family, suspect.side] if suspect.muscle.family else 0
        told = self._told.get(suspect.muscle.slug)
        left = (
            self._left if told is None else [self._for_other_side(at, told) for at in range(len(self._left))]
        )
        return round(FAMILY**before * suspect.score(left), _DIGITS)

    def tell(self, suspect: Suspect) -> None:
        """Takes note that the suspect is listed."""
        for number, felt in suspect.felt.items():
            self._left[number] *= 1 - TOLD * felt.weight
            self._told[suspect.muscle.slug].add(number)
        self._families[suspect.muscle.family, suspect.side] += 1

    def _for_other_side(self, number: int, told: set[int]) -> float:
        return self._left[number] * (OTHER_SIDE if number in told else 1.0)


def _order(suspect: Suspect) -> tuple[int, str, str]:
    """Breaks ties: the commoner muscle, then the right side, then by name."""
    return (
        -suspect.muscle.commonness,
        suspect.muscle.slug,
        "" if suspect.side is Side.RIGHT else suspect.side,
    )


def _either_side(suspects: Iterable[Suspect], drawing: Sequence[Painted]) -> Iterator[Suspect]:
    """The suspects; a muscle that explains only the midline, and so from either side alike, stands once."""
    pairs: defaultdict[str, list[Suspect]] = defaultdict(list)
    for suspect in suspects:
        pairs[suspect.muscle.slug].append(suspect)
    for pair in pairs.values():
        if len(pair) == 2 and all(_at_midline(one, drawing) for one in pair):
            yield replace(pair[0], side=Side.MIDLINE)
        else:
            yield from pair


def _at_midline(suspect: Suspect, drawing: Sequence[Painted]) -> bool:
    return all(drawing[number].toward is Side.MIDLINE for number in suspect.felt)


def _candidate(suspect: Suspect, score: float, drawing: Sequence[Painted]) -> Candidate:
    shares = [painted.share for painted in drawing]
    best_first = sorted(
        suspect.reaches, key=lambda reach: (-reach.fit * explained(reach.felt, shares), reach.site.id)
    )
    explains = _explains(suspect.felt, drawing)
    return Candidate(
        muscle=suspect.muscle,
        side=suspect.side,
        site=best_first[0].site,
        score=score,
        kind=_kind(suspect.felt, shares),
        explains=explains,
        unexplained=round(max(0.0, 1 - sum(part.share for part in explains)), 4),
        sites=tuple(reach.site for reach in best_first),
    )


def _kind(felt: Mapping[int, Felt], shares: Sequence[float]) -> ReferralKind:
    """The kind of referral that explains more."""
    by_kind: Counter[ReferralKind] = Counter()
    for number, here in felt.items():
        by_kind[here.kind] += shares[number] * here.weight  # type: ignore[assignment]
    spills = by_kind[ReferralKind.SPILLOVER] > by_kind[ReferralKind.PRIMARY]
    return ReferralKind.SPILLOVER if spills else ReferralKind.PRIMARY


def _explains(felt: Mapping[int, Felt], drawing: Sequence[Painted]) -> tuple[Explained, ...]:
    parts: dict[tuple[str, Side], Explained] = {}
    for number in sorted(felt):
        painted, kind = drawing[number], felt[number].kind
        key = (painted.spot.region, painted.spot.side)
        share = painted.share + (parts[key].share if key in parts else 0.0)
        if key in parts and parts[key].kind is ReferralKind.PRIMARY:
            kind = ReferralKind.PRIMARY
        parts[key] = Explained(*_named(painted), round(share, 4), kind)
    return tuple(sorted(parts.values(), key=lambda part: -part.share))


def _named(painted: Painted) -> tuple[str, str, Side]:
    return painted.spot.region, painted.spot.name, painted.spot.side
