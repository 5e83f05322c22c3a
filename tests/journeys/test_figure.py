"""A client is charted on the figure chosen for them, on every screen and on paper, and it can be changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.bodymaps.closeups import on_whole_body
from nmt_chart.domain.body import Figure, Place, View
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.kit.elided_line import ElidedLine
from nmt_chart.ui.kit.segmented import Segmented
from tests.journeys.conftest import Clock
from tests.journeys.therapist import FileChoices, Therapist
from tests.reports.paper import Pixels, picture_of

Program = Callable[[], Therapist]

REFERENCE = Reference()
KNEE, HIP = "patella-centre-right", "greater-trochanter-left"


@pytest.fixture
def dana(open_program: Program) -> Therapist:
    """A therapist with a fresh practice."""
    therapist = open_program()
    therapist.set_up_practice()
    return therapist


def start_with(dana: Therapist, figure: Figure) -> None:
    """Adds a client of this figure and starts their first visit."""
    dana.press("add-client" if dana.sees("add-client") else "first-client.action")
    dana.write("client-form.given_name", "Kim")
    dana.press(f"client-form.figure.{figure}")
    dana.press("client-editor.save")
    dana.press("start-visit")


def tap_drawing(dana: Therapist, figure: Figure, view: View, landmark: str) -> None:
    """Taps where a landmark is drawn on the figure, whatever is stored for it."""
    bodies = REFERENCE.bodies(figure)
    frames = Frames(bodies)
    pixel = dana.canvas.mapFromScene(frames.drawn_in_scene(view, bodies[view].landmarks[landmark]))
    viewport = dana.canvas.viewport()
    handle = viewport.window().windowHandle()
    no_keys = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, no_keys, viewport.mapTo(viewport.window(), pixel))
    QApplication.processEvents()


def body_seen(dana: Therapist) -> QImage:
    """The canvas as it is painted now."""
    dana.canvas.settle()
    QApplication.processEvents()
    return dana.canvas.viewport().grab().toImage()


@pytest.mark.parametrize("figure", Figure)
def test_a_tap_on_the_drawn_knee_is_charted_on_the_knee(dana: Therapist, figure: Figure) -> None:
    start_with(dana, figure)
    dana.press("tool.point")
    tap_drawing(dana, figure, View.FRONT, KNEE)
    (point,) = dana.chart.trigger_points
    assert point.place.at.distance_to(REFERENCE.maps[View.FRONT].landmarks[KNEE]) < 0.003


def test_a_new_client_is_drawn_on_the_neutral_figure_unless_another_is_chosen(dana: Therapist) -> None:
    dana.press("first-client.action")
    assert dana.see_as("client-form.figure", Segmented).value is Figure.NEUTRAL
    dana.write("client-form.given_name", "Kim")
    dana.press("client-editor.save")
    dana.press("edit-client")
    assert dana.see_as("client-form.figure", Segmented).value == Figure.NEUTRAL
    dana.press("client-form.figure.female")
    dana.press("client-editor.save")
    dana.press("edit-client")
    assert dana.see_as("client-form.figure", Segmented).value == Figure.FEMALE


def test_the_figure_can_be_changed_while_the_visit_is_open(dana: Therapist) -> None:
    start_with(dana, Figure.MALE)
    dana.press("tool.point")
    tap_drawing(dana, Figure.MALE, View.FRONT, HIP)
    charted, male = dana.chart, body_seen(dana)
    before = dana.pixel(View.FRONT, *_xy(charted.trigger_points[0].place))

    dana.press("rail.clients")
    dana.press("edit-client")
    dana.press("client-form.figure.female")
    dana.write("client-form.family_name", "Mori")
    dana.press("client-editor.save")
    dana.press("rail.chart")

    assert dana.chart == charted
    names = [line.accessibleName() for line in dana.see("visit-header").findChildren(ElidedLine)]
    assert "Kim Mori" in names
    assert body_seen(dana) != male
    assert dana.pixel(View.FRONT, *_xy(charted.trigger_points[0].place)) != before
    dana.press("command.undo")
    assert not dana.chart.trigger_points
    dana.press("command.redo")
    tap_drawing(dana, Figure.FEMALE, View.FRONT, KNEE)
    knee = dana.chart.trigger_points[-1].place.at
    assert knee.distance_to(REFERENCE.maps[View.FRONT].landmarks[KNEE]) < 0.003


def _xy(place: Place) -> tuple[float, float]:
    return place.at.x, place.at.y


def test_each_client_comes_up_on_their_own_figure(dana: Therapist) -> None:
    pictures = []
    for figure in (Figure.MALE, Figure.FEMALE, Figure.MALE):
        start_with(dana, figure)
        pictures.append(body_seen(dana))
        dana.press("rail.clients")
    assert pictures[0] == pictures[2] != pictures[1]


def test_a_mark_in_the_palm_has_its_badge_on_the_hand_of_the_figure(dana: Therapist) -> None:
    start_with(dana, Figure.FEMALE)
    dana.press("chart.views.hands")
    dana.press("tool.point")
    dana.tap_body(View.HANDS_PALMAR, 0.045, 0.07)
    dana.press("muscle-picker.1")
    (point,) = dana.chart.trigger_points
    dana.press("chart.views.body")
    dana.press("tool.select")
    home = on_whole_body(point.place)
    dana.canvas.select(None)
    dana.tap_body(home.view, *_xy(home))
    assert dana.workspace.visit.page.side.marks.isVisible()
    drawn = REFERENCE.bodies(Figure.FEMALE)[home.view]
    at = dana.canvas.mapFromScene(
        Frames(REFERENCE.bodies(Figure.FEMALE)).drawn_in_scene(home.view, drawn.drawn(home.at))
    )
    assert (at - dana.pixel(home.view, *_xy(home))).manhattanLength() <= 4


def test_paper_shows_the_figure_of_the_client(
    dana: Therapist, files: FileChoices, tmp_path: Path, clock: Clock
) -> None:
    pages: list[Pixels] = []
    for figure in (Figure.MALE, Figure.FEMALE):
        start_with(dana, figure)
        dana.press("tool.point")
        tap_drawing(dana, figure, View.FRONT, HIP)
        dana.press("visit-header.print")
        dana.press("print.tabs.visit-summary")
        dana.press("print.save")
        pages.append(picture_of((tmp_path / files.asked[-1]).read_bytes()))
        (tmp_path / files.asked[-1]).unlink()
        dana.press("rail.clients")
    middle = slice(pages[0].shape[0] // 5, pages[0].shape[0] * 3 // 5)
    assert np.count_nonzero(pages[0][middle] != pages[1][middle]) > 3000


def test_progress_shows_the_figure_of_the_client_also_after_it_was_changed(
    dana: Therapist, clock: Clock
) -> None:
    start_with(dana, Figure.MALE)
    dana.press("tool.point")
    tap_drawing(dana, Figure.MALE, View.FRONT, HIP)
    dana.press("visit-header.sign")
    dana.press("sign-dialog.confirm")
    clock.move_on(days=7)
    dana.press("rail.clients")
    dana.press("start-visit")
    dana.press("tool.point")
    tap_drawing(dana, Figure.MALE, View.FRONT, KNEE)
    seen = []
    for figure in (Figure.MALE, Figure.FEMALE):
        dana.press("rail.clients")
        dana.press("edit-client")
        dana.press(f"client-form.figure.{figure}")
        dana.press("client-editor.save")
        dana.press("rail.progress")
        dana.press("progress.way.side-by-side")
        side_by_side = dana.see("progress.body-b").grab().toImage()
        dana.press("progress.way.overlaid")
        seen.append((side_by_side, dana.see("progress.body-overlaid").grab().toImage()))
        assert len(dana.workspace.progress.page.changes.rows) == 2
    assert seen[0][0] != seen[1][0]
    assert seen[0][1] != seen[1][1]
