"""From a painted temple to the muscles to check, their patterns, and a signed visit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.text_box import TextBox
from tests.journeys.therapist import Therapist

Program = Callable[[], Therapist]

TEMPLE = ((-0.035, 0.04), (-0.04, 0.055), (-0.038, 0.07))


@pytest.fixture
def dana(open_program: Program) -> Therapist:
    """A therapist with a client's first visit open, who has painted the right temple."""
    therapist = open_program()
    therapist.set_up_practice()
    therapist.add_client("Amira", "Haddad")
    therapist.press("start-visit")
    therapist.press("tool.zone")
    therapist.paint(View.FRONT, *TEMPLE)
    return therapist


def body_of(dana: Therapist) -> QImage:
    """What the canvas shows now."""
    QApplication.processEvents()
    return dana.canvas.viewport().grab().toImage()


def names(dana: Therapist, count: int = 4) -> list[str]:
    """The first muscles of the list."""
    return [dana.see_as(f"check.{at}", Pressable).label for at in range(1, count + 1)]


def row_of(dana: Therapist, name: str) -> str:
    """The name of the widget that shows a muscle."""
    return f"check.{names(dana, 8).index(name) + 1}"


def test_before_anything_is_painted_the_tab_says_what_to_do(dana: Therapist) -> None:
    dana.press("command.undo")
    dana.press("side-tabs.check")
    assert dana.reads("Paint where it hurts; the muscles to check come up here, most likely first.")


