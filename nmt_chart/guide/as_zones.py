"""A reference pattern as pain zones, to be put on a client's chart and adjusted there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Polygon
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import PainZone, ZoneArea
from nmt_chart.domain.muscle import ReferralKind, TriggerPointSite
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.guide.patterns import Pattern, pattern_on
from nmt_chart.reference import Reference

_KINDS = {ReferralKind.PRIMARY: ZoneKind.REFERRED, ReferralKind.SPILLOVER: ZoneKind.SPILLOVER}


@dataclass(frozen=True, slots=True)
class AtlasPattern:
    """The reference pattern of a muscle (a slug), of some of its sites, on one side of the client."""

    muscle: str
    sites: tuple[TriggerPointSite, ...]
    side: Side


class PatternZones:
    """Makes zones of patterns, as they are drawn."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference

    def size(self, pattern: AtlasPattern, views: Iterable[View]) -> float:
        """How much of the pattern ``views`` show, in square stature."""
        drawn = (self._drawn(pattern, view) for view in views)
        return sum(part.area for found in drawn for part in (*found.primary, *found.spillover))

    def of(
        self, pattern: AtlasPattern, views: Sequence[View], chart: Chart, source: MarkId | None
    ) -> tuple[PainZone, ...]:
        """What ``views`` show of the pattern, as unconfirmed zones: primary, and spillover if there is any.

        They are numbered on from ``chart`` and come from the trigger point ``source``.
        """
        areas = {kind: tuple(self._areas(pattern, views, kind)) for kind in ReferralKind}
        return tuple(
            PainZone(
                id=MarkId(new_id()),
                number=chart.next_zone_number + at,
                areas=areas[kind],
                kind=_KINDS[kind],
                source=source,
                from_atlas=pattern.muscle,
                confirmed=False,
            )
            for at, kind in enumerate(kind for kind in ReferralKind if areas[kind])
        )

    def _areas(self, pattern: AtlasPattern, views: Sequence[View], kind: ReferralKind) -> Iterator[ZoneArea]:
        for view in sorted(views, key=list(View).index):
            polygons = self._polygons(pattern, view, kind)
            if polygons:
                yield ZoneArea(view, polygons)

    def _polygons(self, pattern: AtlasPattern, view: View, kind: ReferralKind) -> tuple[Polygon, ...]:
        drawn = self._drawn(pattern, view)
        polygons = drawn.primary if kind is ReferralKind.PRIMARY else drawn.spillover
        return self._reference.surfaces[view].clipped(polygons) if polygons else ()

    @cached_property
    def _drawn(self) -> Callable[[AtlasPattern, View], Pattern]:
        """Remembered: what is looked at is often shown, and what is shown is put on the chart."""
        return lru_cache(maxsize=64)(
            lambda pattern, view: pattern_on(self._reference.maps[view], pattern.sites, pattern.side)
        )
