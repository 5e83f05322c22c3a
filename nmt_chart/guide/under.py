"""What lies under a finger: sites within a finger's width, then the muscles drawn there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import hypot

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body
from nmt_chart.bodymaps.hits import FINGER_WIDTH, BodyHits
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.muscle import Muscle, TriggerPointSite
from nmt_chart.guide.candidates import Under


@dataclass(frozen=True, slots=True)
class _Spot:
    """One spot of a site on one side, as a view shows it."""

    x: float
    y: float
    side: Side
    muscle: Muscle
    site: TriggerPointSite

    def distance_to(self, point: Point) -> float:
        return hypot(self.x - point.x, self.y - point.y)


class SitesNear:
    """The spots of all sites, by view."""

    def __init__(self, muscles: Iterable[Muscle]) -> None:
        self._muscles = tuple(muscles)
        self._spots: dict[View, tuple[_Spot, ...]] = {}

    def at(self, place: Place) -> list[Under]:
        """The muscles with a site within a finger's width of ``place``, nearest first."""
        above, below = place.at.y - FINGER_WIDTH, place.at.y + FINGER_WIDTH
        level = [spot for spot in self._on(place.view) if above <= spot.y <= below]
        near = sorted((spot.distance_to(place.at), spot.muscle.layer, at) for at, spot in enumerate(level))
        sites: dict[tuple[str, Side], list[TriggerPointSite]] = {}
        nearest: dict[tuple[str, Side], tuple[_Spot, float]] = {}
        for distance, _, at in near:
            if distance > FINGER_WIDTH:
                break
            spot = level[at]
            key = (spot.muscle.slug, spot.side)
            nearest.setdefault(key, (spot, distance))
            sites.setdefault(key, []).append(spot.site)
        return [
            Under(spot.muscle, spot.side, tuple(dict.fromkeys(sites[key])), distance)
            for key, (spot, distance) in nearest.items()
        ]

    def _on(self, view: View) -> tuple[_Spot, ...]:
        if view not in self._spots:
            self._spots[view] = tuple(spot for muscle in self._muscles for spot in _spots(muscle, view))
        return self._spots[view]


def under(place: Place, hits: BodyHits, atlas: Atlas, sites: SitesNear) -> tuple[Under, ...]:
    """The muscles with a site at ``place``; then the others under it, superficial to deep; each once."""
    found = {(one.muscle.slug, one.side): one for one in sites.at(place)}
    for shape in (*hits.muscles_at(place.at), *hits.muscles_near(place.at)):
        muscle = atlas.get(shape.slug)
        if muscle is not None:
            found.setdefault((shape.slug, shape.side), Under(muscle, shape.side))
    return tuple(found.values())


def _spots(muscle: Muscle, view: View) -> Iterator[_Spot]:
    for site in muscle.sites:
        for side in (Side.LEFT, Side.RIGHT):
            for place in site.places_on(side):
                for seen in _seen(place, view):
                    yield _Spot(seen.at.x, seen.at.y, side, muscle, site)


def _seen(place: Place, view: View) -> Iterator[Place]:
    """The place as ``view`` shows it."""
    if place.view is view:
        yield place
    elif view.is_close_up != place.view.is_close_up:
        elsewhere = (on_whole_body(place),) if place.view.is_close_up else on_close_ups(place)
        yield from (at for at in elsewhere if at.view is view)
