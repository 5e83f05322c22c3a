"""The two questions: which muscles to check for a pain, and what lies under a finger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.names import RegionName, read_region_names
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.muscle import PainArea, Referral
from nmt_chart.guide.candidates import Candidate, Under
from nmt_chart.guide.fit import Patterns
from nmt_chart.guide.painted import Painted, Painting, Spot
from nmt_chart.guide.ranking import ranked
from nmt_chart.guide.under import SitesNear, under
from nmt_chart.reference import Reference


class Guide:
    """Answers from the atlas and the body maps; what is slow to make is made at the first question."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._painting = Painting(reference.maps)

    def muscles_to_check(self, zones: Sequence[PainZone]) -> tuple[Candidate, ...]:
        """The muscles that refer to what is painted, most likely first; none for an empty drawing."""
        drawing = self._painting.of(zones)
        return ranked(self._patterns.suspects(drawing), drawing)

    def painted(self, zones: Sequence[PainZone]) -> tuple[Painted, ...]:
        """The regions the zones cover, the largest share first."""
        return self._painting.of(zones)

    def muscles_for_area(self, area: PainArea, side: Side) -> tuple[Candidate, ...]:
        """The muscles that refer to a named area on one side of the client, most likely first.

        What a pattern has beside the area does not count against it: nobody said that it hurts nowhere else.
        """
        drawing = self._area(area, side)
        return ranked(self._patterns.suspects(drawing, misfit=0), drawing)

    def under(self, place: Place) -> tuple[Under, ...]:
        """The muscles under a finger: those with a site at it, nearest first; then superficial to deep."""
        return under(place, self._reference.hits[place.view], self._reference.atlas, self._sites_near)

    def _area(self, area: PainArea, side: Side) -> tuple[Painted, ...]:
        whole = sum(part.weight for part in area.regions)
        return tuple(
            Painted(self._spot(part, side), part.weight / whole, part.weight, side) for part in area.regions
        )

    def _spot(self, part: Referral, side: Side) -> Spot:
        known = self._names[part.region]
        at = Side.MIDLINE if part.region in self._midline else side
        return Spot(part.region, known.name, at, part.facing, known.within)

    @cached_property
    def _names(self) -> Mapping[str, RegionName]:
        return read_region_names(bodymaps_folder() / "regions.json")

    @cached_property
    def _midline(self) -> frozenset[str]:
        """The regions of the whole body that lie across the midline."""
        maps = (self._reference.maps[view] for view in (View.FRONT, View.BACK))
        return frozenset(part.slug for body in maps for part in body.regions if part.side is Side.MIDLINE)

    @cached_property
    def _patterns(self) -> Patterns:
        within = {slug: known.within for slug, known in self._names.items()}
        return Patterns(self._reference.atlas.muscles, within)

    @cached_property
    def _sites_near(self) -> SitesNear:
        return SitesNear(self._reference.atlas.muscles)
