"""Looking a muscle up in the middle of a visit, and going back to what was charted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import View
from tests.journeys.therapist import Therapist

Program = Callable[[], Therapist]


@pytest.fixture
def dana(open_program: Program) -> Therapist:
    """A therapist with a fresh practice and one client's first visit open."""
    therapist = open_program()
    therapist.set_up_practice()
    therapist.add_client("Amira", "Haddad")
    therapist.press("start-visit")
    return therapist


def find(dana: Therapist, words: str) -> None:
    dana.write("atlas.search", words)
    QTest.keyClick(dana.see("atlas.search"), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_atlas_opens_without_a_client(open_program: Program) -> None:
    dana = open_program()
    dana.set_up_practice()

    dana.press("rail.atlas")
    find(dana, "upper trapezius")

    assert dana.workspace.atlas.muscle == "trapezius-upper"
    assert dana.sees("atlas.site.TrP1")


def test_a_look_into_the_atlas_leaves_the_visit_as_it_was(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.press("muscle-picker.1")
    charted = dana.chart
    group = dana.workspace.visit.page.area.views.value

    dana.press("rail.atlas")
    find(dana, "gluteus minimus")
    dana.press("atlas.views.head")
    dana.press("rail.chart")

    assert dana.chart == charted
    assert dana.workspace.visit.page.area.views.value == group
    assert dana.sees("point.status")


def test_undo_in_the_atlas_does_not_take_back_what_was_charted(dana: Therapist) -> None:
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.press("muscle-picker.1")
    charted = dana.chart

    dana.press("rail.atlas")
    find(dana, "gluteus minimus")
    dana.see("atlas.body").setFocus()
    dana.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dana.chart == charted

    dana.press("rail.chart")
    dana.see("body-canvas").setFocus()
    dana.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dana.chart != charted


def test_printing_in_the_atlas_shows_the_sheet_of_the_muscle(dana: Therapist) -> None:
    dana.press("rail.atlas")
    find(dana, "gluteus minimus")

    dana.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert dana.see("sheet.print").isEnabled()


def test_the_atlas_shows_no_client(dana: Therapist) -> None:
    dana.press("rail.atlas")
    find(dana, "masseter")

    assert not dana.reads("Haddad")
    assert not dana.reads("Amira")


def test_a_note_on_a_muscle_and_the_muscle_itself_are_there_after_locking(dana: Therapist) -> None:
    dana.press("rail.atlas")
    find(dana, "gluteus minimus")
    dana.write("atlas.note", "Side lying, pillow between the knees")

    dana.press("rail.lock")
    dana.unlock()

    assert dana.workspace.atlas.muscle == "gluteus-minimus"
    assert dana.workspace.atlas.screen.facts.note.text == "Side lying, pillow between the knees"
