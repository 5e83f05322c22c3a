"""Buttons: pressed by mouse, Space and Enter, with a ring for whoever uses the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.icon_button import Ground, IconButton
from nmt_chart.ui.tokens import COMPACT, LIGHT, TARGET
from tests.ui.kit.conftest import Show
from tests.ui.pixels import color_at, count_of


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_key(qtbot: QtBot, key: Qt.Key, show: Show) -> None:
    button = Button("Print")
    show(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_is_pressed_by_mouse(qtbot: QtBot, show: Show) -> None:
    button = Button("Print", icon="print")
    show(button)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_disabled_button_answers_to_nothing(qtbot: QtBot, show: Show) -> None:
    button = Button("Print")
    show(button)
    button.setDisabled(True)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(show: Show) -> None:
    first, second = Button("First"), Button("Second")
    window = show(first, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert count_of(first, LIGHT.focus) == 0
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert count_of(second, LIGHT.focus) > 100


@pytest.mark.parametrize("role", list(ButtonRole))
def test_every_role_of_button_has_a_finger_s_height(qtbot: QtBot, role: ButtonRole) -> None:
    button = Button("OK", role)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == TARGET
    assert button.sizeHint().width() >= TARGET


def test_a_compact_button_is_drawn_lower_and_answers_over_its_whole_height(qtbot: QtBot, show: Show) -> None:
    button = Button("Add", ButtonRole.PRIMARY, compact=True)
    show(button)
    assert color_at(button, 20, (TARGET - COMPACT) / 2 + 1) == LIGHT.accent.name()
    assert color_at(button, 20, 1) != LIGHT.accent.name()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 1))


def test_an_ampersand_in_the_words_is_only_an_ampersand(qtbot: QtBot) -> None:
    button = Button("Finish & sign")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Finish & sign"


def test_new_words_change_the_accessible_name_unless_it_was_given(qtbot: QtBot) -> None:
    plain, named = Button("Start"), Button("Start")
    qtbot.addWidget(plain)
    qtbot.addWidget(named)
    named.setAccessibleName("Hold timer")
    plain.set_label("Stop")
    named.set_label("Stop")
    assert (plain.accessibleName(), named.accessibleName()) == ("Stop", "Hold timer")


def test_a_button_changes_its_role_and_icon_in_place(show: Show) -> None:
    button = Button("Sign")
    show(button)
    narrow = button.sizeHint().width()
    button.set_role(ButtonRole.PRIMARY)
    button.set_icon("sign")
    assert color_at(button, 5, 22) == LIGHT.accent.name()
    assert button.sizeHint().width() > narrow


def test_a_tool_chosen_is_filled_and_its_word_is_colored(show: Show) -> None:
    tool = IconButton("point", "Point", checkable=True)
    show(tool)
    assert count_of(tool, LIGHT.accent_soft) == 0
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)
    assert tool.isChecked()
    assert count_of(tool, LIGHT.accent_soft) > 1000
    assert count_of(tool, LIGHT.accent_text) > 20


def test_the_rail_has_colors_of_its_own(show: Show) -> None:
    place = IconButton("clients", "Clients", checkable=True, ground=Ground.RAIL)
    show(place)
    place.setChecked(True)
    assert color_at(place, 4, 30) == LIGHT.rail_selected.name()


def test_an_icon_alone_keeps_its_word_as_name_and_tip(qtbot: QtBot) -> None:
    button = IconButton("eye", "Show", show_label=False)
    qtbot.addWidget(button)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (TARGET, TARGET)
    button.set_icon("eye_off", "Hide")
    assert (button.accessibleName(), button.toolTip()) == ("Hide", "Hide")


def test_a_box_is_ticked_by_its_words_and_by_space(show: Show) -> None:
    box = CheckBox("Show archived clients")
    show(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(100, 22))
    assert box.isChecked()
    assert color_at(box, 6, 15) == LIGHT.accent.name()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    assert color_at(box, 6, 15) == LIGHT.surface.name()
