"""Segments, tabs, chips and dropdowns: what is chosen, by mouse and by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.choice import Choice
from nmt_chart.ui.kit.dropdown import Dropdown
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.status_tabs import StatusTabs
from nmt_chart.ui.tokens import LIGHT, TARGET
from tests.ui.kit.conftest import Show
from tests.ui.pixels import color_at, count_of

STATUS = [("active", "Active"), ("latent", "Latent"), ("resolved", "Resolved")]
SIGNS = [("band", "Taut band"), ("jump", "Jump sign"), ("twitch", "Twitch"), ("weak", "Weak")]


def press(part: QWidget) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("solid", [True, False])
def test_pressing_a_segment_chooses_it_and_paints_it(qtbot: QtBot, solid: bool, show: Show) -> None:
    row = Segmented(STATUS, value="active", solid=solid)
    show(row)
    with qtbot.waitSignal(row.chosen) as told:
        press(row.segment("latent"))
    assert (told.args, row.value) == (["latent"], "latent")
    fill = LIGHT.accent if solid else LIGHT.accent_soft
    assert color_at(row.segment("latent"), 8, 22) == fill.name()
    assert color_at(row.segment("active"), 8, 22) != fill.name()


def test_the_segment_already_chosen_tells_nothing(qtbot: QtBot, show: Show) -> None:
    row = Segmented(STATUS, value="active")
    show(row)
    with qtbot.assertNotEmitted(row.chosen):
        press(row.segment("active"))
        row.set_value("resolved")
    assert row.value == "resolved"


def test_arrow_keys_move_the_choice_and_tab_leaves(qtbot: QtBot, show: Show) -> None:
    row, after = Segmented(STATUS, value="active"), Segmented(STATUS, value="latent")
    show(row, after)
    row.segment("active").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(row.chosen) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told.args == ["latent"]
    assert count_of(row.segment("latent"), LIGHT.focus) > 50
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is after.segment("latent")


def test_nothing_need_be_chosen(qtbot: QtBot, show: Show) -> None:
    row = Segmented(STATUS, value="active")
    show(row)
    row.set_value(None)
    assert row.value is None
    assert not any(row.segment(value).isChecked() for value, _ in STATUS)
    press(row.segment("active"))
    assert row.value == "active"


def test_parts_are_named_after_the_control_they_belong_to(qtbot: QtBot) -> None:
    row, chips, tabs = Segmented(STATUS), ChipGroup(SIGNS), StatusTabs(STATUS)
    for part in (row, chips, tabs):
        qtbot.addWidget(part)
        part.setObjectName("mark")
    assert row.segment("latent").objectName() == "mark.latent"
    assert chips.chip("jump").objectName() == "mark.jump"
    assert tabs.tab("active").objectName() == "mark.active"


def test_chips_are_switched_on_and_off_and_told_in_the_order_offered(qtbot: QtBot, show: Show) -> None:
    chips = ChipGroup(SIGNS)
    show(chips)
    told: list[object] = []
    chips.changed.connect(told.append)
    for value in ("jump", "band", "jump"):
        press(chips.chip(value))
    assert told == [("jump",), ("band", "jump"), ("band",)]
    assert count_of(chips.chip("band"), LIGHT.accent_soft) > 500
    assert count_of(chips.chip("jump"), LIGHT.accent_soft) == 0


def test_a_single_choice_can_be_taken_back(qtbot: QtBot, show: Show) -> None:
    chips = ChipGroup(SIGNS, single=True)
    show(chips)
    told: list[object] = []
    chips.changed.connect(told.append)
    for value in ("jump", "band", "band"):
        press(chips.chip(value))
    assert told == ["jump", "band", None]


def test_setting_chips_tells_nobody(qtbot: QtBot) -> None:
    chips = ChipGroup(SIGNS)
    qtbot.addWidget(chips)
    with qtbot.assertNotEmitted(chips.changed):
        chips.set_values(["weak", "band"])
        chips.set_choices([Choice("weak", "Weakness"), ("scar", "Scar")])
    assert chips.values == ("weak",)


def test_tab_enters_the_chips_once_and_arrows_walk_through_them(show: Show) -> None:
    before, chips, after = (
        Segmented(STATUS, value="active"),
        ChipGroup(SIGNS),
        Segmented(STATUS, value="latent"),
    )
    show(before, chips, after)
    before.segment("active").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is chips.chip("band")
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert chips.values == ("jump", "weak")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is after.segment("latent")


def test_chips_offered_later_keep_their_place_for_tab(qtbot: QtBot, show: Show) -> None:
    chips, after = ChipGroup([]), Segmented(STATUS, value="active")
    before = Segmented(STATUS, value="active")
    show(before, chips, after)
    chips.set_choices(SIGNS)
    qtbot.waitUntil(chips.chip("weak").isVisible)
    before.segment("active").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is chips.chip("band")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is after.segment("active")


def test_chips_break_into_lines_and_none_is_cut_off(show: Show) -> None:
    chips = ChipGroup(SIGNS, compact=True)
    show(chips, width=220).resize(220, 300)
    boxes = [chips.chip(value).geometry() for value, _ in SIGNS]
    assert len({box.top() for box in boxes}) > 1
    assert all(chips.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_a_compact_chip_answers_beside_its_pill(show: Show) -> None:
    chips = ChipGroup(SIGNS, compact=True)
    show(chips)
    chip = chips.chip("band")
    assert chip.height() == TARGET
    assert color_at(chip, 20, 1) != LIGHT.line.name()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 1))
    assert chips.values == ("band",)


def test_a_tab_tells_its_page_and_shows_how_much_lies_behind_it(qtbot: QtBot, show: Show) -> None:
    tabs = StatusTabs([("marks", "Marks"), ("soap", "SOAP")])
    show(tabs)
    tabs.set_count("marks", 3)
    assert tabs.tab("marks").label == "Marks 3"
    with qtbot.waitSignal(tabs.chosen) as told:
        press(tabs.tab("soap"))
    assert told.args == ["soap"]
    assert color_at(tabs.tab("soap"), 10, 47) == LIGHT.accent.name()
    tabs.set_count("marks", None)
    assert tabs.tab("marks").label == "Marks"


def test_tabs_are_walked_with_the_arrows(qtbot: QtBot, show: Show) -> None:
    tabs = StatusTabs([("marks", "Marks"), ("soap", "SOAP")])
    show(tabs)
    tabs.tab("marks").setFocus()
    with qtbot.waitSignal(tabs.chosen) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert (told.args, tabs.value) == (["soap"], "soap")


def test_a_dropdown_tells_what_the_person_chose_and_only_that(qtbot: QtBot, show: Show) -> None:
    dropdown = Dropdown([("letter", "US Letter"), ("a4", "A4")], value="a4")
    show(dropdown)
    with qtbot.assertNotEmitted(dropdown.chosen):
        dropdown.set_value("letter")
    with qtbot.waitSignal(dropdown.chosen) as told:
        QTest.keyClick(dropdown, Qt.Key.Key_Down)
    assert (told.args, dropdown.value) == (["a4"], "a4")
    dropdown.set_choices([("a5", "A5"), ("a4", "A4")])
    assert dropdown.value == "a4"
    dropdown.set_value("unheard of")
    assert dropdown.value is None
