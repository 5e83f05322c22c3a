"""The atlas and the body maps together: loaded when first needed, asked in the record's own terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.atlas.loader import load_atlas
from nmt_chart.atlas.under_finger import muscles_under
from nmt_chart.bodymaps.bearings import bearing
from nmt_chart.bodymaps.each_view import EachView
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.names import LandmarkName, read_landmark_names
from nmt_chart.domain.body import BodyMap, Figure, Layer, Place, Side, View
from nmt_chart.domain.geometry import Polygon
from nmt_chart.domain.mark import PainZone, TriggerPoint, ZoneArea
from nmt_chart.domain.muscle import Muscle
from nmt_chart.domain.note import listed

if TYPE_CHECKING:
    from nmt_chart.domain.zones import Parts, Surface

_NAMED_REGIONS = 3
_WORTH_NAMING = 0.05
_NEARLY_AS_MUCH = 0.6


class Reference:
    """What the program knows of the body; also the wording of notes (see ``domain.note.Wording``)."""

    def __init__(self) -> None:
        self._bodies = {figure: EachView(partial(load_body_map, figure=figure)) for figure in Figure}
        self.hits: Mapping[View, BodyHits] = EachView(self._new_hits)

    @property
    def maps(self) -> Mapping[View, BodyMap]:
        """The neutral figure: the frame in which places are charted, looked up and measured."""
        return self._bodies[Figure.NEUTRAL]

    def bodies(self, figure: Figure) -> Mapping[View, BodyMap]:
        """The drawings a client with ``figure`` is shown on."""
        return self._bodies[figure]

    @cached_property
    def atlas(self) -> Atlas:
        """The muscles; loaded at the first question."""
        return load_atlas()

    @cached_property
    def surfaces(self) -> Mapping[View, Surface]:
        """The body surface of each view, for painting."""
        from nmt_chart.domain.zones import Surface

        return EachView(lambda view: Surface(self.maps[view].outline))

    @cached_property
    def body_size(self) -> float:
        """Square stature of all the body surface as it is seen from the front and from behind."""
        return sum(self.surfaces[view].size for view in (View.FRONT, View.BACK))

    def muscles_under(self, place: Place) -> tuple[Muscle, ...]:
        """The muscles under a finger at ``place``, superficial to deep; nearest first when between."""
        return muscles_under(place.at, self.hits[place.view], self.atlas)

    def spot(self, place: Place, layer: Layer) -> str:
        """What is seen at a place in words: region and side, and the topmost muscle of ``layer`` or below.

        Empty beside the body.
        """
        region = self.hits[place.view].region_at(place.at)
        if region is None:
            return ""
        words = [region.name]
        if place.side is not Side.MIDLINE:
            words.append(place.side.value)
        shape = self.hits[place.view].muscle_seen(place.at, layer)
        named = f"{', '.join(words)}: {self.muscle(shape.slug)}" if shape else ", ".join(words)
        return f"{named[0].upper()}{named[1:]}"

    def muscle(self, slug: str) -> str:
        """The muscle's name within a sentence; the slug in words when the atlas does not have it."""
        known = self.atlas.get(slug)
        return self.atlas.spoken_name(slug) if known else slug.replace("-", " ")

    def place(self, point: TriggerPoint) -> str:
        """The region a trigger point lies in, in plain words."""
        return self._place_words(point.place)

    def bearing(self, point: TriggerPoint) -> str:
        """Where a trigger point lies from the nearest landmark, in centimeters; empty when none is near."""
        place = point.place
        region = self.hits[place.view].region_at(place.at)
        part = region.parent if region else ""
        return bearing(place, part, self.maps[place.view], self._landmark_names)

    def zone(self, zone: PainZone) -> str:
        """The regions the pieces of a pain zone lie in, the largest first, in plain words."""
        return self._zone_words(zone.areas)

    @cached_property
    def _landmark_names(self) -> Mapping[str, LandmarkName]:
        return read_landmark_names(bodymaps_folder() / "landmarks.json")

    @cached_property
    def _zone_words(self) -> Callable[[tuple[ZoneArea, ...]], str]:
        """Remembers the words: lists and drafted notes ask for them again at every step."""
        return lru_cache(maxsize=512)(self._words_for)

    @cached_property
    def _place_words(self) -> Callable[[Place], str]:
        return lru_cache(maxsize=1024)(self._words_at)

    def _words_at(self, place: Place) -> str:
        region = self.hits[place.view].region_at(place.at)
        return region.name if region else place.view.caption.lower()

    def _words_for(self, areas: tuple[ZoneArea, ...]) -> str:
        total = sum(area.size for area in areas)
        names: dict[str, float] = {}
        for area in areas:
            for piece in area.polygons:
                for name, size in self._main_regions(area.view, piece):
                    names[name] = names.get(name, 0.0) + size
        worth = [name for name in names if names[name] >= _WORTH_NAMING * total]
        return (
            listed(sorted(worth, key=lambda name: -names[name])[:_NAMED_REGIONS])
            or areas[0].view.caption.lower()
        )

    def _main_regions(self, view: View, piece: Polygon) -> list[tuple[str, float]]:
        """The region a painted piece lies in most, and the next one if it covers nearly as much of that."""
        sizes: dict[str, float] = {}
        for name, size in self._regions[view].covered_by([piece]):
            sizes[name] = sizes.get(name, 0.0) + size
        ranked = sorted(sizes.items(), key=lambda pair: -pair[1])
        return [(name, size) for name, size in ranked[:2] if size >= ranked[0][1] * _NEARLY_AS_MUCH]

    @cached_property
    def _regions(self) -> Mapping[View, Parts[str]]:
        from nmt_chart.domain.zones import Parts

        return EachView(lambda view: Parts((part.name, part.curves) for part in self.maps[view].regions))

    def _new_hits(self, view: View) -> BodyHits:
        return BodyHits(self.maps[view])
