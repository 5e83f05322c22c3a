"""What lies under a finger: sites within a finger's width, then the muscles drawn there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import hypot

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body
from nmt_chart.bodymaps.hits import FINGER_WIDTH, BodyHits
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.muscle import Muscle, TriggerPointSite
from nmt_chart.guide.candidates import Under

_Spot = tuple[float, float, Side, Muscle, TriggerPointSite]


class SitesNear:
    """The spots of all sites, by view."""

    def __init__(self, muscles: Iterable[Muscle]) -> None:
        self._muscles = tuple(muscles)
        self._spots: dict[View, list[_Spot]] = {}

    def at(self, place: Place) -> list[Under]:
        """The muscles with a site within a finger's width of ``place``, nearest first."""
        near: defaultdict[tuple[str, Side], list[tuple[float, str, Muscle, TriggerPointSite]]] = defaultdict(
            list
        )
        for x, y, side, muscle, site in self._on(place.view):
            distance = hypot(x - place.at.x, y - place.at.y)
            if distance <= FINGER_WIDTH:
                near[muscle.slug, side].append((distance, site.id, muscle, site))
        found = [_under(side, sorted(spots, key=lambda spot: spot[:2])) for (_, side), spots in near.items()]
        return sorted(found, key=lambda one: (one.distance or 0.0, one.muscle.layer))

    def _on(self, view: View) -> list[_Spot]:
        if view not in self._spots:
            self._spots[view] = [spot for muscle in self._muscles for spot in _spots(muscle, view)]
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
                yield from ((at.at.x, at.at.y, side, muscle, site) for at in _seen(place, view))


def _seen(place: Place, view: View) -> Iterator[Place]:
    """The place as ``view`` shows it."""
    if place.view is view:
        yield place
    elif view.is_close_up != place.view.is_close_up:
        elsewhere = (on_whole_body(place),) if place.view.is_close_up else on_close_ups(place)
        yield from (at for at in elsewhere if at.view is view)


def _under(side: Side, nearest_first: list[tuple[float, str, Muscle, TriggerPointSite]]) -> Under:
    sites = dict.fromkeys(site for *_, site in nearest_first)
    return Under(nearest_first[0][2], side, tuple(sites), nearest_first[0][0])
