"""What a drawing covers of the body map."""

from dataclasses import replace

import pytest

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.mark import PainZone, ZoneArea
from nmt_chart.guide.painted import Painted, Painting
from tests.guide.drawings import REFERENCE, a_zone

R = Side.RIGHT
PAINTING = Painting(REFERENCE.maps)


def shares(*zones: PainZone) -> dict[tuple[str, Side], float]:
    found: dict[tuple[str, Side], float] = {}
    for part in PAINTING.of(zones):
        key = (part.spot.region, part.spot.side)
        found[key] = found.get(key, 0.0) + part.share
    return found


def of(region: str, *zones: PainZone) -> list[Painted]:
    return [part for part in PAINTING.of(zones) if part.spot.region == region]


def test_a_painted_region_is_found_on_its_side() -> None:
    assert shares(a_zone((View.BACK, "low-back", R))) == {("low-back", R): pytest.approx(1, abs=0.02)}


def test_shares_add_up_to_the_whole_drawing() -> None:
    zones = [a_zone((View.BACK, "low-back", R), intensity=3), a_zone((View.FACE, "cheek", R), intensity=9)]

    assert sum(part.share for part in PAINTING.of(zones)) == pytest.approx(1)
    assert shares(*zones)["cheek", R] == pytest.approx(0.75, abs=0.02)


def test_a_zone_beside_the_body_is_no_drawing() -> None:
    beside = Polygon((Point(3, 3), Point(3, 4), Point(4, 4)))

    assert (
        PAINTING.of([replace(a_zone((View.BACK, "low-back", R)), areas=(ZoneArea(View.BACK, (beside,)),))])
        == ()
    )


def test_how_much_of_a_region_is_covered_is_known() -> None:
    (part,) = of("temple", a_zone((View.FRONT, "temple", R)))

    assert part.covered == pytest.approx(1, abs=0.02)


def test_the_same_pain_on_the_body_and_on_its_close_up_counts_once() -> None:
    on_body, close_up = (View.FRONT, "cheek", R), (View.FACE, "cheek", R)
    chin = (View.FRONT, "chin", Side.MIDLINE)

    both = shares(a_zone(on_body, close_up, chin))

    assert both["cheek", R] == pytest.approx(shares(a_zone(on_body, chin))["cheek", R], rel=0.35)
    assert both["cheek", R] < 0.8


def test_a_fine_region_takes_its_part_from_the_coarse_one_around_it() -> None:
    coarse, fine = (View.FRONT, "eye", R), (View.FACE, "eyebrow", R)

    alone = PAINTING.of([a_zone(coarse)])
    with_fine = a_zone(coarse, fine)

    assert [part.spot.within for part in of("eyebrow", with_fine)] == ["eye"]
    assert of("eye", with_fine)[0].share < alone[0].share


def test_the_edge_of_a_brush_on_a_neighbor_is_no_pain_there() -> None:
    assert {part.spot.region for part in PAINTING.of([a_zone((View.FRONT, "temple", R))])} == {"temple"}
