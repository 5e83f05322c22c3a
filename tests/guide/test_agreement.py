"""How far the order of muscles agrees with the classic manuals, measured on the rows the commands print."""

from functools import cache

import pytest

from nmt_chart.atlas.areas import load_areas
from nmt_chart.atlas.loader import load_atlas
from nmt_chart.guide.guide import Guide
from tests.guide.agreement import Agreement, classic_lists, compared, found_share, leading_share
from tests.guide.drawings import REFERENCE

each_part = pytest.mark.parametrize("part", ["first", "second"])


@cache
def results(part: str) -> tuple[Agreement, ...]:
    return tuple(compared(classic_lists(part), Guide(REFERENCE)))


def test_every_area_has_a_list_of_muscles_the_atlas_knows() -> None:
    lists = [*classic_lists("first"), *classic_lists("second")]

    assert {one.area for one in lists} == {area.id for area in load_areas()}
    assert len(classic_lists("first")) == 34
    known = {muscle.slug for muscle in load_atlas().muscles}
    assert {slug for one in lists for item in one.items for slug in item} <= known


@each_part
def test_the_muscle_the_manuals_name_first_is_among_the_first_three(part: str) -> None:
    assert leading_share(results(part)) >= 0.9


@each_part
def test_most_of_what_the_manuals_name_stands_in_as_many_rows_and_three_more(part: str) -> None:
    assert found_share(results(part)) >= 0.94


def test_one_area_alone_misses_much_of_its_list() -> None:
    """The manuals' list for sacrum and buttock is of the back muscles alone; the buttock's own lead here."""
    weak = [one.classic.area for part in ("first", "second") for one in results(part) if one.found < 0.6]

    assert weak == ["sacral_gluteal"]
