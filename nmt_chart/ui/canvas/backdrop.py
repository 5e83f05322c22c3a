"""What the marks stand on: the bodies and the words beside them, in the colors worn now."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from nmt_chart.domain.body import Figure, Layer
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.figure import FigureDrawing
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.picture import BodyPicture, Sight
from nmt_chart.ui.canvas.side_labels import SideLabels


class Backdrop:
    """The same for every chart on a figure; only theme, zoom and screen change it."""

    def __init__(self, scene: QGraphicsScene, frames: Frames) -> None:
        self._scene = scene
        self._frames = frames
        self._ratio = 1.0
        self._labels = SideLabels(scene, frames)
        self._worn = theme.current()
        self._layer = Layer.SUPERFICIAL
        self._drawings: dict[tuple[str, Figure, Layer], FigureDrawing] = {}
        self._picture = self._new_picture()

    def put_on_theme(self) -> bool:
        """Put on the theme worn now; returns whether it is another one than before."""
        if self._worn == theme.current():
            return False
        self._worn = theme.current()
        self._drawings.clear()
        self._picture = self._new_picture()
        return True

    def show_bodies(self) -> None:
        """Draw the bodies the frames show now."""
        self._labels.remove()
        self._labels = SideLabels(self._scene, self._frames)
        self._labels.restyle(self._ratio)
        self._picture = self._new_picture()

    def show_layer(self, layer: Layer) -> None:
        """Draw the muscles from that layer downwards."""
        self._layer = layer
        self._picture = self._new_picture()

    def sharpen(self, ratio: float) -> None:
        """Draw the words for a screen with ``ratio`` device pixels to a logical one."""
        self._ratio = ratio
        self._labels.restyle(ratio)

    def arrange(self, visible: QRectF, scale: float) -> None:
        """Keep the words in the part of the scene that is ``visible``."""
        self._labels.arrange(visible, scale)

    def paint(self, painter: QPainter, sight: Sight, *, settled: bool) -> None:
        """Paint the bodies as seen; ``painter`` works in scene units."""
        painter.save()
        painter.resetTransform()
        self._picture.paint(painter, sight, settled=settled)
        painter.restore()

    def _new_picture(self) -> BodyPicture:
        colors = body_colors()
        shown = (self._frames.shown.id, self._frames.figure, self._layer)
        if shown not in self._drawings:
            self._drawings[shown] = FigureDrawing(self._frames, colors, self._layer)
        return BodyPicture(self._drawings[shown], self._frames.rect, colors.paper)
