"""Text written from right to left: letters joined, lines broken and put in order."""

from __future__ import annotations

import io
from collections import Counter
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.reading_order import broken, joined, needs_reordering, starts_right, visual
from nmt_chart.reports.styles import BODY, Align, TextStyle
from nmt_chart.reports.text import line_width
from nmt_chart.reports.visit_summary import visit_summary
from nmt_chart.reports.writing import Writer
from tests.builders import a_chart, a_client, a_note, a_point
from tests.reports.paper import A4, Letter, a_summary, letters_of

HEBREW = "שלום עולם"
MEASURE = partial(line_width, weight=Weight.REGULAR, size=10)


def subjective(text: str) -> list[Letter]:
    data = visit_summary(a_summary(a_chart(a_point(), note=a_note(subjective=text))), A4)
    return [
        letter for page in range(len(PdfReader(io.BytesIO(data)).pages)) for letter in letters_of(data, page)
    ]


def only(letters: list[Letter], char: str) -> Letter:
    (found,) = [letter for letter in letters if letter.char == char]
    return found


def test_the_first_letter_of_a_hebrew_line_stands_rightmost() -> None:
    letters = subjective("אבג דהו")
    ordered = [only(letters, char).x for char in "אבגדהו"]
    assert ordered == sorted(ordered, reverse=True)
    assert ordered[0] > A4.size[0] - A4.side_margin - 12


def test_a_long_hebrew_paragraph_goes_on_to_the_next_line_below() -> None:
    letters = subjective("א " + "שלום " * 60 + "ב")
    assert only(letters, "ב").y < only(letters, "א").y


def test_words_of_another_script_keep_their_order_inside_hebrew() -> None:
    letters = subjective("כאב ЖЩФ")
    ordered = [only(letters, char).x for char in "ЖЩФ"]
    assert ordered == sorted(ordered)
    assert only(letters, "כ").x > ordered[-1]


def test_a_name_in_hebrew_reads_from_the_right_also_in_the_head_of_the_next_page() -> None:
    client = a_client(given_name="דגה", family_name="פקק")
    note = a_note(subjective="long\n" * 80)
    data = visit_summary(a_summary(a_chart(a_point(), note=note), client=client), A4)
    for page in (0, 1):
        letters = letters_of(data, page)
        assert only(letters, "ד").x > only(letters, "ג").x > only(letters, "ה").x > only(letters, "פ").x


def test_a_paragraph_breaks_between_lines_and_only_where_some_fit() -> None:
    (paragraph,) = Writer().text("שלום " * 60, BODY)
    _, height = paragraph.wrap(200, 1000)
    assert paragraph.split(200, BODY.leading / 2) == []
    assert paragraph.split(200, height) == []
    upper, lower = paragraph.split(200, 2.5 * BODY.leading)
    assert upper.wrap(200, 1000)[1] == 2 * BODY.leading
    assert lower.wrap(200, 1000)[1] == pytest.approx(height - 2 * BODY.leading)


@pytest.mark.parametrize(("align", "left_share"), [(Align.START, 1.0), (Align.CENTER, 0.5), (Align.END, 0.0)])
def test_lines_stand_where_their_style_puts_them(align: Align, left_share: float) -> None:
    style = TextStyle(10, 14, align=align)
    (paragraph,) = Writer().text("אבג", style)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(300, 50))
    paragraph.wrap(300, 50)
    paragraph.drawOn(canvas, 0, 10)
    canvas.save()
    left = min(letter.x for letter in letters_of(file.getvalue()))
    room = 300 - line_width("אבג", Weight.REGULAR, 10)
    assert left == pytest.approx(left_share * room, abs=1.5)


def test_arabic_letters_take_their_joined_forms() -> None:
    assert joined("سلام") == "\ufeb3\ufefc\ufee1"


def test_arabic_vowel_signs_are_kept() -> None:
    assert [char for char in joined("مُحَمَّد") if "\u064b" <= char <= "\u0652"] == list(
        "\u064f\u064e\u064e\u0651"
    )


@pytest.mark.parametrize(
    ("line", "right_to_left", "shown"),
    [
        ("אב (גד)", True, "(דג) בא"),
        ("אב [12] גד", True, "דג [12] בא"),
        ("see (אב) now", False, "see (בא) now"),
        ("(אב)", True, "(בא)"),
        ("a (b) אב", True, "בא a (b)"),
        ("אב <גד>", True, "<דג> בא"),
    ],
)
def test_brackets_open_towards_what_they_hold(line: str, right_to_left: bool, shown: str) -> None:
    assert visual(line, right_to_left=right_to_left) == shown


def test_a_paragraph_runs_the_way_of_its_first_letter() -> None:
    assert starts_right("12 שלום abc")
    assert not starts_right("12 abc שלום")
    assert not starts_right("12")


def test_only_text_with_right_to_left_letters_needs_reordering() -> None:
    assert needs_reordering(f"abc {HEBREW}")
    assert not needs_reordering("Łódź (Ελληνικά) 😀")


letters = st.text(st.sampled_from("abc אבגد مرح 12(7)[x]<>«»≤-,."), max_size=40)


@given(letters, st.booleans())
def test_ordering_a_line_keeps_each_character_but_for_turned_brackets(line: str, right_to_left: bool) -> None:
    turned = str.maketrans(")]>»≥", "([<«≤")
    shown = visual(line, right_to_left=right_to_left)
    assert Counter(shown.translate(turned)) == Counter(line.translate(turned))


@given(letters, st.integers(20, 200))
def test_broken_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = list(broken(text, width, MEASURE))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(MEASURE(line) <= width + 0.001 for line in lines)
