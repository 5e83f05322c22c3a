"""Reference patterns: the sites of a muscle and where they refer, as crosses and areas on the drawings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body
from nmt_chart.domain.body import BodyMap, Place, Region, Side, View
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.muscle import Across, Referral, ReferralKind, TriggerPointSite

PATTERNS_VARY = "Reference patterns vary between people. They name muscles to check; they are no diagnosis."
"""Said where a pattern is shown for the first time, and on paper with every one."""

_ROUNDING = 0.008
"""Stature; areas made of regions get corners as a hand would paint them."""

_FACES = {
    View.FRONT: frozenset({View.FRONT, View.FACE, View.HANDS_PALMAR, View.FEET_DORSAL}),
    View.BACK: frozenset({View.BACK, View.HANDS_DORSAL, View.FEET_PLANTAR}),
}
"""The views that show the one face of a region, and the other."""


def face_shown(view: View) -> View | None:
    """Which face of a region a view shows: FRONT or BACK; None for profiles, which show some of both."""
    return next((face for face, views in _FACES.items() if view in views), None)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is drawn of some sites on one view, as places of the chart; spillover leaves primary out."""

    crosses: tuple[Point, ...]
    primary: tuple[Polygon, ...]
    spillover: tuple[Polygon, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the view shows nothing of the pattern."""
        return not (self.crosses or self.primary or self.spillover)


def pattern_on(body: BodyMap, sites: Sequence[TriggerPointSite], side: Side) -> Pattern:
    """The pattern of trigger points at ``sites`` on one side of the client, on the view of ``body``."""
    primary = _regions(body, sites, side, ReferralKind.PRIMARY)
    spillover = _regions(body, sites, side, ReferralKind.SPILLOVER)
    return Pattern(
        crosses=tuple(_crosses(body.view, sites, side)),
        primary=_area(body, primary.values()),
        spillover=_area(body, (region for key, region in spillover.items() if key not in primary)),
    )


def regions_of(body: BodyMap, referral: Referral, side: Side) -> Iterator[Region]:
    """The regions of a view a referral names, for a trigger point on ``side``.

    A coarse name also stands for the finer regions of a close-up that lie within it.
    """
    if referral.facing is not None and body.view not in _FACES[referral.facing]:
        return
    for region in body.regions:
        if referral.region in (region.slug, region.within) and region.side in _sides(referral, side):
            yield region


_Regions = dict[tuple[str, Side], Region]


def _regions(body: BodyMap, sites: Sequence[TriggerPointSite], side: Side, kind: ReferralKind) -> _Regions:
    found: _Regions = {}
    for site in sites:
        for referral in narrowest(body, site.referrals):
            if referral.kind is kind:
                found |= {(part.slug, part.side): part for part in regions_of(body, referral, side)}
    return found


def narrowest(body: BodyMap, referrals: Sequence[Referral]) -> list[Referral]:
    """Without coarse regions of which the same view has a finer part that is named, too."""
    named = {referral.region for referral in referrals}
    refined = {region.within for region in body.regions if region.slug in named}
    return [referral for referral in referrals if referral.region not in refined]


def _sides(referral: Referral, side: Side) -> frozenset[Side]:
    if referral.across is Across.BOTH or side is Side.MIDLINE:
        return frozenset(Side)
    felt = side if referral.across is Across.SAME else side.opposite
    return frozenset({felt, Side.MIDLINE})


def _area(body: BodyMap, regions: Iterable[Region]) -> tuple[Polygon, ...]:
    from nmt_chart.domain.zones import merged

    shapes = [region.curves for region in regions]
    areas = merged(shapes, rounding=_ROUNDING) if shapes else ()
    return areas if body.warp is None else tuple(_charted(area, body) for area in areas)


def _charted(area: Polygon, body: BodyMap) -> Polygon:
    exterior, *holes = (tuple(map(body.charted, ring)) for ring in (area.exterior, *area.holes))
    return Polygon(exterior, tuple(holes))


def _crosses(view: View, sites: Sequence[TriggerPointSite], side: Side) -> Iterator[Point]:
    for site in sites:
        places = site.places_on(side)
        shown = [place for place in places if place.view is view]
        yield from (place.at for place in shown or _carried(places, view))


def _carried(places: Sequence[Place], view: View) -> Iterator[Place]:
    """The places as ``view`` shows them, where they were given on the whole body or on a close-up."""
    for place in places:
        elsewhere = (on_whole_body(place),) if place.view.is_close_up else on_close_ups(place)
        yield from (found for found in elsewhere if found.view is view)
