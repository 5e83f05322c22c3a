"""The muscles to check in a visit: ranked by what is painted today, with those that are ticked already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import Chart, CheckedMuscle
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.muscle import Commonness, Confidence, Muscle, TriggerPointSite
from nmt_chart.domain.note import is_from_atlas
from nmt_chart.domain.terms import MarkChange
from nmt_chart.guide.candidates import Candidate
from nmt_chart.guide.guide import Guide
from nmt_chart.guide.reasons import Drawing, Fitting, fitting

LOW_CONFIDENCE = "Low confidence: few sources describe this pattern, or they differ."


@dataclass(frozen=True, slots=True)
class Relative:
    """A muscle that tends to get trigger points together with another one, on the same side.

    ``is_key`` when the other one tends to follow it, else it tends to follow the other one.
    """

    muscle: Muscle
    is_key: bool
    is_listed: bool


class Entry:
    """One muscle to check, on one side; its words are made when they come into sight.

    Without a ``candidate`` it was ticked or looked up, and refers to nothing that is painted.
    """

    def __init__(self, checklist: Checklist, muscle: Muscle, side: Side, candidate: Candidate | None) -> None:
        self._checklist = checklist
        self.muscle = muscle
        self.side = side
        self.candidate = candidate

    @property
    def key(self) -> CheckedMuscle:
        """What the entry is ticked as."""
        return CheckedMuscle(self.muscle.slug, self.side)

    @property
    def name(self) -> str:
        """The muscle and its side."""
        return side_last(self.muscle.common_name, self.side)

    @property
    def sites(self) -> tuple[TriggerPointSite, ...]:
        """The sites that explain what is painted, best first; all of them when none does."""
        return self.candidate.sites if self.candidate else self.muscle.sites

    @property
    def site_name(self) -> str:
        """The site that explains most, where the muscle has several to tell apart."""
        if self.candidate is None or len(self.muscle.sites) < 2:
            return ""
        name = self.candidate.site.name
        return name if any(letter.isdigit() for letter in name) else f"{name.lower()} site"

    @cached_property
    def fitting(self) -> Fitting | None:
        """How well it fits, if it does."""
        return fitting(self.candidate, self._checklist.best) if self.candidate else None

    @cached_property
    def reason(self) -> str:
        """Why it is worth checking, as a sentence."""
        if self.candidate is None:
            return "Refers to nothing that is painted."
        return self._checklist.drawing.reason(self.candidate)

    @property
    def doubt(self) -> str:
        """What to say of a pattern of low confidence, or nothing."""
        return LOW_CONFIDENCE if self.muscle.confidence is Confidence.LOW else ""

    @cached_property
    def relatives(self) -> tuple[Relative, ...]:
        """Its key muscles and satellites that are listed, too, or are common; key muscles first."""
        return tuple(self._checklist.relatives(self))


class Checklist:
    """The entries for one state of the painted zones, most likely first."""

    def __init__(self, guide: Guide, atlas: Atlas, zones: tuple[PainZone, ...]) -> None:
        self.zones = zones
        self._guide = guide
        self._atlas = atlas
        candidates = guide.muscles_to_check(zones)
        self.best = candidates[0].score if candidates else 0.0
        self.entries = tuple(Entry(self, one.muscle, one.side, one) for one in candidates)
        self._listed = {entry.key: entry for entry in self.entries}
        self._others: dict[CheckedMuscle, Entry] = {}

    @cached_property
    def drawing(self) -> Drawing:
        """What is painted, for reasons to name."""
        return Drawing({zone.label: self._guide.painted([zone]) for zone in self.zones})

    def get(self, key: CheckedMuscle) -> Entry | None:
        """The entry of that muscle and side; one without a candidate when it is not listed.

        None for a muscle this atlas does not know.
        """
        if key in self._listed:
            return self._listed[key]
        muscle = self._atlas.get(key.muscle)
        if key not in self._others and muscle is not None:
            self._others[key] = Entry(self, muscle, key.side, None)
        return self._others.get(key)

    def is_listed(self, key: CheckedMuscle) -> bool:
        """Whether a muscle refers to what is painted."""
        return key in self._listed

    def relatives(self, entry: Entry) -> Iterator[Relative]:
        """The key muscles and satellites of an entry that are worth a look beside it."""
        slug = entry.muscle.slug
        keys = [other for other in self._atlas.muscles if slug in other.satellites]
        satellites = [known for other in entry.muscle.satellites if (known := self._atlas.get(other))]
        for muscle, is_key in (*((key, True) for key in keys), *((other, False) for other in satellites)):
            is_listed = self.is_listed(CheckedMuscle(muscle.slug, entry.side))
            if is_listed or muscle.commonness is Commonness.VERY_COMMON:
                yield Relative(muscle, is_key, is_listed)


def side_last(name: str, side: Side) -> str:
    """A muscle with its side; at the midline it may be either one."""
    return f"{name}, {'either side' if side is Side.MIDLINE else side.value}"


def zones_to_explain(chart: Chart) -> tuple[PainZone, ...]:
    """What the client feels today: without what is gone, and what only the atlas says so far."""
    return tuple(
        zone for zone in chart.pain_zones if zone.change is not MarkChange.GONE and not is_from_atlas(zone)
    )
