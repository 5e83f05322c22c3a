"""A reference pattern becomes zones of the client's chart."""

from __future__ import annotations

import pytest

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.domain.zones import shared_size
from nmt_chart.guide.as_zones import AtlasPattern, PatternZones
from nmt_chart.guide.patterns import pattern_on
from tests.builders import a_zone
from tests.guide.drawings import REFERENCE

ZONES = PatternZones(REFERENCE)
BODY = (View.FRONT, View.BACK)


def the_pattern(slug: str, side: Side = Side.RIGHT) -> AtlasPattern:
    return AtlasPattern(slug, REFERENCE.atlas.by_slug(slug).sites, side)


def test_primary_and_spillover_become_a_zone_each_numbered_on_and_unconfirmed() -> None:
    chart = Chart.of([a_zone(number=3)])
    made = ZONES.of(the_pattern("trapezius-upper"), BODY, chart, MarkId("p1"))
    assert [(zone.number, zone.kind, zone.source) for zone in made] == [
        (4, ZoneKind.REFERRED, "p1"),
        (5, ZoneKind.SPILLOVER, "p1"),
    ]
    assert {(zone.from_atlas, zone.confirmed, zone.intensity) for zone in made} == {
        ("trapezius-upper", False, None)
    }


def test_a_muscle_without_spillover_gives_one_zone() -> None:
    bare = next(
        muscle for muscle in REFERENCE.atlas.muscles if not any(site.spillover for site in muscle.sites)
    )
    views = tuple(View)
    made = ZONES.of(AtlasPattern(bare.slug, bare.sites, Side.RIGHT), views, Chart(), None)
    assert [zone.kind for zone in made] == [ZoneKind.REFERRED]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_zone_is_what_was_drawn_on_the_views_shown_and_lies_on_the_body(side: Side) -> None:
    pattern = the_pattern("infraspinatus", side)
    (primary, *_) = ZONES.of(pattern, BODY, Chart(), None)
    assert set(primary.views) <= set(BODY)
    for area in primary.areas:
        drawn = pattern_on(REFERENCE.maps[area.view], pattern.sites, side).primary
        size = sum(polygon.area for polygon in drawn)
        assert shared_size(area.polygons, drawn) > 0.98 * size
        clipped = REFERENCE.surfaces[area.view].clipped(area.polygons)
        assert sum(polygon.area for polygon in clipped) == pytest.approx(area.size, rel=0.001)
    assert primary.side in (side, None)


def test_views_that_show_nothing_of_a_pattern_have_no_size() -> None:
    foot = the_pattern("flexor-hallucis-brevis")
    assert ZONES.size(foot, (View.FACE, View.HANDS_PALMAR)) == 0
    assert ZONES.size(foot, (View.FEET_PLANTAR, View.FEET_DORSAL)) > 0
