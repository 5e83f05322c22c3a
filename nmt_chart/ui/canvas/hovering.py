"""The muscle under the pointer, lit softly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from nmt_chart.domain.body import MuscleShape, View
from nmt_chart.ui.canvas.body_colors import SELECTION
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.paths import curves_path
from nmt_chart.ui.canvas.stacking import Height

_GLOW_ALPHA = 30


class Hovering:
    """Keeps one muscle lit; the next one puts it out."""

    def __init__(self, scene: QGraphicsScene, frames: Frames) -> None:
        self._scene = scene
        self._frames = frames
        self._shape: MuscleShape | None = None
        self._glow: QGraphicsPathItem | None = None

    def light(self, view: View, shape: MuscleShape | None) -> None:
        """Light a muscle of a view, or none."""
        if shape is self._shape:
            return
        self.put_out()
        self._shape = shape
        drawn = None if shape is None else self._frames.body(view).muscle(shape.slug, shape.side)
        if drawn is not None:
            self._glow = _glow(self._frames, view, drawn)
            self._scene.addItem(self._glow)

    def put_out(self) -> None:
        """Light none any more."""
        self._shape = None
        if self._glow is not None:
            self._scene.removeItem(self._glow)
            self._glow = None


def _glow(frames: Frames, view: View, shape: MuscleShape) -> QGraphicsPathItem:
    glow = QGraphicsPathItem(curves_path(frames, view, shape.curves))
    color = QColor(SELECTION)
    color.setAlpha(_GLOW_ALPHA)
    glow.setBrush(color)
    glow.setPen(QPen(Qt.PenStyle.NoPen))
    glow.setZValue(Height.MUSCLE)
    return glow
