"""Fields for words: text boxes, search, passphrases and the names above them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.passphrase_field import PassphraseField
from nmt_chart.ui.kit.search_field import SearchField
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.tokens import LIGHT, TARGET
from tests.ui.kit.conftest import Show
from tests.ui.pixels import count_of


@pytest.fixture
def box(show: Show) -> TextBox:
    made = TextBox("Note")
    show(made, QLineEdit())
    made.setFocus()
    return made


@pytest.fixture
def told(box: TextBox) -> list[tuple[object, str]]:
    edits: list[tuple[object, str]] = []
    box.edited.connect(lambda text: edits.append((box.subject, text)))
    return edits


def test_typing_is_told_once_when_it_pauses(box: TextBox, told: list[object], qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.edited) as edited:
        QTest.keyClicks(box, "taut band")
        assert told == []
    assert edited.args == ["taut band"]
    assert told == [(None, "taut band")]


def test_leaving_the_box_tells_at_once(box: TextBox, told: list[object]) -> None:
    QTest.keyClicks(box, "eased")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert told == [(None, "eased")]


def test_hiding_the_box_tells_at_once(box: TextBox, told: list[object]) -> None:
    QTest.keyClicks(box, "eased")
    box.hide()
    assert told == [(None, "eased")]


def test_what_is_set_is_not_told(box: TextBox, told: list[object]) -> None:
    box.set_text("from the record")
    box.flush()
    assert (told, box.text) == ([], "from the record")


def test_typing_taken_back_before_the_pause_is_no_edit(box: TextBox, told: list[object]) -> None:
    QTest.keyClicks(box, "x")
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    box.flush()
    assert told == []


def test_typing_goes_to_the_mark_it_was_typed_for_when_another_is_shown(
    box: TextBox, told: list[object]
) -> None:
    box.set_text("", subject="mark 1")
    QTest.keyClicks(box, "first")
    box.set_text("", subject="mark 2")
    assert told == [("mark 1", "first")]
    assert box.text == ""


def test_the_echo_of_an_edit_leaves_newer_typing_alone(box: TextBox, told: list[object]) -> None:
    QTest.keyClicks(box, "abc")
    box.flush()
    QTest.keyClicks(box, "d")
    box.set_text("abc")
    assert box.text == "abcd"
    box.flush()
    assert told == [(None, "abc"), (None, "abcd")]


def test_an_undo_from_outside_replaces_what_is_shown(box: TextBox, told: list[object]) -> None:
    QTest.keyClicks(box, "abc")
    box.flush()
    box.set_text("")
    assert box.text == ""
    box.flush()
    assert told == [(None, "abc")]


def test_the_box_grows_with_its_text_up_to_its_limit(box: TextBox, qtbot: QtBot) -> None:
    low = box.height()
    assert low >= TARGET
    box.set_text("\n".join("line" for _ in range(5)))
    qtbot.waitUntil(lambda: box.height() > low)
    middling = box.height()
    box.set_text("\n".join("line" for _ in range(200)))
    qtbot.waitUntil(lambda: box.height() > middling)
    highest = box.height()
    box.set_text("\n".join("line" for _ in range(400)))
    assert box.height() == highest
    box.set_text("short")
    qtbot.waitUntil(lambda: box.height() == low)


def test_a_long_line_is_wrapped_and_counted_as_lines(box: TextBox, qtbot: QtBot) -> None:
    low = box.height()
    box.set_text("word " * 60)
    qtbot.waitUntil(lambda: box.height() > low)
    qtbot.waitUntil(lambda: not box.verticalScrollBar().isVisible())


def test_the_search_tells_every_key(show: Show) -> None:
    field = SearchField("Find a client")
    show(field)
    words: list[str] = []
    field.searched.connect(words.append)
    QTest.keyClicks(field, "ana")
    assert words == ["a", "an", "ana"]


def test_escape_and_the_cross_empty_the_search(show: Show) -> None:
    field = SearchField("Find a client")
    field.setObjectName("search")
    show(field)
    assert not field.clearing.isVisible()
    QTest.keyClicks(field, "ana")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClicks(field, "ana")
    assert field.clearing.objectName() == "search.clear"
    QTest.mouseClick(field.clearing, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not field.clearing.isVisible()


def test_down_asks_for_the_list(qtbot: QtBot, show: Show) -> None:
    field = SearchField()
    show(field)
    with qtbot.waitSignal(field.list_wanted):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_the_button_in_a_field_is_as_large_as_a_finger_needs(show: Show) -> None:
    field = PassphraseField()
    show(field)
    assert (field.showing.width(), field.showing.height()) == (TARGET, TARGET)
    assert field.line.height() >= TARGET


def test_a_passphrase_is_hidden_until_shown(show: Show) -> None:
    field = PassphraseField()
    show(field)
    QTest.keyClicks(field.line, "correct horse")
    assert field.line.displayText() != "correct horse"
    QTest.mouseClick(field.showing, Qt.MouseButton.LeftButton)
    assert field.line.displayText() == "correct horse"
    assert field.showing.accessibleName() == "Hide the passphrase"
    field.clear()
    assert (field.passphrase, field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_tab_reaches_the_button_that_shows_the_passphrase(show: Show) -> None:
    field, after = PassphraseField(), QLineEdit()
    show(field, after)
    field.setFocus()
    assert field.line.hasFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.showing.hasFocus()
    QTest.keyClick(field.showing, Qt.Key.Key_Space)
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    QTest.keyClick(field.showing, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_hint_counts_down_to_the_length_asked_for(show: Show) -> None:
    field = PassphraseField(min_length=5)
    show(field)
    hints = [field.hint]
    for letter in "abcde":
        QTest.keyClicks(field.line, letter)
        hints.append(field.hint)
    assert hints[0].startswith("5 characters or more")
    assert hints[1:5] == ["4 more characters", "3 more characters", "2 more characters", "1 more character"]
    assert hints[5].endswith("Longer is stronger.")
    assert field.is_long_enough


def test_enter_submits_the_passphrase(qtbot: QtBot, show: Show) -> None:
    field = PassphraseField()
    show(field)
    assert not field.is_long_enough
    with qtbot.waitSignal(field.submitted):
        QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_a_label_names_its_field_and_says_what_is_wrong(show: Show) -> None:
    line = QLineEdit()
    field = LabeledField("R&D e-mail", line, hint="For reminders")
    show(field)
    assert line.accessibleName() == "R&D e-mail"
    assert count_of(field, LIGHT.caution_text) == 0
    field.set_problem("An address has an @ in it.")
    assert field.problem == "An address has an @ in it."
    assert line.accessibleDescription() == "An address has an @ in it."
    assert count_of(field, LIGHT.caution_text) > 0
    assert count_of(line, LIGHT.caution) > 300
    field.set_problem("")
    assert count_of(line, LIGHT.caution) == 0
    assert (field.problem, line.accessibleDescription()) == ("", "For reminders")


def test_focus_given_to_a_labeled_field_goes_to_the_field(show: Show) -> None:
    line = QLineEdit()
    field = LabeledField("Name", line)
    show(QLineEdit(), field)
    field.setFocus()
    assert line.hasFocus()
