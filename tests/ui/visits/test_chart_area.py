"""The body with what lies around it: the view switcher, the layers, and the name of what is pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History
from nmt_chart.reference import Reference
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.visits.chart_area import ChartArea
from tests.builders import a_point

REFERENCE = Reference()
PALM = a_point(place=Place(View.HANDS_PALMAR, Point(0.045, 0.07)))
CHEST = Place(View.FRONT, Point(0.05, 0.2))


@pytest.fixture
def area(qtbot: QtBot) -> ChartArea:
    """Return the area with a chart that has a point on the left palm."""
    made = ChartArea(REFERENCE.maps, REFERENCE.spot)
    qtbot.addWidget(made)
    made.resize(990, 730)
    made.show()
    model = ChartModel(Chart.of([PALM]), History(), frozen=False, parent=made)
    made.canvas.show_chart(model, REFERENCE.surfaces, REFERENCE.hits)
    QTest.mouseMove(made.canvas.viewport(), QPoint(1, 1))
    QApplication.processEvents()
    return made


def point_at(area: ChartArea, place: Place) -> None:
    """Move the mouse to a place."""
    pixel = area.canvas.viewport().mapFrom(area.canvas, area.canvas.pixel_of(place))
    QTest.mouseMove(area.canvas.viewport(), pixel)
    QApplication.processEvents()


def test_the_switcher_shows_other_figures(area: ChartArea) -> None:
    before = area.canvas.viewport().grab().toImage()
    QTest.mouseClick(area.views.segment("hands"), Qt.MouseButton.LeftButton)
    assert area.canvas.viewport().grab().toImage() != before
    on_palm = area.canvas.pixel_of(PALM.place)
    assert area.canvas.rect().contains(on_palm)


def test_the_switcher_follows_to_where_a_selected_mark_is(area: ChartArea) -> None:
    shown = [area.views.value]
    area.canvas.select(PALM.id)
    shown.append(area.views.value)
    assert shown == ["body", "hands"]


def test_what_is_pointed_at_is_named_with_its_side_and_muscle(area: ChartArea) -> None:
    point_at(area, CHEST)
    assert area.spot.text() == "Upper chest, left: pectoralis major"
    point_at(area, Place(View.FRONT, Point(0, 0.9)))
    assert area.spot.text() == ""


def test_naming_what_is_pointed_at_does_not_move_the_body(area: ChartArea) -> None:
    before = area.canvas.geometry()
    point_at(area, CHEST)
    assert area.canvas.geometry() == before


def test_the_layer_chosen_decides_which_muscle_is_named(area: ChartArea) -> None:
    deep = next(action for action in area.layers.menu.actions() if action.text() == "Deep muscles")
    deep.trigger()
    point_at(area, CHEST)
    words = area.spot.text()
    assert words.startswith("Upper chest, left: ")
    assert "pectoralis major" not in words


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # a screen that is not there has no keyboard
def test_the_layers_open_at_a_press(area: ChartArea) -> None:
    QTest.mouseClick(area.layers, Qt.MouseButton.LeftButton)
    assert area.layers.menu.isVisible()
    area.layers.menu.hide()
