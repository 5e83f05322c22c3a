"""Marks on profiles and close-ups reach the paper, on both documents."""

from __future__ import annotations

import pytest

from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.handout import drafted_handout
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.reports.handout import HandoutContent, handout
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.visit_summary import visit_summary
from tests.builders import a_client, a_note, a_point, a_practice, a_visit
from tests.reports.paper import A4, LETTER, Words, a_summary, pages_of

MAPS = {view: load_body_map(view) for view in View}


def points_on(*views: View) -> list[TriggerPoint]:
    return [
        a_point(id=MarkId(view.value), number=at, place=Place(view, Point(0.02, 0.1)))
        for at, view in enumerate(views, 1)
    ]


def summary_of(*views: View, page: PageSettings = A4) -> list[str]:
    content = a_summary(Chart.of(points_on(*views), a_note()), maps=MAPS)
    return pages_of(visit_summary(content, page))


def handout_of(*views: View) -> list[str]:
    client = a_client()
    visit = a_visit(client, chart=Chart.of(points_on(*views), a_note()))
    text = drafted_handout(client, visit, Words(), lambda _: "")
    return pages_of(handout(HandoutContent(a_practice(), client, visit, text, MAPS, "en_US"), A4))


@pytest.mark.parametrize("page", [A4, LETTER])
def test_a_mark_on_every_view_prints_every_view(page: PageSettings) -> None:
    pages = summary_of(*View, page=page)
    assert "Front" in pages[0]
    assert all(view.caption in " ".join(pages) for view in View)


def test_close_ups_begin_on_the_page_of_the_whole_bodies() -> None:
    first = summary_of(View.FRONT, View.LEFT, View.HANDS_PALMAR)[0]
    assert all(view.caption in first for view in (View.FRONT, View.BACK, View.LEFT, View.HANDS_PALMAR))


def test_the_handout_shows_the_close_ups_with_marks_and_no_others() -> None:
    text = " ".join(handout_of(View.FRONT, View.FEET_PLANTAR))
    assert View.FEET_PLANTAR.caption in text
    assert View.HANDS_PALMAR.caption not in text
    assert View.LEFT.caption not in text


def test_the_handout_of_a_visit_with_a_mark_on_the_face_stays_on_one_page() -> None:
    assert len(handout_of(View.BACK, View.FACE)) == 1
