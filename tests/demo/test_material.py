"""The data files that invented practices are made of fit the atlas and the drawings."""

from __future__ import annotations

from nmt_chart.demo.material import people, stories
from nmt_chart.domain.body import View
from nmt_chart.domain.episode import COMPLAINTS
from nmt_chart.reference import Reference


def test_every_complaint_is_one_people_come_with() -> None:
    assert {story.complaint for story in stories()} <= set(COMPLAINTS)


def test_every_muscle_is_in_the_atlas_and_drawn_where_it_is_charted(reference: Reference) -> None:
    drawn = {view: {shape.slug for shape in reference.maps[view].muscles} for view in (View.FRONT, View.BACK)}
    for story in stories():
        for point in story.points:
            assert reference.atlas.get(point.muscle)
            assert point.muscle in drawn[point.view]


def test_every_region_is_drawn_where_it_is_painted(reference: Reference) -> None:
    drawn = {
        view: {region.slug for region in reference.maps[view].regions} for view in (View.FRONT, View.BACK)
    }
    for story in stories():
        for zone in filter(None, (point.zone for point in story.points)):
            for view in (View.FRONT, View.BACK):
                assert set(zone.regions(view)) <= drawn[view]
            assert zone.front or zone.back


def test_stories_have_words_for_every_turn() -> None:
    for story in stories():
        assert story.better
        assert story.same
        assert story.worse
        assert 0 < len(story.points) <= 5


def test_there_are_people_for_every_name() -> None:
    for culture in people().cultures:
        assert culture.family
        assert culture.she or culture.he or culture.they
