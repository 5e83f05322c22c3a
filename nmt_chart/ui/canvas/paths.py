"""Shapes of the drawings and of the chart as paths of the scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Curve, Point, Polygon
from nmt_chart.ui.canvas.frames import UNITS, Frames

_THIN_END = 0.25
"""How thick a tapered line is at its ends, as a share of its middle."""


def curves_path(frames: Frames, view: View, curves: Iterable[Curve]) -> QPainterPath:
    """Smooth curves of a drawing; a closed one is closed, so that it can be filled."""
    path = QPainterPath()
    origin = frames.drawn_in_scene(view, Point(0, 0))
    left, top = origin.x(), origin.y()
    for curve in curves:
        xs = [left + x * UNITS for x in curve.coordinates[::2]]
        ys = [top + y * UNITS for y in curve.coordinates[1::2]]
        path.moveTo(xs[0], ys[0])
        for at in range(1, len(xs), 3):
            path.cubicTo(xs[at], ys[at], xs[at + 1], ys[at + 1], xs[at + 2], ys[at + 2])
        if curve.closed:
            path.closeSubpath()
    return path


def stretches(curve: Curve, segments: int) -> Iterator[Curve]:
    """The curve as open pieces of so many segments or fewer."""
    for at in range(0, len(curve.coordinates) - 2, 6 * segments):
        yield Curve(curve.coordinates[at : at + 6 * segments + 2], closed=False)


def polygons_path(frames: Frames, view: View, polygons: Iterable[Polygon]) -> QPainterPath:
    """Filled areas of the chart with their holes."""
    body = frames.body(view)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for polygon in polygons:
        for ring in (polygon.exterior, *polygon.holes):
            drawn = body.drawn_ring(ring)
            path.addPolygon(QPolygonF([frames.drawn_in_scene(view, point) for point in drawn]))
            path.closeSubpath()
    return path


def line_path(frames: Frames, view: View, points: Sequence[Point]) -> QPainterPath:
    """The way through places of the chart; a single one gives a line of no length, which a round pen dots."""
    first, *others = (frames.in_scene(view, point) for point in points)
    path = QPainterPath(first)
    for point in others or [first + QPointF(0.001, 0)]:
        path.lineTo(point)
    return path


def tapered_path(frames: Frames, view: View, spine: Sequence[Point], width: float) -> QPainterPath:
    """A line of a drawing as a shape that swells to ``width`` stature in its middle and thins to its ends."""
    along = _lengths(spine)
    edges: tuple[list[QPointF], list[QPointF]] = ([], [])
    for at, here in enumerate(spine):
        before, after = spine[max(at - 1, 0)], spine[min(at + 1, len(spine) - 1)]
        length = after.distance_to(before) or 1.0
        swelling = _THIN_END + (1 - _THIN_END) * sin(pi * along[at] / (along[-1] or 1.0))
        aside = width * swelling / 2 / length
        dx, dy = (before.y - after.y) * aside, (after.x - before.x) * aside
        edges[0].append(frames.drawn_in_scene(view, here.moved(dx, dy)))
        edges[1].append(frames.drawn_in_scene(view, here.moved(-dx, -dy)))
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF(edges[0] + edges[1][::-1]))
    path.closeSubpath()
    return path


def _lengths(spine: Sequence[Point]) -> list[float]:
    lengths = [0.0]
    for here, there in pairwise(spine):
        lengths.append(lengths[-1] + here.distance_to(there))
    return lengths
