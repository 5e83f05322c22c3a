"""Muscles ticked as checked, and zones taken from the atlas, under a signature."""

from dataclasses import replace

import pytest

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.domain.plain import digest
from tests.builders import a_chart, a_note, a_visit, a_zone


def test_the_digest_changes_with_a_checked_muscle_and_with_where_a_zone_comes_from() -> None:
    zone = a_zone()
    visit = a_visit(chart=a_chart(zone))
    checked = a_note(checked=(CheckedMuscle("masseter", Side.LEFT),))
    other_side = a_note(checked=(CheckedMuscle("masseter", Side.RIGHT),))
    others = (
        a_chart(zone, note=checked),
        a_chart(zone, note=other_side),
        a_chart(replace(zone, from_atlas="masseter")),
    )

    assert len({digest(visit), *(digest(replace(visit, chart=chart)) for chart in others)}) == 4


def test_a_muscle_is_checked_once_on_each_side() -> None:
    with pytest.raises(ValueError, match="once on each side"):
        a_note(checked=(CheckedMuscle("masseter", Side.LEFT),) * 2)
