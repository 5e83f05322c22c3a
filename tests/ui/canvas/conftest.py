"""A canvas with the doll and an empty chart, and a hand to work on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.history import History
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.zones import Surface
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from tests.ui.canvas.doll import a_doll
from tests.ui.canvas.hand import Hand

DOLLS: dict[View, BodyMap] = {view: a_doll(view) for view in View}
SURFACES = {view: Surface(doll.outline) for view, doll in DOLLS.items()}
HITS = {view: BodyHits(doll) for view, doll in DOLLS.items()}

Open = Callable[..., ChartModel]


@pytest.fixture
def canvas(qtbot: QtBot) -> BodyCanvas:
    """Return a shown canvas with the keyboard, without a chart."""
    made = BodyCanvas(DOLLS)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    # The pointer stays where the test before left it, which may be on the body.
    QTest.mouseMove(made.viewport(), QPoint(1, 1))
    QApplication.processEvents()
    return made


@pytest.fixture
def open_chart(canvas: BodyCanvas) -> Open:
    """Put a chart of these marks on the canvas and return its model."""

    def put_up(*marks: Mark, frozen: bool = False) -> ChartModel:
        model = ChartModel(Chart.of(marks), History(), frozen=frozen, parent=canvas)
        canvas.show_chart(model, SURFACES, HITS)
        return model

    return put_up


@pytest.fixture
def model(open_chart: Open) -> ChartModel:
    """Return the model of an empty chart on the canvas."""
    return open_chart()


@pytest.fixture
def hand(canvas: BodyCanvas) -> Hand:
    """Return a hand on the canvas."""
    return Hand(canvas)


@pytest.fixture
def refused(canvas: BodyCanvas) -> list[str]:
    """Collect the sentences that said why nothing happened."""
    sentences: list[str] = []
    canvas.refused.connect(sentences.append)
    return sentences


@pytest.fixture
def selections(canvas: BodyCanvas) -> list[object]:
    """Collect what was selected."""
    told: list[object] = []
    canvas.selected.connect(told.append)
    return told
