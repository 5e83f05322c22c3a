"""The cross-hair: where the keyboard would put a mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from nmt_chart.domain.body import Place
from nmt_chart.ui.canvas.body_colors import HALO, SELECTION
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.stacking import Height

_ARM_PX = 18.0
_HEART_PX = 5.0


class Crosshair:
    """Shown at a place while the keyboard moves it, hidden otherwise."""

    def __init__(self, scene: QGraphicsScene, frames: Frames) -> None:
        self._frames = frames
        self.place: Place | None = None
        self._halo = QGraphicsPathItem(_cross())
        self._lines = QGraphicsPathItem(_cross(), self._halo)
        self._halo.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._halo.setZValue(Height.CARRIED)
        self._halo.hide()
        scene.addItem(self._halo)

    @property
    def position(self) -> QPointF:
        """Where it stands in the scene."""
        return self._halo.pos()

    def show_at(self, place: Place) -> None:
        """Stand at a place."""
        self.place = place
        self._halo.setPen(_pen(HALO, 4.0))
        self._lines.setPen(_pen(SELECTION, 2.0))
        self._halo.setPos(self._frames.in_scene(place.view, place.at))
        self._halo.show()

    def hide(self) -> None:
        """Step back; the place is remembered."""
        self._halo.hide()

    def forget(self) -> None:
        """Step back and forget the place."""
        self.hide()
        self.place = None

    @property
    def is_shown(self) -> bool:
        """Whether it can be seen."""
        return self._halo.isVisible()


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _cross() -> QPainterPath:
    path = QPainterPath()
    for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        path.moveTo(x * _HEART_PX, y * _HEART_PX)
        path.lineTo(x * _ARM_PX, y * _ARM_PX)
    path.addEllipse(QPointF(0, 0), _HEART_PX, _HEART_PX)
    return path
