"""Tapping, zooming and panning on a full chart."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest

from nmt_chart.bench.crowded_chart import crowded_chart
from nmt_chart.bench.measure import Measured, middle, p95, taken_ms
from nmt_chart.bench.window import application
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel

_POINTS, _ZONES = 300, 60
_SIZE = (1600, 1000)
_TAPS = 120
_STEPS = 60
_TAP_LIMIT_MS, _ZOOM_LIMIT_MS = 8.0, 16.0


def measure(_folder: Path) -> Iterator[Measured]:
    """Works on a canvas of 1600 x 1000 with 300 trigger points and 60 pain zones."""
    application()
    reference = Reference()
    chart = crowded_chart(reference, points=_POINTS, zones=_ZONES, seed=1)
    canvas = BodyCanvas(reference.maps)
    model = ChartModel(chart, History(), frozen=False)
    canvas.resize(*_SIZE)
    canvas.show_chart(model, reference.surfaces, reference.hits)
    canvas.show()
    QCoreApplication.processEvents()
    full = middle([taken_ms(lambda: canvas.viewport().repaint()) for _ in range(20)])
    cached = middle([taken_ms(_cached_picture(canvas)) for _ in range(20)])
    yield Measured("tap to painted mark, 300 marks and 60 zones, p95", _tapped(canvas), _TAP_LIMIT_MS)
    yield Measured("full repaint of that chart", full, 2 * cached, cached, remark="floor: a cached picture")
    yield Measured("zoom step, p95", _zoomed(canvas), _ZOOM_LIMIT_MS)
    yield Measured("pan step, p95", _panned(canvas), _ZOOM_LIMIT_MS)
    canvas.close()


def _tapped(canvas: BodyCanvas) -> float:
    canvas.choose_tool("point")
    chance = random.Random(2)  # noqa: S311 - places to tap, not secrets
    times = []
    for _ in range(_TAPS):
        view = chance.choice((View.FRONT, View.BACK))
        place = Place(view, Point(chance.uniform(-0.06, 0.06), chance.uniform(0.22, 0.5)))
        times.append(taken_ms(_tap(canvas, canvas.pixel_of(place))))
    return p95(times)


def _tap(canvas: BodyCanvas, at: QPoint) -> Callable[[], None]:
    def tap() -> None:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QCoreApplication.processEvents()

    return tap


def _zoomed(canvas: BodyCanvas) -> float:
    steps = [canvas.zoom_in] * 6 + [canvas.zoom_out] * 6
    return p95([taken_ms(_shown(step)) for step in (steps * (_STEPS // len(steps)))])


def _panned(canvas: BodyCanvas) -> float:
    for _ in range(4):
        canvas.zoom_in()
    QCoreApplication.processEvents()
    half = _STEPS // 2
    return p95([taken_ms(_shown(partial(_scroll, canvas, by))) for by in [12] * half + [-12] * half])


def _scroll(canvas: BodyCanvas, by: int) -> None:
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.value() + by)


def _shown(step: Callable[[], object]) -> Callable[[], None]:
    def stepped() -> None:
        step()
        QCoreApplication.processEvents()

    return stepped


def _cached_picture(canvas: BodyCanvas) -> Callable[[], None]:
    picture = canvas.viewport().grab()
    target = QPixmap(picture.size())

    def paint() -> None:
        with QPainter(target) as painter:
            painter.drawPixmap(0, 0, picture)

    return paint
