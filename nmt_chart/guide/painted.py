"""What a drawing covers: pain zones as shares of the regions of the body map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from nmt_chart.bodymaps.each_view import EachView
from nmt_chart.domain.body import BodyMap, Region, Side, View
from nmt_chart.domain.geometry import ring_area
from nmt_chart.domain.mark import PainZone, ZoneArea
from nmt_chart.guide.patterns import face_shown

if TYPE_CHECKING:
    from nmt_chart.domain.zones import Parts

MIDDLING = 5
"""The intensity of a zone to which the client gave no score."""

LEAST = 0.5
"""The intensity of a zone that hurts 0 out of 10: it was painted all the same."""

EDGE = 0.01
"""Less than this share of a zone on a region is the edge of the brush, not pain there."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A region as it is seen: ``face`` is FRONT or BACK, or None in a profile, which shows some of both."""

    region: str
    name: str
    side: Side
    face: View | None
    within: str = ""


@dataclass(frozen=True, slots=True)
class Painted:
    """How much of a drawing lies on one spot.

    ``share`` is of the drawing, ``covered`` of the region; both 0 to 1. ``toward`` is the side of the body
    the pain belongs to: that of the spot, or at the midline the side that was asked for, if any.
    """

    spot: Spot
    share: float
    covered: float
    toward: Side


@dataclass(frozen=True, slots=True)
class _Cover:
    """What a zone covers of a spot: ``size`` in square stature, ``part`` of the region, 0 to 1."""

    size: float
    part: float


_Covers = dict[Spot, _Cover]


class Painting:
    """Turns pain zones into painted spots, and remembers what each area on its view covers."""

    def __init__(self, maps: Mapping[View, BodyMap]) -> None:
        self._maps = maps

    def of(self, zones: Sequence[PainZone]) -> tuple[Painted, ...]:
        """What the zones cover, the largest share first; the shares add up to 1, or there are none.

        Each zone counts by its intensity, and each spot of a zone by the area painted on it.
        """
        shares: defaultdict[Spot, float] = defaultdict(float)
        parts: defaultdict[Spot, float] = defaultdict(float)
        for zone in zones:
            covers = self._covers(zone)
            whole = sum(cover.size for cover in covers.values())
            for spot, cover in covers.items():
                shares[spot] += _strength(zone) * cover.size / whole
                parts[spot] = max(parts[spot], cover.part)
        total = sum(shares.values())
        found = [Painted(spot, shares[spot] / total, parts[spot], spot.side) for spot in shares]
        return tuple(sorted(found, key=lambda painted: -painted.share))

    def _covers(self, zone: PainZone) -> _Covers:
        on_body: _Covers = {}
        close_up: _Covers = {}
        for area in zone.areas:
            (close_up if area.view.is_close_up else on_body).update(self._of_area(area))
        covers = dict(_once(on_body, close_up))
        least = EDGE * sum(cover.size for cover in covers.values())
        return {spot: cover for spot, cover in covers.items() if cover.size > least}

    @cached_property
    def _of_area(self) -> Callable[[ZoneArea], _Covers]:
        """Remembered: a chart asks again at every step, and most areas are as they were."""
        return lru_cache(maxsize=512)(self._measured)

    def _measured(self, area: ZoneArea) -> _Covers:
        covers: _Covers = {}
        for (spot, whole), size in self._spots[area.view].covered_by(area.polygons):
            covers[spot] = _Cover(size, min(1.0, size / whole))
        return covers

    @cached_property
    def _spots(self) -> Mapping[View, Parts[tuple[Spot, float]]]:
        from nmt_chart.domain.zones import Parts

        return EachView(
            lambda view: Parts(
                ((_spot(view, region), _size(region)), region.curves) for region in self._maps[view].regions
            )
        )


def _once(on_body: _Covers, close_up: _Covers) -> Iterator[tuple[Spot, _Cover]]:
    """What both show, without counting twice what was painted on the body and on a close-up of it."""
    yield from ((spot, cover) for spot, cover in close_up.items() if spot not in on_body)
    for spot, cover in on_body.items():
        closer = sum(fine.size for other, fine in close_up.items() if _lies_within(other, spot))
        same = close_up.get(spot, _Cover(0.0, 0.0))
        yield spot, _Cover(max(cover.size - closer, same.size), max(cover.part, same.part))


def _lies_within(fine: Spot, coarse: Spot) -> bool:
    return fine.within == coarse.region and fine.face is coarse.face and fine.side is coarse.side


def _strength(zone: PainZone) -> float:
    return max(LEAST, MIDDLING if zone.intensity is None else zone.intensity)


def _spot(view: View, region: Region) -> Spot:
    return Spot(region.slug, region.name, region.side, face_shown(view), region.within)


def _size(region: Region) -> float:
    return sum(ring_area(curve.flattened()) for curve in region.curves)
