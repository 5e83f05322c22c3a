"""The visit summary says what happened, to whom, when, and who signed for it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest
from pypdf import PdfReader

from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, ZoneArea
from nmt_chart.domain.terms import AlertKind, Familiar, MarkChange, Sign, Status, ZoneKind
from nmt_chart.reports.visit_summary import visit_summary
from tests.builders import (
    NOW,
    a_chart,
    a_client,
    a_note,
    a_point,
    a_square,
    a_treatment,
    a_zone,
    an_addendum,
    an_alert,
    an_episode,
)
from tests.reports.paper import A4, LETTER, a_summary, pages_of, picture_of, text_of


def many_marks() -> Chart:
    """A chart of 40 points and 12 zones spread over both views."""
    marks: list[Mark] = []
    for number in range(1, 41):
        x, y = ((number * 7) % 13 - 6) / 80, 0.12 + (number * 11 % 37) / 60
        place = Place(list(View)[number % 2], Point(x, y).rounded())
        marks.append(a_point(number=number, place=place, status=list(Status)[number % 4]))
    for number in range(1, 13):
        area = ZoneArea(list(View)[number % 2], (a_square(-0.1 + number / 80, number / 14, 0.05),))
        marks.append(a_zone(number=number, areas=(area,), kind=list(ZoneKind)[number % 6]))
    return Chart.of(marks, a_note())


def test_practice_and_therapist_stand_at_the_head() -> None:
    first = pages_of(visit_summary(a_summary(), A4))[0]
    assert first.startswith(
        "Stillwater Neuromuscular Dana Whitfield, LMT, CNMT 12 Mill Lane, Kingston · 555-0100"
    )
    assert "Visit summary Visit 4" in first


def test_the_client_is_named_with_birth_date_and_age_on_the_day_of_service() -> None:
    client = a_client(date_of_birth=date(1981, 5, 15))
    text = text_of(visit_summary(a_summary(client=client), A4))
    assert "Maria Ñandú" in text
    assert "May 15, 1981 (age 42)" in text


def test_a_birth_date_that_is_not_known_is_said_so() -> None:
    text = text_of(visit_summary(a_summary(many_marks(), client=a_client(date_of_birth=None)), A4))
    assert "Born Not recorded" in text
    assert "Maria Ñandú · visit of" in text


def test_service_and_entry_are_told_by_the_clock_of_the_practice() -> None:
    text = text_of(visit_summary(a_summary(), A4))
    for told in ("Date and time of service", "Entered", "May 14, 2024, 10:30 AM", "May 14, 2024, 10:35 AM"):
        assert told in text
    assert "Time zone America/Toronto" in text


def test_dates_follow_the_country_of_the_reader() -> None:
    text = text_of(visit_summary(a_summary(locale="de_DE"), A4))
    assert "14 May 2024, 10:30" in text
    assert "Tuesday, 21 May 2024, 10:00" in text


def test_the_episode_gives_complaint_and_week_of_the_plan() -> None:
    episode = an_episode(started_on=date(2024, 5, 1), weeks=6)
    text = text_of(visit_summary(a_summary(episode=episode), A4))
    assert "Headache or migraine, since two winters ago" in text
    assert "Week 2 of 6, once a week" in text


def test_a_visit_outside_an_episode_says_nothing_of_a_plan() -> None:
    text = text_of(visit_summary(a_summary(episode=None), A4))
    assert "Plan of care" not in text
    assert "Complaint" not in text


def test_alerts_that_stop_come_before_those_that_caution() -> None:
    alerts = (an_alert(text="Knee inflamed"), an_alert(kind=AlertKind.STOP, text="Clot in the calf"))
    first = pages_of(visit_summary(a_summary(client=a_client(alerts=alerts)), A4))[0]
    assert "Stop Clot in the calf" in first
    assert first.index("Clot in the calf") < first.index("Knee inflamed")


def test_a_client_without_alerts_is_said_to_have_none() -> None:
    assert "No alerts recorded." in text_of(visit_summary(a_summary(client=a_client(alerts=())), A4))


def test_each_point_has_its_row() -> None:
    point = a_point(
        findings=(Sign.JUMP_SIGN, Sign.TAUT_BAND),
        familiar=Familiar.NO,
        change=MarkChange.BETTER,
        treatments=(a_treatment(), a_treatment(holds_s=(15,), discomfort=None, response=None)),
    )
    text = text_of(visit_summary(a_summary(a_chart(point)), A4))
    assert "Trapezius upper, right" in text
    assert "Active; top of the shoulder; better since the last visit" in text
    assert "Taut band, jump sign; does not reproduce familiar pain" in text
    assert "7 → 3" in text
    assert "1.8 → 2.6 kg/cm²" in text
    assert "3 x 20 s with thumb: discomfort 6/10, softened" in text
    assert "Trigger point pressure release 15 s with thumb" in text
    assert "Refers to the temple" in text


def test_a_point_near_a_landmark_says_how_near() -> None:
    point = a_point(place=Place(View.FRONT, Point(0.06, 0.2)))
    text = text_of(visit_summary(a_summary(a_chart(point)), A4))
    assert "Active; 2 cm below the coracoid process" in text


def test_a_satellite_names_the_point_it_follows() -> None:
    key = a_point(number=1)
    satellite = a_point(id=MarkId("s"), number=2, status=Status.SATELLITE, key_point=key.id)
    assert "Satellite of 1; top of the shoulder" in text_of(
        visit_summary(a_summary(a_chart(key, satellite)), A4)
    )


def test_each_zone_has_its_row_with_where_it_comes_from() -> None:
    point = a_point()
    text = text_of(visit_summary(a_summary(a_chart(point, a_zone(source=point.id))), A4))
    assert "Referred pain, back of the head, right" in text
    assert "6 Aching, dull 1 Trapezius upper, right" in text


def test_what_was_not_asked_is_a_dash_and_not_a_number() -> None:
    point = a_point(
        tenderness_before=None, tenderness_after=None, threshold_before=None, threshold_after=None
    )
    text = text_of(visit_summary(a_summary(a_chart(replace(point, treatments=()))), A4))
    assert "reproduces familiar pain Refers to the temple \u2013 \u2013 Note" in text


def test_a_long_note_on_a_mark_stands_under_the_table() -> None:
    note = "Taut and ropy. " * 60
    text = text_of(visit_summary(a_summary(a_chart(a_point(note=note), a_zone())), A4))
    assert "Note under the table." in text
    assert text.index("Pain zone") < text.index("Note on 1 Taut and ropy.")


def test_the_key_explains_only_what_occurs() -> None:
    text = text_of(visit_summary(a_summary(a_chart(a_point(status=Status.LATENT))), A4))
    assert "Latent trigger point" in text
    assert "Active trigger point" not in text
    assert "Spillover" not in text


def test_a_visit_without_marks_says_so_and_shows_the_figures() -> None:
    data = visit_summary(a_summary(Chart.of([], VisitNote())), A4)
    text = text_of(data)
    assert "No marks at this visit." in text
    assert "Front" in text
    assert "Tenderness" not in text


def test_pain_before_and_after_says_what_the_change_is_worth() -> None:
    text = text_of(visit_summary(a_summary(a_chart(a_point(), note=a_note(pain_now=7, pain_after=3))), A4))
    assert "7 → 3" in text
    assert "4 points lower (57%): at least the smallest change that matters (2 points or 30%)." in text


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (6, 5, "1 point lower (17%): less than the smallest change that matters"),
        (0, 3, "3 points higher: at least the smallest change that matters"),
        (4, 4, "No change."),
        (None, None, "Not scored at this visit."),
        (5, None, "5 → \u2013"),
    ],
)
def test_pain_is_told_whatever_was_asked(before: int | None, after: int | None, words: str) -> None:
    note = a_note(pain_now=before, pain_after=after)
    assert words in text_of(visit_summary(a_summary(a_chart(a_point(), note=note)), A4))


def test_the_note_has_its_four_parts_and_what_comes_next() -> None:
    text = text_of(visit_summary(a_summary(), A4))
    parts = [
        "Subjective Headache three days this week",
        "Objective Right trapezius upper, active trigger point, tenderness 7 before, 3 after",
        "Assessment Upper trapezius reproduces the familiar pain",
        "Plan Once a week for four weeks",
        "Home care Stretch twice a day",
        "Next visit Tuesday, May 21, 2024, 10:00 AM",
    ]
    assert [part for part in parts if part not in text] == []
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)


def test_parts_nobody_wrote_say_so() -> None:
    text = text_of(visit_summary(a_summary(Chart.of([], VisitNote())), A4))
    assert text.count("Nothing written.") == 4
    assert "Home care" not in text


def test_a_signed_visit_shows_who_signed_and_when() -> None:
    content = a_summary()
    text = text_of(visit_summary(content, A4))
    signature = content.visit.signature
    assert signature is not None
    assert "Dana Whitfield, LMT, CNMT Signed electronically on May 14, 2024, 11:35 AM." in text
    assert f"{signature.digest[:4]} {signature.digest[4:8]}" in text
    assert "DRAFT" not in text


def test_addenda_follow_with_their_time_and_signer() -> None:
    content = a_summary()
    visit = replace(content.visit, addenda=(an_addendum(), an_addendum(text="Second call.")))
    text = text_of(visit_summary(replace(content, visit=visit), A4))
    added = (
        "The client called: sore until noon, then looser. Dana Whitfield, LMT, CNMT, May 15, 2024, 10:30 AM"
    )
    assert text.index(added) < text.index("Second call.")


def test_a_draft_carries_the_word_across_every_page() -> None:
    data = visit_summary(a_summary(many_marks(), sign=False), A4)
    pages = pages_of(data)
    assert len(pages) > 2
    assert all("DRAFT" in page and "draft, not signed" in page for page in pages)
    assert "Draft: not signed, may still change." in pages[-1]


def test_the_word_draft_is_large_pale_ink_over_the_page() -> None:
    content = a_summary(sign=False)
    draft = picture_of(visit_summary(content, A4), page=1).mean(axis=2)
    final = picture_of(visit_summary(a_summary(), A4), page=1).mean(axis=2)
    assert np.count_nonzero((draft > 215) & (draft < 240)) > 0.03 * draft.size
    assert np.count_nonzero((final > 215) & (final < 240)) < 0.01 * final.size


@pytest.mark.parametrize("page", [A4, LETTER])
def test_pages_are_numbered_and_of_the_size_that_was_asked(page: object) -> None:
    data = visit_summary(a_summary(many_marks()), page)  # type: ignore[arg-type]
    texts = pages_of(data)
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text
    for sheet in PdfReader(io.BytesIO(data)).pages:
        size = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert size == pytest.approx(page.size, abs=0.01)  # type: ignore[attr-defined]


def test_later_pages_name_client_birth_date_and_visit() -> None:
    pages = pages_of(visit_summary(a_summary(many_marks()), A4))
    head = "Maria Ñandú · born February 28, 1981 (age 43) · visit of May 14, 2024"
    assert all(page.startswith(head) for page in pages[1:])
    assert not pages[0].startswith(head)


def test_the_head_of_a_table_is_repeated_on_each_of_its_pages() -> None:
    pages = pages_of(visit_summary(a_summary(many_marks()), A4))
    rows = [page for page in pages if "Trapezius upper, right" in page and "Trigger point pressure" in page]
    assert len(rows) > 1
    assert all("Tenderness 0\u201310" in page for page in rows)


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for lines in range(20, 80, 3):
        note = a_note(subjective="line\n" * lines)
        last = pages_of(visit_summary(a_summary(a_chart(a_point(), note=note)), A4))[-1]
        assert "Next visit" in last


def test_a_row_goes_to_the_next_page_rather_than_be_cut() -> None:
    point, zone = a_point(note="Ends here."), a_zone(note="Ends there.")
    for alerts in range(1, 16):
        client = a_client(alerts=tuple(an_alert() for _ in range(alerts)))
        for page in pages_of(visit_summary(a_summary(a_chart(point, zone), sign=False, client=client), A4)):
            assert ("Active; top of the shoulder" in page) == ("Ends here. 7 → 3" in page)
            assert ("Referred pain, back of the head, right Ends there." in page) == (
                "6 Aching, dull" in page
            )


def test_a_heading_stays_with_the_first_row_of_its_table() -> None:
    for alerts in range(1, 16):
        client = a_client(alerts=tuple(an_alert() for _ in range(alerts)))
        for page in pages_of(visit_summary(a_summary(a_chart(a_point()), client=client), A4)):
            assert ("Marks Trigger point" in page) == ("Trapezius upper, right" in page)


def test_a_row_taller_than_a_page_is_continued() -> None:
    point = a_point(treatments=tuple(a_treatment(holds_s=(hold,)) for hold in range(1, 200)))
    text = text_of(visit_summary(a_summary(a_chart(point)), A4))
    assert [hold for hold in range(1, 200) if f"release {hold} s with" not in text] == []


def test_a_copied_mark_says_that_it_is_not_confirmed() -> None:
    chart = a_chart(a_point(confirmed=False, continues=MarkId("earlier")))
    text = text_of(visit_summary(a_summary(chart, sign=False), A4))
    assert "copied from the last visit, not confirmed" in text
    assert "Not confirmed today" in text


def test_a_copied_zone_says_that_it_is_not_confirmed() -> None:
    chart = a_chart(a_zone(confirmed=False))
    text = text_of(visit_summary(a_summary(chart, sign=False), A4))
    assert "Copied from the last visit, not confirmed" in text


def test_the_moment_of_printing_is_shown_when_it_is_given() -> None:
    assert "printed May 14, 2024, 10:30 AM" in text_of(visit_summary(a_summary(printed_at=NOW), A4))
    assert "printed" not in text_of(visit_summary(a_summary(), A4))


def test_equal_content_gives_equal_bytes() -> None:
    content = a_summary(many_marks())
    assert visit_summary(content, A4) == visit_summary(content, A4)


def test_the_properties_of_the_file_name_practice_and_day_but_no_client() -> None:
    data = visit_summary(a_summary(), A4)
    properties = PdfReader(io.BytesIO(data)).metadata
    assert properties is not None
    assert properties.title == "Visit summary, May 14, 2024"
    assert properties.author == "Stillwater Neuromuscular"
    assert all("Ñandú" not in str(value) and "Maria" not in str(value) for value in properties.values())


def test_every_font_is_embedded_as_a_subset() -> None:
    note = a_note(subjective="Łódź שלום مرحبا 😀 ẞ ệ")
    reader = PdfReader(io.BytesIO(visit_summary(a_summary(a_chart(a_point(), note=note), sign=False), A4)))
    fonts = {
        font["/BaseFont"]: font
        for page in reader.pages
        for font in (found.get_object() for found in page["/Resources"]["/Font"].values())  # type: ignore[index]
    }
    assert len(fonts) >= 6
    for name, font in fonts.items():
        assert name[7:8] == "+"
        assert "/FontFile2" in font["/FontDescriptor"]


def test_40_marks_and_12_zones_on_real_figures_stay_small() -> None:
    maps = {view: load_body_map(view) for view in View}
    data = visit_summary(a_summary(many_marks(), maps=maps), A4)
    assert len(data) < 200_000
    assert all(list(page.images) == [] for page in PdfReader(io.BytesIO(data)).pages)


def test_times_without_a_known_zone_are_still_printed() -> None:
    content = a_summary()
    visit = replace(content.visit, zone="Nowhere/Land", service_at=datetime(2024, 5, 14, 9, 5, tzinfo=UTC))
    assert "9:05 AM" in text_of(visit_summary(replace(content, visit=visit), A4))
