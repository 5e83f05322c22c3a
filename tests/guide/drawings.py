"""Pain zones painted over whole regions of the drawings, and muscles made for one test."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.names import read_region_names
from nmt_chart.domain.body import Layer, Side, View
from nmt_chart.domain.geometry import Polygon
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import PainZone, ZoneArea
from nmt_chart.domain.muscle import (
    Across,
    Commonness,
    Confidence,
    Muscle,
    Referral,
    ReferralKind,
    TriggerPointSite,
)
from nmt_chart.guide.candidates import Candidate
from nmt_chart.guide.fit import Patterns
from nmt_chart.guide.painted import Painting
from nmt_chart.guide.ranking import ranked
from nmt_chart.reference import Reference

REFERENCE = Reference()

Place = tuple[View, str, Side]


def over(view: View, slug: str, side: Side) -> tuple[Polygon, ...]:
    """The shape of a region, as polygons."""
    regions = [part for part in load_body_map(view).regions if (part.slug, part.side) == (slug, side)]
    return tuple(Polygon(curve.flattened()) for part in regions for curve in part.curves)


def a_zone(*places: Place, intensity: int | None = None) -> PainZone:
    """A zone that covers whole regions."""
    views = dict.fromkeys(view for view, *_ in places)
    areas = tuple(
        ZoneArea(view, tuple(shape for place in places if place[0] is view for shape in over(*place)))
        for view in views
    )
    return PainZone(MarkId(new_id()), 1, areas, intensity=intensity)


def a_muscle(
    slug: str, *sites: Sequence[Referral], commonness: Commonness = Commonness.COMMON, family: str = ""
) -> Muscle:
    """A muscle of which only the referral matters."""
    return Muscle(
        slug=slug,
        name=slug,
        common_name=slug,
        latin=slug,
        fma="",
        region="head",
        layer=Layer.DEEP,
        views=(View.FRONT,),
        sites=tuple(
            TriggerPointSite(f"TrP{at}", "here", "there", "", (), tuple(own))
            for at, own in enumerate(sites, 1)
        ),
        attachments="",
        action="",
        nerve="",
        stretch="",
        satellites=(),
        synonyms=(),
        sources=(),
        confidence=Confidence.HIGH,
        commonness=commonness,
        family=family,
    )


def felt(
    region: str, weight: float = 1.0, *, across: Across = Across.SAME, facing: View | None = None
) -> Referral:
    """Pain felt by most."""
    return Referral(region, ReferralKind.PRIMARY, weight, across, facing)


def spilling(region: str, weight: float = 0.4) -> Referral:
    """Pain felt by some."""
    return Referral(region, ReferralKind.SPILLOVER, weight)


@cache
def within() -> dict[str, str]:
    names = read_region_names(bodymaps_folder() / "regions.json")
    return {slug: known.within for slug, known in names.items()}


def to_check(muscles: Sequence[Muscle], *zones: PainZone) -> tuple[Candidate, ...]:
    """What the guide would say if these were all the muscles there are."""
    drawing = Painting(REFERENCE.maps).of(zones)
    return ranked(Patterns(muscles, within()).suspects(drawing), drawing)


def names(rows: Sequence[Candidate]) -> list[tuple[str, Side]]:
    return [(row.muscle.slug, row.side) for row in rows]
