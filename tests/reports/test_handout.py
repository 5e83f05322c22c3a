"""The handout: one page of plain words for the client, and nothing that was not asked for."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from pypdf import PdfReader

from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.handout import HandoutText, Stretch, drafted_handout
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.reports.handout import HandoutContent, handout
from nmt_chart.reports.page import PageSettings
from tests.builders import a_client, a_note, a_point, a_practice, a_visit, a_zone, an_alert
from tests.reports.paper import A4, LETTER, MAPS, Words, pages_of, picture_of, text_of

STRETCH = (
    "Sit tall and hold the seat with the hand of the sore side. Lean your head away until you feel it pull."
)


def content(*marks: Mark, **changes: object) -> HandoutContent:
    client = a_client(alerts=(an_alert(text="Takes warfarin"),))
    note = a_note(subjective="Told about the divorce", assessment="Guarding")
    visit = a_visit(client, chart=Chart.of(marks or (a_point(), a_zone()), note))
    text = drafted_handout(client, visit, Words(), lambda _: STRETCH)
    made = HandoutContent(a_practice(), client, visit, text, MAPS, "en_CA")
    return replace(made, **changes)  # type: ignore[arg-type]


def usual_visit() -> tuple[Mark, ...]:
    """Three points in three muscles and the zones two of them refer to."""
    points = [
        a_point(number=1),
        a_point(id=MarkId("b"), number=2, muscle="gluteus-minimus", place=Place(View.BACK, Point(0.08, 0.5))),
        a_point(id=MarkId("c"), number=3, muscle="soleus", place=Place(View.BACK, Point(0.08, 0.8))),
    ]
    zones = [a_zone(id=MarkId("d"), number=1, source=points[0].id), a_zone(id=MarkId("e"), number=2)]
    return (*points, *zones)


@pytest.mark.parametrize("page", [A4, LETTER])
def test_the_handout_of_a_usual_visit_fits_on_one_page(page: PageSettings) -> None:
    maps = {view: load_body_map(view) for view in View}
    data = handout(content(*usual_visit(), maps=maps), page)
    assert len(pages_of(data)) == 1
    assert len(data) < 200_000


def test_it_says_what_was_found_and_done_and_what_to_do() -> None:
    text = text_of(handout(content(), A4))
    for part in (
        "After your visit Hello Mari, this is what we found and did on Tuesday, May 14, 2024",
        "What we found Your pain was 6 before treatment and 2 after it",
        "Spot 1, top of the shoulder (right): brings on the pain you know",
        "What we did Steady pressure on tender spots: top of the shoulder (right).",
        "What to expect The muscles we worked on may be sore for 24 to 36 hours.",
        "What you can do Stretch twice a day",
        f"Stretches Trapezius upper, right {STRETCH} Stop if it causes sharp pain, numbness or dizziness.",
        "When to call Call us if the soreness lasts longer than two days",
        "Your next appointment Tuesday, 21 May 2024, 10:00",
        "Questions? Dana Whitfield 555-0100 · desk@example.org",
    ):
        assert part in text


def test_nothing_is_printed_that_was_not_asked_for() -> None:
    text = text_of(handout(content(), A4))
    for kept in (
        "1981",
        "warfarin",
        "divorce",
        "Guarding",
        "Elm Street",
        "0142",
        "Luis",
        "Migraine",
        "DRAFT",
    ):
        assert kept not in text


def test_marks_that_were_only_copied_are_not_on_the_figure() -> None:
    words = content(a_point()).text
    gone = a_zone(confirmed=False)
    confirmed, copied, other = (
        picture_of(handout(content(mark, text=words), A4))
        for mark in (a_point(), a_point(confirmed=False), gone)
    )
    assert np.array_equal(copied, other)
    assert not np.array_equal(copied, confirmed)


def test_edited_words_are_printed_as_they_are() -> None:
    text = HandoutText(
        greeting="Dear <i>friend</i> & guest,",
        today=("One line",),
        expect=(),
        call_when=("", " "),
        home_care="Walk\n\nSleep",
        stretches=(Stretch("Neck", "Nod slowly"),),
    )
    shown = text_of(handout(content(text=text), A4))
    assert "Dear <i>friend</i> & guest, this is what we found" in shown
    assert "What to expect" not in shown
    assert "What we did" not in shown
    assert "When to call" not in shown
    assert "Your next appointment" not in shown
    assert "Walk Sleep" in shown
    assert "Neck Nod slowly" in shown


def test_without_stretches_no_caution_about_them_is_given() -> None:
    empty = replace(content().text, stretches=())
    assert "Stop if it causes" not in text_of(handout(content(text=empty), A4))


def test_long_words_of_advice_run_on_to_further_pages_without_loss() -> None:
    steps = tuple(f"step{number}" for number in range(3000))
    long = replace(content().text, home_care=" ".join(steps), call_when=(" ".join(steps),))
    text = text_of(handout(content(text=long), A4))
    assert [word for word in text.split() if word.startswith("step")] == [*steps, *steps]


def test_the_warning_is_not_parted_by_the_end_of_a_page() -> None:
    words = content().text
    for lines in range(16, 60, 4):
        text = replace(words, home_care="Rest\n" * lines)
        for page in pages_of(handout(content(text=text), A4)):
            assert ("When to call" in page) == ("loss of control of bladder or bowel" in page)


def test_many_findings_that_do_not_fit_beside_the_figure_stand_under_it() -> None:
    lines = tuple(f"Finding number {number}." for number in range(60))
    text = text_of(handout(content(text=replace(content().text, today=lines)), A4))
    assert [number for number in range(60) if f"Finding number {number}." not in text] == []


def test_the_properties_of_the_file_name_no_client() -> None:
    properties = PdfReader(io.BytesIO(handout(content(), A4))).metadata
    assert properties is not None
    assert properties.title == "After your visit, May 14, 2024"
    assert all("Ñandú" not in str(value) and "Mari" not in str(value) for value in properties.values())


def test_equal_content_gives_equal_bytes() -> None:
    made = content()
    assert handout(made, A4) == handout(made, A4)
