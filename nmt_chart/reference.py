"""The atlas and the body maps together: loaded once, asked in the record's own terms."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.atlas.loader import load_atlas
from nmt_chart.atlas.under_finger import muscles_under
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Place, View
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.domain.muscle import Muscle
from nmt_chart.domain.note import listed

if TYPE_CHECKING:
    from nmt_chart.domain.zones import Surface

_NAMED_REGIONS = 3
_WORTH_NAMING = 0.12


class Reference:
    """What the program knows of the body; also the wording of notes (see ``domain.note.Wording``)."""

    def __init__(self) -> None:
        self.maps: dict[View, BodyMap] = {view: load_body_map(view) for view in (View.FRONT, View.BACK)}
        self.hits: dict[View, BodyHits] = {view: BodyHits(body_map) for view, body_map in self.maps.items()}

    @cached_property
    def atlas(self) -> Atlas:
        """The muscles; loaded at the first question."""
        return load_atlas()

    @cached_property
    def surfaces(self) -> dict[View, Surface]:
        """The body surface of each view, for painting."""
        from nmt_chart.domain.zones import Surface

        return {view: Surface(body_map.outline) for view, body_map in self.maps.items()}

    @cached_property
    def body_size(self) -> float:
        """Square stature of all the body surface shown, front and back."""
        return sum(surface.size for surface in self.surfaces.values())

    def muscles_under(self, place: Place) -> tuple[Muscle, ...]:
        """The muscles under a finger at ``place``, superficial to deep; nearest first when between."""
        return muscles_under(place.at, self.hits[place.view], self.atlas)

    def muscle(self, slug: str) -> str:
        """The muscle's name within a sentence; the slug in words when the atlas does not have it."""
        known = self.atlas.get(slug)
        return self.atlas.spoken_name(slug) if known else slug.replace("-", " ")

    def place(self, point: TriggerPoint) -> str:
        """The region a trigger point lies in, in plain words."""
        region = self.hits[point.place.view].region_at(point.place.at)
        return region.name if region else point.place.view.value

    def zone(self, zone: PainZone) -> str:
        """The regions a pain zone covers most, largest share first, in plain words."""
        from nmt_chart.domain.zones import shared_size

        covered: dict[str, float] = {}
        for area in zone.areas:
            for region, polygons in self.hits[area.view].regions_touching(area.bounds):
                size = shared_size(area.polygons, polygons)
                if size > 0:
                    covered[region.name] = covered.get(region.name, 0.0) + size
        total = sum(covered.values())
        names = sorted(covered, key=lambda name: -covered[name])
        worth = [name for name in names if covered[name] >= _WORTH_NAMING * total][:_NAMED_REGIONS]
        return listed(worth) or zone.areas[0].view.value
