"""A handout that follows its draft except where the therapist changed it."""

from dataclasses import replace

from nmt_chart.domain.handout import HandoutText, Stretch
from nmt_chart.ui.print.handout_draft import EditedHandout, Piece, as_lines, from_lines

DRAFT = HandoutText(
    greeting="Hello Mari,",
    today=("Spot 1: tender.", "Spot 2: tender."),
    stretches=(Stretch("Upper trapezius", "Let your head lean."),),
)


def test_a_changed_piece_is_printed_and_the_rest_is_the_draft() -> None:
    handout = EditedHandout(DRAFT).changed(Piece.TODAY, ("Sore shoulder.",))
    assert handout.text == replace(DRAFT, today=("Sore shoulder.",))
    assert handout.is_changed(Piece.TODAY)
    assert not handout.is_changed(Piece.GREETING)


def test_there_is_a_way_back_to_the_draft() -> None:
    handout = EditedHandout(DRAFT).changed(Piece.TODAY, ()).restored(Piece.TODAY)
    assert handout.text == DRAFT
    assert not handout.is_changed(Piece.TODAY)


def test_typing_the_draft_again_follows_the_draft_again() -> None:
    handout = EditedHandout(DRAFT).changed(Piece.GREETING, "Hi,").changed(Piece.GREETING, "Hello Mari,")
    assert not handout.is_changed(Piece.GREETING)


def test_a_new_draft_changes_only_what_was_not_changed() -> None:
    handout = EditedHandout(DRAFT).changed(Piece.GREETING, "Hi,")
    newer = replace(handout, draft=replace(DRAFT, greeting="Hello Maria,", done=("Stretching.",)))
    assert newer.text.greeting == "Hi,"
    assert newer.text.done == ("Stretching.",)


def test_lines_are_lines_and_empty_ones_are_left_out() -> None:
    assert as_lines(("one", "two")) == "one\ntwo"
    assert as_lines("one") == "one"
    assert from_lines("  one \n\n two\n") == ("one", "two")
