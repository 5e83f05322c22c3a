"""Text that a person typed, shown whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.tokens import LIGHT
from tests.ui.pixels import count_of

LONG = "Wolfeschlegelsteinhausenbergerdorff" * 8


def test_a_word_longer_than_the_line_breaks(qtbot: QtBot) -> None:
    paragraph = Paragraph(LONG)
    qtbot.addWidget(paragraph)
    one_line = Paragraph("W").heightForWidth(200)
    assert paragraph.heightForWidth(200) >= 8 * one_line
    assert paragraph.minimumSizeHint().width() < 200


def test_markup_is_shown_and_not_read(qtbot: QtBot) -> None:
    paragraph = Paragraph("<b>bold</b> & <img src=x>")
    qtbot.addWidget(paragraph)
    paragraph.resize(300, 40)
    assert count_of(paragraph, LIGHT.text) > 0
    assert paragraph.text == "<b>bold</b> & <img src=x>"
    assert paragraph.accessibleName() == "<b>bold</b> & <img src=x>"


@pytest.mark.parametrize("text", [LONG, "one\ntwo\nthree\nfour", "some words " * 40])
def test_what_goes_beyond_the_lines_allowed_is_cut_and_said_by_the_tip(qtbot: QtBot, text: str) -> None:
    paragraph = Paragraph(text, most_lines=2)
    qtbot.addWidget(paragraph)
    line = Paragraph("W").heightForWidth(200)
    assert paragraph.heightForWidth(200) == 2 * line
    paragraph.resize(200, 2 * line)
    paragraph.grab()
    assert paragraph.toolTip() == text
    assert paragraph.text == text


def test_a_text_that_fits_has_no_tip(qtbot: QtBot) -> None:
    paragraph = Paragraph("Amira Haddad", most_lines=2)
    qtbot.addWidget(paragraph)
    paragraph.resize(200, 60)
    paragraph.grab()
    assert paragraph.toolTip() == ""
    assert paragraph.heightForWidth(200) == Paragraph("W").heightForWidth(200)


@given(text=st.text(max_size=80), width=st.integers(80, 400))
def test_a_cut_text_is_never_taller_than_its_lines(text: str, width: int) -> None:
    line = Paragraph("W" + text.replace("\n", " ")).heightForWidth(100_000)
    assert Paragraph(text, most_lines=2).heightForWidth(width) <= 2 * line
