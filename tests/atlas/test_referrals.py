"""Each trigger point site lies on its muscle, and refers to regions that the body map has."""

from collections.abc import Mapping
from functools import cache

import pytest

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.names import RegionName, read_region_names
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.geometry import Ring, ring_contains
from nmt_chart.domain.muscle import Commonness, Muscle, ReferralKind, TriggerPointSite

MUSCLES = load_atlas().muscles
NOT_DRAWN = {"sphincter-ani", "bulbospongiosus-ischiocavernosus-transversus-perinei"}
"""Seen from no side."""

each_muscle = pytest.mark.parametrize("muscle", MUSCLES, ids=lambda muscle: muscle.slug)
each_site = pytest.mark.parametrize(
    ("muscle", "site"),
    [(muscle, site) for muscle in MUSCLES for site in muscle.sites],
    ids=lambda part: part.slug if isinstance(part, Muscle) else part.id,
)


@cache
def rings(view: View, slug: str) -> list[Ring]:
    shapes = [shape for shape in load_body_map(view).muscles if shape.slug == slug]
    return [curve.flattened() for shape in shapes for curve in shape.curves]


@cache
def region_names() -> Mapping[str, RegionName]:
    return read_region_names(bodymaps_folder() / "regions.json")


def lies_on(place: Place, muscle: Muscle) -> bool:
    return any(ring_contains(ring, place.at) for ring in rings(place.view, muscle.slug))


@each_site
def test_a_site_lies_on_its_own_muscle_on_both_sides(muscle: Muscle, site: TriggerPointSite) -> None:
    assert bool(site.places) == (muscle.slug not in NOT_DRAWN)
    for side in (Side.LEFT, Side.RIGHT):
        for place in site.places_on(side):
            assert place.side in (side, Side.MIDLINE)
            assert lies_on(place, muscle), f"{place.view} {place.at.x} {place.at.y}"


@each_site
def test_a_site_is_placed_where_its_muscle_is_usually_charted(muscle: Muscle, site: TriggerPointSite) -> None:
    drawn = [view for view in muscle.views if any(s.slug == muscle.slug for s in load_body_map(view).muscles)]

    if drawn:
        assert {place.view for place in site.places} & set(drawn)


@each_site
def test_referrals_name_regions_of_the_body_map_once(muscle: Muscle, site: TriggerPointSite) -> None:
    named = [(part.region, part.facing, part.across) for part in site.referrals]

    assert {part.region for part in site.referrals} <= region_names().keys()
    assert len(set(named)) == len(named)


@each_site
def test_a_fine_region_comes_with_the_coarse_one_it_lies_within(
    muscle: Muscle, site: TriggerPointSite
) -> None:
    named = {part.region for part in site.referrals}

    assert {region_names()[part].within for part in named} - {""} <= named


@each_site
def test_words_and_regions_tell_of_the_same_kinds_of_referral(muscle: Muscle, site: TriggerPointSite) -> None:
    kinds = {part.kind for part in site.referrals}

    assert ReferralKind.PRIMARY in kinds
    assert (ReferralKind.SPILLOVER in kinds) == bool(site.spillover)


@each_site
def test_primary_regions_weigh_more_than_spillover(muscle: Muscle, site: TriggerPointSite) -> None:
    for part in site.referrals:
        if part.kind is ReferralKind.PRIMARY:
            assert 0.4 <= part.weight <= 1
        else:
            assert part.weight <= 0.5


@each_muscle
def test_every_muscle_says_how_to_find_it(muscle: Muscle) -> None:
    assert len(muscle.palpation.split()) >= 6
    assert muscle.palpation.endswith(".")


@each_muscle
def test_the_commonest_muscles_say_what_their_pain_is_taken_for(muscle: Muscle) -> None:
    assert muscle.confusions or muscle.commonness <= Commonness.COMMON


@pytest.mark.parametrize("family", sorted({muscle.family for muscle in MUSCLES} - {""}))
def test_a_family_has_several_members(family: str) -> None:
    assert sum(muscle.family == family for muscle in MUSCLES) > 1
