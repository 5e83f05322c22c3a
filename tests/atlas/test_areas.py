"""The areas people complain of, as regions of the body map."""

from collections import defaultdict
from pathlib import Path

import pytest

from nmt_chart.atlas.areas import AREAS_FILE, load_areas, read_areas
from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.names import read_region_names
from nmt_chart.domain.body import Side, View
from nmt_chart.domain.muscle import PainArea
from nmt_chart.errors import DataError
from nmt_chart.guide.patterns import narrowest, regions_of

NAMES = read_region_names(bodymaps_folder() / "regions.json")

each_area = pytest.mark.parametrize("area", load_areas(), ids=lambda area: area.id)


def test_there_are_64_areas_with_names_of_their_own() -> None:
    assert len({area.id for area in load_areas()}) == 64
    assert len({area.name.casefold() for area in load_areas()}) == 64


@each_area
def test_an_area_names_regions_of_the_body_map_once_and_has_a_core(area: PainArea) -> None:
    named = [(part.region, part.facing) for part in area.regions]

    assert {part.region for part in area.regions} <= NAMES.keys()
    assert len(set(named)) == len(named)
    assert max(part.weight for part in area.regions) == 1


@each_area
def test_an_area_shows_on_a_drawing(area: PainArea) -> None:
    shown = [
        region
        for view in View
        for part in area.regions
        for region in regions_of(load_body_map(view), part, Side.LEFT)
    ]

    assert {part.region for part in area.regions} <= {
        name for region in shown for name in (region.slug, region.within)
    }


def test_a_region_tells_of_the_areas_that_name_it() -> None:
    areas: defaultdict[str, set[str]] = defaultdict(set)
    for view in View:
        body = load_body_map(view)
        for area in load_areas():
            for part in narrowest(body, area.regions):
                for region in regions_of(body, part, Side.LEFT):
                    areas[region.slug].add(area.id)

    assert {slug: set(known.pain_areas) for slug, known in NAMES.items()} == {
        slug: areas[slug] for slug in NAMES
    }


def test_an_area_without_regions_is_refused(tmp_path: Path) -> None:
    (tmp_path / AREAS_FILE).write_text('[nowhere]\nname = "Nowhere"\npart = "head"\n', encoding="utf-8")

    with pytest.raises(DataError, match=r'areas\.toml, entry "nowhere", "regions" is missing'):
        read_areas(tmp_path)
