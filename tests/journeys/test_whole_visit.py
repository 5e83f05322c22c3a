"""From the first start to the signed PDF, and what changed a week later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.terms import Familiar, MarkChange, Sign, Technique
from nmt_chart.ui.idle import IdleWatch
from nmt_chart.ui.kit.segmented import Segmented
from tests.journeys.conftest import Clock
from tests.journeys.therapist import FileChoices, Therapist
from tests.ui.finding import found

Program = Callable[[], Therapist]


@pytest.fixture
def dana(open_program: Program) -> Therapist:
    """A therapist with a fresh practice and one client's first visit open."""
    therapist = open_program()
    therapist.set_up_practice()
    therapist.add_client("Amira", "Haddad")
    therapist.press("start-visit")
    return therapist


def chart_trapezius(dana: Therapist) -> None:
    """An active point in the right upper trapezius that refers to the temple, treated with holds."""
    dana.press("tool.point")
    dana.tap_body(View.BACK, 0.045, 0.158)
    dana.press("muscle-picker.1")
    dana.press("point.familiar.yes")
    dana.press("point.findings.taut-band")
    dana.score("point.tenderness-before", 7)
    dana.press("point.treatments.techniques.trigger-point-pressure-release")
    dana.score("point.tenderness-after", 3)
    dana.press("tool.zone")
    dana.paint(View.FRONT, (-0.035, 0.04), (-0.04, 0.055), (-0.038, 0.07))
    dana.score("zone.intensity", 6)
    (point,) = dana.chart.trigger_points
    dana.press(f"zone.source.{point.id}")


def test_what_was_tapped_and_painted_is_charted(dana: Therapist) -> None:
    chart_trapezius(dana)
    (point,) = dana.chart.trigger_points
    (zone,) = dana.chart.pain_zones
    assert (point.muscle, point.side) == ("trapezius-upper", Side.RIGHT)
    assert (point.familiar, point.findings) == (Familiar.YES, (Sign.TAUT_BAND,))
    assert (point.tenderness_before, point.tenderness_after) == (7, 3)
    assert point.treatments[0].technique is Technique.PRESSURE_RELEASE
    assert (zone.source, zone.intensity, zone.side) == (point.id, 6, Side.RIGHT)


def test_a_visit_goes_on_after_the_program_was_closed_and_can_still_be_undone(
    dana: Therapist, open_program: Program
) -> None:
    chart_trapezius(dana)
    charted = dana.chart
    dana.wait_until_saved()

    again = open_program()
    again.unlock()
    again.choose_row("client-list", 0)
    again.press("start-visit")
    assert again.chart == charted
    again.press("command.undo")
    assert again.chart.pain_zones[0].source is None
    again.press("command.redo")
    assert again.chart == charted


def test_a_point_in_the_palm_is_charted_on_the_hands_and_found_from_the_list(dana: Therapist) -> None:
    dana.press("chart.views.hands")
    dana.press("tool.point")
    dana.tap_body(View.HANDS_PALMAR, 0.045, 0.07)
    dana.press("muscle-picker.1")
    dana.press("chart.views.body")
    dana.choose_row("mark-list", 0)
    (point,) = dana.chart.trigger_points
    assert (point.place.view, point.side) == (View.HANDS_PALMAR, Side.LEFT)
    assert dana.see_as("chart.views", Segmented).value == "hands"


def test_a_signed_visit_is_printed_as_a_pdf_with_everything_in_it(
    dana: Therapist, files: FileChoices, tmp_path: Path
) -> None:
    chart_trapezius(dana)
    dana.press("side-tabs.note")
    dana.score("note.pain-now", 7)
    dana.write("note.subjective", "Headache since Monday.")
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    assert dana.workspace.visit.model.is_frozen
    assert not dana.sees("visit-header.sign")

    dana.press("visit-header.print")
    dana.press("print.tabs.visit-summary")
    dana.press("print.save")
    (name,) = files.asked
    assert "Amira" not in name
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / name).pages)
    for words in ("Amira Haddad", "Stillwater Neuromuscular", "Dana Whitfield, LMT, CNMT", "Upper trapezius"):
        assert words in text
    assert "Headache since Monday." in text
    assert "DRAFT" not in text


def test_a_signed_visit_refuses_every_tool_and_key(dana: Therapist) -> None:
    chart_trapezius(dana)
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    signed = dana.chart
    dana.canvas.setFocus()
    for key in (Qt.Key.Key_T, Qt.Key.Key_Z, Qt.Key.Key_E, Qt.Key.Key_Delete, Qt.Key.Key_M):
        dana.key(key)
        dana.tap_body(View.BACK, -0.05, 0.3)
        dana.paint(View.BACK, (0.05, 0.16), (0.05, 0.18))
    dana.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dana.chart == signed
    assert not dana.sees("tool-palette")


def test_a_signed_visit_takes_an_addendum(dana: Therapist) -> None:
    chart_trapezius(dana)
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    dana.press("side-tabs.note")
    dana.press("note.add-addendum")
    dana.write("addendum-dialog.text", "Called: no headache since.")
    dana.press("addendum-dialog.confirm")
    assert dana.reads("Called: no headache since.")
    dana.press("rail.clients")
    dana.choose_row("visit-list", 0)
    dana.press("side-tabs.note")
    assert dana.reads("Called: no headache since.")


def test_a_week_later_the_ghosts_wait_and_progress_says_what_changed(dana: Therapist, clock: Clock) -> None:
    chart_trapezius(dana)
    (point,) = dana.chart.trigger_points
    dana.press("side-tabs.note")
    dana.score("note.pain-now", 7)
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    dana.press("rail.clients")
    clock.move_on(days=7)
    dana.press("start-visit")
    assert not dana.chart.marks
    dana.press("ghosts.1.better")
    (today,) = dana.chart.trigger_points
    assert (today.continues, today.change, today.muscle) == (point.id, MarkChange.BETTER, point.muscle)
    assert today.confirmed
    dana.tap_body(View.FRONT, -0.038, 0.055)
    (zone,) = dana.chart.pain_zones
    assert not zone.confirmed
    dana.press("visit-header.sign")
    assert not dana.see("sign-dialog.confirm").isEnabled()
    dana.press("sign-dialog.cancel")
    dana.press("zone.change.gone")
    assert dana.chart.unconfirmed == ()
    dana.press("side-tabs.note")
    dana.score("note.pain-now", 4)
    dana.press("rail.progress")
    assert dana.sees("progress.changes")


def test_locking_hides_the_client_and_loses_nothing(dana: Therapist) -> None:
    chart_trapezius(dana)
    dana.press("side-tabs.note")
    dana.write("note.subjective", "Half a sente")
    charted = dana.chart.marks
    dana.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert dana.window.workspace is None
    assert dana.sees("unlock.passphrase")
    dana.unlock()
    assert dana.chart.marks == charted
    assert dana.chart.note.subjective == "Half a sente"


def test_the_idle_program_locks_itself(dana: Therapist) -> None:
    found(dana.window, IdleWatch).idled.emit()
    assert dana.window.workspace is None


def test_a_wrong_passphrase_opens_nothing(dana: Therapist) -> None:
    dana.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dana.write("unlock.passphrase", "not the passphrase")
    dana.press("unlock.confirm")
    assert dana.reads("This is not the passphrase")
    assert dana.window.workspace is None
