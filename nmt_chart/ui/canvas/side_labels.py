"""R and L beside each figure and its caption below, kept in sight however far one zooms in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsScene

from nmt_chart.domain.body import BodyMap, Side, View, side_of
from nmt_chart.domain.geometry import Point
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.stacking import Height
from nmt_chart.ui.tokens import Type

LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}

_ELBOW = 0.31
"""How far down the letters stand, as a share of the figure's height."""

_NEARLY = 0.03

_BESIDE_PX = 26
_BELOW_PX = 22
_MARGIN_PX = 15


@dataclass(frozen=True, slots=True)
class _Label:
    """A word pinned to a point of the scene; ``aside_px`` shifts it by pixels."""

    view: View
    text: str
    home: QPointF
    aside_px: QPointF
    item: QGraphicsPixmapItem


class SideLabels:
    """Items that say which view one looks at, and which side is which where both can be seen."""

    def __init__(self, scene: QGraphicsScene, frames: Frames) -> None:
        self._scene = scene
        self._frames = frames
        self._labels = [label for view in frames.views for label in self._labels_of(view)]

    def remove(self) -> None:
        """Take the words off the scene."""
        for label in self._labels:
            self._scene.removeItem(label.item)
        self._labels = []

    def restyle(self, ratio: float) -> None:
        """Draw in the colors worn now, for a screen with ``ratio`` device pixels to a logical one."""
        for label in self._labels:
            sprite = label_sprite(label.text, ratio)
            size = sprite.deviceIndependentSize()
            label.item.setPixmap(sprite)
            label.item.setOffset(-size.width() / 2, -size.height() / 2)

    def arrange(self, visible: QRectF, scale: float) -> None:
        """Put each label where it belongs, or at the edge of what is ``visible`` of its figure."""
        margin = _MARGIN_PX / scale
        for label in self._labels:
            cell = self._frames.cell(label.view).intersected(visible)
            label.item.setVisible(cell.intersects(self._frames.figure_rect(label.view)))
            held = cell.adjusted(margin, margin, -margin, -margin)
            label.item.setPos(_held(label.home + label.aside_px / scale, held))

    def _labels_of(self, view: View) -> list[_Label]:
        rect = self._frames.figure_rect(view)
        below = QPointF(rect.center().x(), rect.bottom())
        labels = [self._label(view, view.caption, below, QPointF(0, _BELOW_PX))]
        if view.only_side is None:
            labels += self._letters_of(view, self._frames.body(view))
        return labels

    def _letters_of(self, view: View, body: BodyMap) -> Iterator[_Label]:
        box = body.bounds
        y = box.top + _ELBOW * box.height
        reach = _half_width(body, y, _NEARLY * box.height)
        for x in (-reach, reach):
            aside = QPointF(_BESIDE_PX if x > 0 else -_BESIDE_PX, 0)
            home = self._frames.drawn_in_scene(view, Point(x, y))
            yield self._label(view, LETTERS[side_of(view, x)], home, aside)

    def _label(self, view: View, text: str, home: QPointF, aside_px: QPointF) -> _Label:
        item = QGraphicsPixmapItem()
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        item.setZValue(Height.SIDE_LABEL)
        self._scene.addItem(item)
        return _Label(view, text, home, aside_px, item)


def _half_width(body: BodyMap, y: float, nearly: float) -> float:
    """How far the figure reaches from its midline nearly at a height, in stature."""
    points = [point for curve in body.outline for point in curve.flattened()]
    near = [abs(point.x) for point in points if abs(point.y - y) < nearly]
    return max(near, default=max(abs(point.x) for point in points))


def _held(at: QPointF, within: QRectF) -> QPointF:
    x = min(max(at.x(), within.left()), within.right())
    y = min(max(at.y(), within.top()), within.bottom())
    return QPointF(x, y)


def label_sprite(text: str, ratio: float) -> QPixmap:
    """A word on a chip of paper, its place in the middle."""
    font = theme.font(Type.BODY_STRONG)
    metrics = QFontMetricsF(font)
    size = QSizeF(metrics.horizontalAdvance(text) + 14, metrics.height() + 4)
    pixmap = QPixmap((size * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paper = QColor(theme.current().paper)
    paper.setAlpha(215)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size), 6, 6)
    painter.setPen(theme.current().text_muted)
    painter.setFont(font)
    painter.drawText(QRectF(QPointF(0, 0), size), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap
