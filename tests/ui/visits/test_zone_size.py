"""The size of a pain zone in words."""

from __future__ import annotations

from nmt_chart.domain.body import View
from nmt_chart.ui.visits.zone_size import size_words
from tests.builders import a_square, a_zone, an_area

SQUARE = (a_square(0.0, 0.1, 0.1),)


def test_a_zone_on_the_whole_body_is_a_share_of_its_surface() -> None:
    zone = a_zone(areas=(an_area(View.FRONT, polygons=SQUARE), an_area(View.LEFT, polygons=SQUARE)))
    assert size_words(zone, 0.4) == "5.0% of the body surface, front and back"


def test_what_is_painted_on_close_ups_is_told_apart() -> None:
    zone = a_zone(areas=(an_area(View.FRONT, polygons=SQUARE), an_area(View.FACE, polygons=SQUARE)))
    words = size_words(zone, 0.4)
    assert words == "2.5% of the body surface, front and back; on close-ups as large as 2.5%"


def test_a_zone_on_a_close_up_alone_claims_no_share_of_the_whole_body() -> None:
    zone = a_zone(areas=(an_area(View.FEET_PLANTAR, polygons=SQUARE),))
    assert size_words(zone, 0.4) == "On close-ups: as large as 2.5% of the body surface"


def test_a_very_small_zone_is_not_called_nothing() -> None:
    zone = a_zone(areas=(an_area(View.FRONT, polygons=(a_square(0.0, 0.1, 0.01),)),))
    assert size_words(zone, 0.4) == "Less than 0.1% of the body surface, front and back"
