"""Typed text on paper: every character right, or visibly replaced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import BODY
from nmt_chart.reports.text import REPLACEMENT, lines_of, markup, one_line, runs
from nmt_chart.reports.visit_summary import visit_summary
from nmt_chart.reports.writing import shortened
from tests.builders import a_chart, a_client, a_note, a_point, a_practice, an_alert
from tests.reports.paper import A4, a_summary, letters_of, pages_of, text_of

ODD = (
    "Łódź Ñandú Ελληνικά Кириллица",
    "<b>not bold</b> R&D <br/> <font size=40>",
    "<img src='http://127.0.0.1:9/x.png'/>",
    "&amp; &#65; %s {0} \\n (unclosed",
    "½ ≥ 25° 3² kg/cm² “quoted” \u2013 dashed…",
    "😀 👍 👩\u200d⚕️",
    "שלום עולם",
    "مرحبا بالعالم",
)


def printed(text: str) -> bytes:
    return visit_summary(a_summary(a_chart(a_point(), note=a_note(subjective=text))), A4)


@pytest.mark.parametrize("text", ODD[:5])
def test_text_read_from_left_to_right_comes_out_as_it_was_typed(text: str) -> None:
    assert text in text_of(printed(text))


@pytest.mark.parametrize("emoji", ["😀", "👍", "🦵"])
def test_emoji_come_out_as_themselves(emoji: str) -> None:
    assert emoji in text_of(printed(f"today {emoji}"))


@pytest.mark.parametrize("text", ODD)
def test_no_odd_text_leaves_a_replacement(text: str) -> None:
    assert REPLACEMENT not in "".join(lines_of(text))
    assert "cannot be printed" not in text_of(printed(text))


def test_what_no_font_has_is_replaced_and_every_page_says_so() -> None:
    data = printed("Pain 痛み in the neck\n" * 80)
    assert "Pain " + 2 * REPLACEMENT in text_of(data)
    pages = pages_of(data)
    assert len(pages) > 1
    assert all(f"Characters that cannot be printed are shown as {REPLACEMENT}." in page for page in pages)


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x7f", "\ud800", "\ue000", "\ufffe", "痛"])
def test_a_character_without_a_form_is_shown_as_the_replacement(char: str) -> None:
    assert lines_of(f"a{char}b") == [f"a{REPLACEMENT}b"]


def test_a_letter_and_its_accent_become_one_character() -> None:
    assert lines_of("cafe\u0301") == ["caf\u00e9"]


def test_an_accent_that_cannot_be_composed_is_set_in_a_font_that_places_it() -> None:
    assert [font for font, _ in runs("q\u0301", Weight.REGULAR)] == ["Inter-Regular", "NotoSans-Regular"]


def test_invisible_characters_are_left_out_and_nothing_else() -> None:
    line = "a\u200db\u00adc\ufe0fd\u200fe"
    assert "".join(text for _, text in runs(line, Weight.REGULAR)) == "abcde"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert lines_of(f"one{end}two") == ["one", "two"]


def test_odd_spaces_and_tabs_become_plain_spaces() -> None:
    assert one_line("a\tb\u2003c\u3000 d\ne") == "a b c d e"


def test_bold_text_falls_back_to_bold_faces() -> None:
    fonts = {font for font, _ in runs("aשب", Weight.BOLD)}
    assert fonts == {"Inter-Bold", "NotoSansHebrew-Bold", "NotoSansArabic-Bold"}


@given(st.text(max_size=60))
def test_no_text_can_act_as_markup(text: str) -> None:
    for line in lines_of(text):
        bare = markup(line, Weight.REGULAR)
        for font in ("NotoSans", "NotoSansHebrew", "NotoSansArabic", "NotoEmoji"):
            bare = bare.replace(f'<font name="{font}-Regular">', "")
        assert "<" not in bare.replace("</font>", "")


@given(st.text(max_size=60))
def test_each_visible_character_is_in_the_runs_in_its_order(text: str) -> None:
    for line in lines_of(text):
        shown = "".join(part for _, part in runs(line, Weight.REGULAR))
        assert shown == "".join(char for char in line if char in shown)


def test_a_word_of_300_letters_is_broken_inside_the_margins() -> None:
    data = printed("W" * 300)
    letters = [letter for letter in letters_of(data) if letter.char == "W"]
    assert len(letters) >= 300
    assert max(letter.x for letter in letters) < A4.size[0] - A4.side_margin
    assert len({round(letter.y) for letter in letters}) > 4


def test_5000_words_come_out_to_the_last() -> None:
    words = [f"word{number}" for number in range(5000)]
    text = text_of(printed(" ".join(words)))
    assert [word for word in text.split() if word.startswith("word")] == words


def test_odd_text_in_every_field_is_printed() -> None:
    odd = " ".join(ODD) + " \x00\ud800 痛 " + "x" * 300
    client = a_client(given_name=odd, family_name=odd, alerts=(an_alert(text=odd),))
    point = a_point(note=odd, muscle=None)
    note = a_note(subjective=odd, objective=odd, assessment=odd, plan=odd, home_care=odd)
    practice = a_practice(name=odd, therapist=odd, credentials=odd, address=odd, phone=odd, email=odd)
    content = a_summary(a_chart(point, note=note), sign=False, client=client, practice=practice)
    text = text_of(visit_summary(content, A4))
    assert text.count("not bold</b> R&D") >= 10


def test_a_line_that_is_too_long_for_its_place_ends_in_an_ellipsis() -> None:
    line = shortened("a long line of words that goes on", BODY, 60)
    assert line.endswith("…")
    assert "a long line".startswith(line[:-1])


def test_a_line_that_fits_is_left_whole() -> None:
    assert shortened("short", BODY, 60) == "short"
