"""The canvas with the drawings the program ships."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.history import History
from nmt_chart.domain.zones import Surface
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from tests.ui.canvas.hand import Hand, back, front

MAPS = {view: load_body_map(view) for view in View}


@pytest.fixture
def canvas(qtbot: QtBot) -> BodyCanvas:
    made = BodyCanvas(MAPS)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    QApplication.processEvents()
    return made


def test_bodies_stand_on_paper_where_the_map_says_they_are(canvas: BodyCanvas, hand: Hand) -> None:
    paper = body_colors().paper
    for on_body in (front(0.04, 0.25), back(0.04, 0.25), front(-0.07, 0.6), back(0.07, 0.6)):
        assert hand.color(on_body) != paper
    for beside in (front(0, 0.8), back(0, 0.8), front(0.2, 0.1), back(-0.2, 0.9)):
        assert hand.color(beside) == paper


def test_a_point_and_a_zone_are_charted_on_them(canvas: BodyCanvas, hand: Hand) -> None:
    model = ChartModel(Chart(), History(), frozen=False, parent=canvas)
    canvas.show_chart(
        model,
        {view: Surface(body.outline) for view, body in MAPS.items()},
        {view: BodyHits(body) for view, body in MAPS.items()},
    )
    canvas.choose_tool("point")
    hand.tap(back(0.06, 0.25))
    canvas.choose_tool("zone")
    hand.drag(front(-0.04, 0.25), front(-0.04, 0.35))
    (point,), (zone,) = model.chart.trigger_points, model.chart.pain_zones
    assert (point.side, zone.side) == (Side.RIGHT, Side.RIGHT)