def test_a_painted_temple_lists_muscles_of_that_side_with_reasons(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    assert {"Temporalis, right", "Upper trapezius, right"} <= set(names(dana))
    first = dana.see_as("check.1", Pressable)
    assert "fits well" in first.accessibleDescription()
    assert "(primary)" in first.accessibleDescription()
    assert dana.reads("Reference patterns vary between people")
    dana.press("check.notice.dismiss")
    assert not dana.reads("Reference patterns vary between people")
    assert dana.reads("Patterns vary between people.")


def test_what_was_said_of_patterns_once_is_not_said_again(dana: Therapist, open_program: Program) -> None:
    dana.press("side-tabs.check")
    dana.press("check.notice.dismiss")
    dana = open_program()
    dana.unlock()
    dana.press("rail.atlas")
    dana.write("atlas.search", "gluteus minimus")
    QTest.keyClick(dana.see("atlas.search"), Qt.Key.Key_Return)
    assert dana.workspace.atlas.muscle == "gluteus-minimus"
    assert not dana.reads("Reference patterns vary between people")


def test_the_first_pattern_of_a_point_says_that_patterns_vary(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.press("muscle-picker.1")
    assert not dana.reads("Reference patterns vary between people")
    dana.press("point.pattern.show")
    assert dana.reads("Reference patterns vary between people")


def test_a_row_shows_its_pattern_on_the_body_until_it_is_pressed_again_or_escape(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    bare = body_of(dana)
    dana.press("check.1")
    shown = body_of(dana)
    assert shown != bare
    dana.press("check.1")
    assert body_of(dana) == bare
    dana.press("check.1")
    dana.key(Qt.Key.Key_Escape)
    assert body_of(dana) == bare
    dana.press("check.2")
    dana.press("chart.pattern.hide")
    assert body_of(dana) == bare


def test_a_pattern_out_of_sight_turns_the_body_to_it(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    dana.press("chart.views.feet")
    dana.press("check.1")
    assert dana.see_as("chart.views", Segmented).value in {"body", "head", "sides"}


def test_a_tick_is_undone_saved_and_told_in_the_note(dana: Therapist, open_program: Program) -> None:
    dana.press("side-tabs.check")
    listed = names(dana)
    tick = row_of(dana, "Temporalis, right") + ".checked"
    dana.press(tick)
    temporalis = CheckedMuscle("temporalis", Side.RIGHT)
    assert temporalis in dana.chart.note.checked
    assert names(dana) == listed
    dana.press("command.undo")
    assert temporalis not in dana.chart.note.checked
    assert not dana.see_as(tick, CheckBox).isChecked()
    dana.press(tick)
    dana.press("side-tabs.note")
    assert "Muscles checked: right temporalis." in dana.see_as("note.objective", TextBox).text
    dana.wait_until_saved()

    again = open_program()
    again.unlock()
    again.choose_row("client-list", 0)
    again.press("start-visit")
    again.press("side-tabs.check")
    assert again.chart.note.checked == (temporalis,)
    assert again.see_as(tick, CheckBox).isChecked()


def test_the_list_follows_the_zones_and_keeps_what_was_ticked(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    dana.press(row_of(dana, "Temporalis, right") + ".checked")
    (temple,) = dana.chart.pain_zones
    dana.workspace.visit.select(temple.id)
    dana.canvas.setFocus()
    dana.key(Qt.Key.Key_Delete)
    dana.press("side-tabs.check")
    assert names(dana, 1) == ["Temporalis, right"]
    assert not dana.sees("check.2")
    dana.press("tool.zone")
    dana.paint(View.BACK, (-0.03, 0.42), (-0.05, 0.43))
    dana.press("side-tabs.check")
    listed = names(dana, 13)
    assert listed[-1] == "Temporalis, right"
    assert any(name.endswith(", left") for name in listed)


def test_a_pattern_put_on_the_chart_waits_until_it_is_confirmed_and_then_can_be_signed(
    dana: Therapist,
) -> None:
    dana.press("side-tabs.check")
    row = row_of(dana, "Upper trapezius, right")
    dana.press(row)
    dana.press(f"{row}.put")
    painted, primary, spillover = dana.chart.pain_zones
    assert (primary.kind, spillover.kind) == (ZoneKind.REFERRED, ZoneKind.SPILLOVER)
    assert {(zone.from_atlas, zone.confirmed) for zone in (primary, spillover)} == {
        ("trapezius-upper", False)
    }
    assert dana.reads("From the atlas, not confirmed yet.")

    dana.press("visit-header.sign")
    assert dana.reads("2 zones are from the atlas and not confirmed yet.")
    assert not dana.see("sign-dialog.confirm").isEnabled()
    dana.press("sign-dialog.cancel")

    dana.press("command.undo")
    assert dana.chart.pain_zones == (painted,)
    dana.press("command.redo")
    for row_number in (1, 2):
        dana.choose_row("mark-list", row_number)
        dana.press("zone.from-atlas.action")
    assert dana.chart.unconfirmed == ()
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    assert dana.workspace.visit.model.is_frozen

    dana.press("side-tabs.check")
    assert not dana.see("check.1.checked").isEnabled()
    dana.press("check.1")
    assert not dana.sees("check.1.put")


def test_the_zone_put_on_the_chart_is_the_mark_in_hand(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.key(Qt.Key.Key_Escape)
    dana.key(Qt.Key.Key_Escape)
    dana.press("side-tabs.check")
    dana.press("check.1")
    dana.press("check.1.put")
    before = dana.chart
    dana.key(Qt.Key.Key_Delete)
    assert dana.chart.trigger_points == before.trigger_points
    assert set(before.marks) - set(dana.chart.marks) == {before.pain_zones[1].id}


def test_painting_on_a_zone_from_the_atlas_confirms_it(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    row = row_of(dana, "Upper trapezius, right")
    dana.press(row)
    dana.press(f"{row}.put")
    dana.paint(View.FRONT, (-0.05, 0.2), (-0.06, 0.21))
    _, primary, spillover = dana.chart.pain_zones
    assert (primary.confirmed, spillover.confirmed) == (True, False)


def test_what_the_atlas_added_does_not_count_as_painted(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    listed = names(dana, 8)
    dana.press("check.1")
    dana.press("check.1.put")
    dana.press("side-tabs.check")
    assert names(dana, 8) == listed


def test_a_relative_opens_its_own_row(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    row = row_of(dana, "Temporalis, right")
    dana.press(row)
    dana.press(f"{row}.trapezius-upper")
    opened = row_of(dana, "Upper trapezius, right")
    assert dana.sees(f"{opened}.put")
    assert not dana.sees(f"{row}.put")


def test_the_keyboard_alone_reads_ticks_and_charts(dana: Therapist) -> None:
    dana.press("side-tabs.check")
    dana.press("check.notice.dismiss")
    dana.see("check.1").setFocus(Qt.FocusReason.TabFocusReason)
    dana.key(Qt.Key.Key_Return)
    assert dana.sees("check.1.put")
    dana.key(Qt.Key.Key_Tab)
    dana.key(Qt.Key.Key_Space)
    assert len(dana.chart.note.checked) == 1
    dana.see("check.1.put").setFocus(Qt.FocusReason.TabFocusReason)
    dana.key(Qt.Key.Key_Return)
    assert len(dana.chart.pain_zones) > 1


def test_muscles_under_the_finger_show_their_pattern_while_the_keys_walk_over_them(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    picker = dana.workspace.visit.page.picker
    dana.see("muscle-picker.1").setFocus(Qt.FocusReason.PopupFocusReason)
    bare = dana.canvas.pattern.extent
    dana.key(Qt.Key.Key_Down)
    assert bare.isEmpty()
    assert not dana.canvas.pattern.extent.isEmpty()
    dana.key(Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert dana.canvas.pattern.extent.isEmpty()


def test_the_muscle_right_under_the_finger_comes_before_one_whose_site_is_as_near(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    assert dana.see_as("muscle-picker.1", Pressable).label == "Upper trapezius"


def test_a_point_shows_where_it_refers_and_the_zones_put_come_from_it(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.press("muscle-picker.1")
    bare = body_of(dana)
    dana.press("point.pattern.show")
    assert body_of(dana) != bare
    assert dana.see_as("point.pattern.show", Button).label == "Hide where it refers"
    dana.press("point.pattern.show")
    assert body_of(dana) == bare
    assert not dana.sees("point.pattern.put")
    dana.press("point.pattern.show")
    dana.press("point.pattern.put")
    (point,) = dana.chart.trigger_points
    _, *put = dana.chart.pain_zones
    assert {zone.source for zone in put} == {point.id}
