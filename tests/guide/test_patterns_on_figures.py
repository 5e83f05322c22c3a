"""A reference pattern is given in places of the chart, whichever figure it is looked up on."""

import pytest

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Figure, Side, View
from nmt_chart.domain.zones import shared_size
from nmt_chart.guide.patterns import pattern_on


@pytest.mark.parametrize("view", [View.FRONT, View.BACK, View.RIGHT])
@pytest.mark.parametrize("figure", [Figure.MALE, Figure.FEMALE])
def test_a_pattern_covers_the_same_places_of_the_chart_on_every_figure(view: View, figure: Figure) -> None:
    sites = load_atlas().by_slug("infraspinatus").sites
    neutral = pattern_on(load_body_map(view), sites, Side.RIGHT)
    on_figure = pattern_on(load_body_map(view, figure), sites, Side.RIGHT)

    size = sum(area.area for area in neutral.primary)
    assert size > 0
    assert shared_size(neutral.primary, on_figure.primary) > 0.96 * size
    assert on_figure.crosses == neutral.crosses
