"""What belongs to the selected mark and steps forward with it: lines to linked marks, and its muscle."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.ui.canvas.body_colors import SELECTION
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.paths import curves_path
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.stacking import Height

_LINK = QColor("#8e1f1b")


class LinkItem(QGraphicsPathItem):
    """A line from one mark to the trigger point it comes from."""

    def __init__(self, start: QPointF, end: QPointF, resolution: Resolution) -> None:
        path = QPainterPath(start)
        path.lineTo(end)
        super().__init__(path)
        pen = resolution.pen(_LINK, 1.8)
        pen.setDashPattern([4.0, 3.0])
        self.setPen(pen)
        self.setZValue(Height.LINK)


class MuscleItem(QGraphicsPathItem):
    """A muscle that steps forward."""

    def __init__(self, path: QPainterPath, resolution: Resolution) -> None:
        super().__init__(path)
        self.setPen(resolution.pen(SELECTION, 1.6))
        tint = QColor(SELECTION)
        tint.setAlpha(36)
        self.setBrush(tint)
        self.setZValue(Height.MUSCLE)


def links(chart: Chart, selected: Mark) -> Iterator[tuple[MarkId, MarkId]]:
    """The pairs of marks to join by a line while ``selected`` is: what comes from where."""
    for mark in chart:
        origin = mark.source if isinstance(mark, PainZone) else mark.key_point
        if origin is not None and origin in chart.marks and selected.id in (mark.id, origin):
            yield mark.id, origin


def muscle_items(frames: Frames, selected: Mark, resolution: Resolution) -> Iterator[MuscleItem]:
    """The muscle of a trigger point on its side, in every view that draws it."""
    if not isinstance(selected, TriggerPoint) or selected.muscle is None:
        return
    for view in frames.views:
        shape = frames.body(view).muscle(selected.muscle, selected.side)
        if shape is not None:
            yield MuscleItem(curves_path(frames, view, shape.curves), resolution)
