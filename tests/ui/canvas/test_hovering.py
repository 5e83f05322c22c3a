"""The muscle under the pointer is lit; the layer chosen decides which one that is."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Layer
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import Hand, front

BELLY = front(0.06, 0.5)
OTHER_BELLY = front(-0.06, 0.5)


def test_the_muscle_under_the_pointer_is_lit_and_only_that_one(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    open_chart()
    bare, other = hand.color(BELLY), hand.color(OTHER_BELLY)
    hand.move(BELLY)
    assert hand.color(BELLY) != bare
    assert hand.color(OTHER_BELLY) == other
    hand.move(OTHER_BELLY)
    assert hand.color(BELLY) == bare


def test_beside_the_body_and_off_the_canvas_nothing_is_lit(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    open_chart()
    bare = hand.color(BELLY)
    hovered: list[object] = []
    canvas.hovered.connect(hovered.append)
    hand.move(BELLY)
    hand.move(front(0.18, 0.5))
    assert hand.color(BELLY) == bare
    hand.move(BELLY)
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert hand.color(BELLY) == bare
    assert hovered[-1] is None


def test_nothing_is_lit_under_a_running_stroke(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    open_chart()
    canvas.choose_tool("lasso")
    bare = hand.color(front(0.12, 0.45))
    hand.press(front(0.02, 0.55))
    hand.move(BELLY)
    assert hand.color(front(0.12, 0.45)) == bare
    hand.release(BELLY)


def test_a_muscle_above_the_layer_chosen_is_not_drawn_and_not_lit(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    open_chart()
    superficial = hand.color(BELLY)
    canvas.show_layer(Layer.DEEP)
    bare = hand.color(BELLY)
    assert bare != superficial
    hand.move(BELLY)
    assert hand.color(BELLY) == bare
    canvas.show_layer(Layer.SUPERFICIAL)
    hand.move(front(0.18, 0.5))
    assert hand.color(BELLY) == superficial


def test_each_layer_of_the_real_bodies_looks_different(qtbot: QtBot) -> None:
    real_canvas = BodyCanvas(Reference().maps)
    qtbot.addWidget(real_canvas)
    real_canvas.resize(600, 500)
    real_canvas.show()
    pictures: list[QImage] = []
    for layer in Layer:
        real_canvas.show_layer(layer)
        QApplication.processEvents()
        pictures.append(real_canvas.viewport().grab().toImage())
    assert all(one != other for one, other in combinations(pictures, 2))
