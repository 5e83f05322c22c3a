"""The two visits that are compared, and how they are moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.ui.progress.pair import Letter, Pair


def test_a_tap_moves_the_held_one() -> None:
    assert Pair(0, 5).put(3) == Pair(0, 3, Letter.B)
    assert Pair(0, 5, Letter.A).put(3) == Pair(3, 5, Letter.A)


def test_a_tap_on_one_of_the_two_holds_that_one() -> None:
    assert Pair(0, 5).put(0) == Pair(0, 5, Letter.A)
    assert Pair(0, 5, Letter.A).put(5) == Pair(0, 5, Letter.B)


def test_the_one_that_is_moved_past_the_other_takes_its_letter() -> None:
    assert Pair(2, 5).put(0) == Pair(0, 2, Letter.A)


def test_a_step_jumps_over_the_other_one() -> None:
    assert Pair(2, 3).stepped(-1, 6) == Pair(1, 2, Letter.A)


def test_a_step_at_the_end_stays() -> None:
    assert Pair(2, 5).stepped(1, 6) == Pair(2, 5)
    assert Pair(0, 1).stepped(-1, 6) == Pair(0, 1)


def test_two_places_must_differ_and_stand_in_order() -> None:
    with pytest.raises(ValueError, match="does not come before"):
        Pair(3, 3)


@given(count=st.integers(2, 60), data=st.data())
def test_however_it_is_moved_there_are_two_visits_and_the_other_one_stays(
    count: int, data: st.DataObject
) -> None:
    places = data.draw(st.lists(st.integers(0, count - 1), min_size=2, max_size=2, unique=True))
    pair = Pair.of(*places, held_at=places[0])
    other = pair.at(pair.held.other)
    moved = pair.stepped(data.draw(st.integers(-count, count).filter(bool)), count)
    assert 0 <= moved.earlier < moved.later < count
    assert moved.at(moved.held.other) == other
