"""What lies under a finger."""

import pytest

from nmt_chart.bodymaps.hits import FINGER_WIDTH
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.guide.guide import Guide
from tests.guide.drawings import REFERENCE

GUIDE = Guide(REFERENCE)
ON_TRAPEZIUS = Place(View.FRONT, Point(0.055, 0.158))


def test_a_site_under_the_finger_comes_before_everything_else() -> None:
    rows = GUIDE.under(ON_TRAPEZIUS)

    assert rows[0].muscle.slug == "trapezius-upper"
    assert rows[0].side is Side.LEFT
    assert rows[0].sites[0].id == "TrP1"
    assert rows[0].distance == pytest.approx(0, abs=0.001)


def test_sites_come_nearest_first_and_within_a_finger() -> None:
    distances = [row.distance for row in GUIDE.under(ON_TRAPEZIUS) if row.distance is not None]

    assert distances == sorted(distances)
    assert max(distances) <= FINGER_WIDTH


def test_the_rest_of_what_is_under_the_finger_follows_superficial_to_deep() -> None:
    at = Place(View.BACK, Point(0.03, 0.40))
    rows = GUIDE.under(at)

    drawn = [shape.slug for shape in REFERENCE.hits[View.BACK].muscles_at(at.at)]
    rest = [row.muscle.slug for row in rows if not row.sites]
    assert drawn
    assert {row.muscle.slug for row in rows} >= set(drawn)
    assert [slug for slug in rest if slug in drawn] == [slug for slug in drawn if slug in rest]


def test_each_muscle_stands_once_for_its_side() -> None:
    rows = GUIDE.under(ON_TRAPEZIUS)

    assert len({(row.muscle.slug, row.side) for row in rows}) == len(rows)


def test_the_other_side_of_the_body_is_the_other_side_of_the_muscle() -> None:
    assert GUIDE.under(ON_TRAPEZIUS.mirrored())[0].side is Side.RIGHT


def test_there_is_nothing_beside_the_body() -> None:
    assert GUIDE.under(Place(View.FRONT, Point(0.4, 0.1))) == ()
