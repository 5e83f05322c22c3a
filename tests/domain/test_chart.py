"""The chart and its marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.chart import Change, Chart, VisitNote, removal
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.terms import Technique
from tests.domain.strategies import square

BACK_RIGHT = Place(View.BACK, Point(0.05, 0.2))
POINT = TriggerPoint(MarkId("p1"), 1, BACK_RIGHT)
ZONE = PainZone(MarkId("z1"), 1, (ZoneArea(View.BACK, (square(0.05, 0.1, 0.02),)),), source=POINT.id)


@pytest.mark.parametrize(
    ("view", "x", "side"),
    [
        (View.FRONT, 0.1, Side.LEFT),
        (View.FRONT, -0.1, Side.RIGHT),
        (View.BACK, 0.1, Side.RIGHT),
        (View.BACK, -0.1, Side.LEFT),
        (View.FRONT, 0.001, Side.MIDLINE),
        (View.BACK, -0.003, Side.MIDLINE),
    ],
)
def test_the_side_of_a_place_is_the_clients_own(view: View, x: float, side: Side) -> None:
    place = Place(view, Point(x, 0.3))
    assert place.side is side
    assert place.mirrored().side is side.opposite


def test_a_change_that_does_not_fit_the_chart_is_refused() -> None:
    with pytest.raises(ValueError, match="not as the change expects"):
        Chart().applied([Change(POINT, None)])
    with pytest.raises(ValueError, match="not as the change expects"):
        Chart().applied([Change(VisitNote(plan="other"), VisitNote())])


def test_removing_a_point_unlinks_its_zones_and_satellites() -> None:
    satellite = TriggerPoint(MarkId("p2"), 2, BACK_RIGHT, key_point=POINT.id)
    chart = Chart.of([POINT, ZONE, satellite])
    left = chart.applied(removal(chart, POINT))
    assert left == Chart.of([replace(ZONE, source=None), replace(satellite, key_point=None)])


def test_numbers_go_on_after_the_highest_and_are_separate_for_points_and_zones() -> None:
    chart = Chart.of([replace(POINT, number=4), ZONE])
    assert chart.next_point_number == 5
    assert chart.next_zone_number == 2


@pytest.mark.parametrize(("number", "letter"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_zones_are_lettered(number: int, letter: str) -> None:
    assert replace(ZONE, number=number).label == letter


def test_a_zone_on_both_sides_has_no_side() -> None:
    both = ZoneArea(View.BACK, (square(0.05, 0.1, 0.02), square(-0.07, 0.1, 0.02)))
    assert ZONE.side is Side.RIGHT
    assert replace(ZONE, areas=(both,)).side is None


def test_a_zone_loses_its_last_area_and_is_gone() -> None:
    assert ZONE.with_area(View.BACK, ()) is None
    grown = ZONE.with_area(View.FRONT, (square(0.0, 0.2, 0.03),))
    assert grown is not None
    assert [area.view for area in grown.areas] == [View.FRONT, View.BACK]
    assert grown.with_area(View.FRONT, ()) == ZONE


@pytest.mark.parametrize("score", [-1, 11])
def test_scores_outside_0_to_10_are_refused(score: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        replace(POINT, tenderness_before=score)
    with pytest.raises(ValueError, match="0 to 10"):
        replace(ZONE, intensity=score)
    with pytest.raises(ValueError, match="0 to 10"):
        VisitNote(pain_now=score)
    with pytest.raises(ValueError, match="0 to 10"):
        Treatment(Technique.STRETCH, discomfort=score)


def test_impossible_thresholds_holds_and_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="threshold"):
        replace(POINT, threshold_before=0)
    with pytest.raises(ValueError, match="hold"):
        Treatment(Technique.STRETCH, holds_s=(0,))
    with pytest.raises(ValueError, match="numbered from 1"):
        replace(POINT, number=0)
    with pytest.raises(ValueError, match="one area a view"):
        replace(ZONE, areas=ZONE.areas * 2)
