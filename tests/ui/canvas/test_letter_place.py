"""Where a zone's letter stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.ui.canvas.letter_place import letter_place
from tests.builders import a_square
from tests.ui.canvas.conftest import SURFACES

ways = st.lists(st.builds(Point, st.floats(-0.1, 0.1), st.floats(0.1, 0.9)), min_size=1, max_size=6)


@given(ways)
def test_the_letter_of_a_painted_zone_stands_inside_it(way: list[Point]) -> None:
    for polygon in SURFACES[View.BACK].stroke(way, 0.02):
        assert polygon.contains(letter_place(polygon))


def test_the_letter_of_a_ring_stands_in_the_ring_and_not_in_its_hole() -> None:
    ring = Polygon(a_square(0, 0, 0.3).exterior, (a_square(0.1, 0.1, 0.1).exterior,))
    assert ring.contains(letter_place(ring))


def test_the_letter_of_a_square_stands_in_its_middle() -> None:
    place = letter_place(a_square(0.1, 0.2, 0.1))
    assert (round(place.x, 6), round(place.y, 6)) == (0.15, 0.25)
