"""The fields of the handout."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.domain.handout import HandoutText, Stretch
from nmt_chart.ui.print.handout_draft import EditedHandout, Piece
from nmt_chart.ui.print.handout_editor import HandoutEditor

DRAFT = HandoutText(
    greeting="Hello Mari,",
    today=("Spot 1: tender.", "Spot 2: tender."),
    stretches=(Stretch("Upper trapezius", "Let your head lean."), Stretch("Infraspinatus", "Draw your arm.")),
    next_appointment="Tuesday, May 21, 2024, 10:00\u00a0AM",
)


@pytest.fixture
def editor(qtbot: QtBot) -> HandoutEditor:
    made = HandoutEditor()
    qtbot.addWidget(made)
    made.show_handout(EditedHandout(DRAFT), "visit")
    made.show()
    return made


def box(editor: HandoutEditor, name: str) -> Any:
    return editor.findChild(QWidget, f"handout.{name}")


def test_each_piece_is_shown_as_drafted(editor: HandoutEditor) -> None:
    assert box(editor, "greeting").text == "Hello Mari,"
    assert box(editor, "today").text == "Spot 1: tender.\nSpot 2: tender."
    assert box(editor, "stretch-2").text == "Draw your arm."
    assert not any(editor.field(piece).back.isVisible() for piece in Piece)


def test_typing_tells_the_piece_in_lines(editor: HandoutEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(box(editor, "today"), "New: ")
    with qtbot.waitSignal(editor.edited) as told:
        editor.flush()
    assert told.args == [Piece.TODAY, ("New: Spot 1: tender.", "Spot 2: tender.")]


def test_a_no_break_space_of_the_draft_is_not_typing(editor: HandoutEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.flush()


def test_the_way_back_shows_while_a_piece_is_changed(editor: HandoutEditor, qtbot: QtBot) -> None:
    changed = EditedHandout(DRAFT).changed(Piece.GREETING, "Hi,")
    editor.show_handout(changed, "visit")
    back = editor.field(Piece.GREETING).back
    assert back.isVisible()
    with qtbot.waitSignal(editor.restoring_wanted) as told:
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert told.args == [Piece.GREETING]
    editor.show_handout(changed.restored(Piece.GREETING), "visit")
    assert box(editor, "greeting").text == "Hello Mari,"
    assert not back.isVisible()


def test_a_stretch_can_be_left_out(editor: HandoutEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited) as told:
        QTest.mouseClick(box(editor, "stretch-1.remove"), Qt.MouseButton.LeftButton)
    assert told.args == [Piece.STRETCHES, (Stretch("Infraspinatus", "Draw your arm."),)]


def test_a_stretch_can_be_changed(editor: HandoutEditor, qtbot: QtBot) -> None:
    box(editor, "stretch-2").setPlainText("Slowly.")
    with qtbot.waitSignal(editor.edited) as told:
        editor.flush()
    assert told.args[1][1] == Stretch("Infraspinatus", "Slowly.")


def test_leaving_one_out_keeps_what_was_typed_into_another(editor: HandoutEditor, qtbot: QtBot) -> None:
    box(editor, "stretch-2").setPlainText("Slowly.")
    told: dict[Piece, object] = {}
    editor.edited.connect(told.__setitem__)
    QTest.mouseClick(box(editor, "stretch-1.remove"), Qt.MouseButton.LeftButton)
    assert told[Piece.STRETCHES] == (Stretch("Infraspinatus", "Slowly."),)


def test_without_stretches_it_says_so(editor: HandoutEditor) -> None:
    editor.show_handout(EditedHandout(DRAFT).changed(Piece.STRETCHES, ()), "visit")
    assert box(editor, "stretch-1") is None or not box(editor, "stretch-1").isVisible()
    words = [label.text() for label in editor.findChildren(QLabel)]
    assert any(text.startswith("No stretches") for text in words)


def test_the_text_of_another_visit_replaces_what_stood_there(editor: HandoutEditor) -> None:
    editor.show_handout(EditedHandout(HandoutText(greeting="Hello Ana,")), "other visit")
    assert box(editor, "greeting").text == "Hello Ana,"
    assert box(editor, "today").text == ""


def test_what_is_being_typed_is_not_set_back_by_its_own_echo(editor: HandoutEditor) -> None:
    typed = box(editor, "greeting")
    typed.setPlainText("Hi there, ")
    editor.flush()
    editor.show_handout(EditedHandout(DRAFT).changed(Piece.GREETING, "Hi there,"), "visit")
    assert typed.text == "Hi there, "
