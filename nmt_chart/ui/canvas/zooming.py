"""Zoom and pan: what part of the scene is in sight, and when a zoom has settled enough to draw it sharply."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from nmt_chart.ui.canvas.picture import Sight

MOST_ZOOM = 12.0
"""How many times the fitting scale one can zoom in."""

STEP = 1.25
CLOSE_UP = 3.5
"""How far a double tap zooms in, in fitting scales."""

_SETTLE_MS = 90
_AIR = QMarginsF(12, 16, 12, 40)
"""Room around the fitted figures in pixels; the captions stand in the lower one."""


class Zooming(QObject):
    """Moves and scales a view over ``area``, the box around the figures.

    Everything is said in viewport pixels and scene points. What fits stays fitting when the size changes.
    """

    moved = Signal()  # another part of the scene is in sight
    settled = Signal()  # the scale has come to rest

    def __init__(self, view: QGraphicsView, area: QRectF) -> None:
        super().__init__(view)
        self._view = view
        self._area = area
        self._kept_free = QMarginsF()
        self._center = area.center()
        self._scale = 1.0
        self.is_fitting = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLE_MS)
        self._rest.timeout.connect(self.settle)

    @property
    def scale(self) -> float:
        """Logical pixels to a scene unit."""
        return self._scale

    @property
    def is_settled(self) -> bool:
        """Whether the zoom is at rest, so that everything is drawn sharply."""
        return not self._rest.isActive()

    @property
    def room(self) -> QRectF:
        """The part of the viewport nothing lies over."""
        return QRectF(self._view.viewport().rect()).marginsRemoved(self._kept_free)

    @property
    def sight(self) -> Sight:
        """What the viewport shows now."""
        transform = self._view.viewportTransform()
        viewport = self._view.viewport()
        offset = QPointF(transform.dx(), transform.dy())
        return Sight(transform.m11(), offset, viewport.size(), viewport.devicePixelRatioF())

    def show_area(self, area: QRectF) -> None:
        """Move over another box of the scene and show all of it."""
        self._area = area
        self.is_fitting = True
        self.fit_to_new_size()

    def keep_free(self, margins: QMarginsF) -> None:
        """Leave room at the edges of the viewport where panels lie over it."""
        self._kept_free = margins
        self.fit_to_new_size()

    def scene_at(self, pixel: QPointF) -> QPointF:
        """The scene point under a viewport pixel."""
        return (pixel - self.sight.offset) / self._scale

    def pixel_of(self, scene: QPointF) -> QPointF:
        """The viewport pixel over a scene point."""
        return scene * self._scale + self.sight.offset

    def visible(self) -> QRectF:
        """The part of the scene in the free room."""
        room = self.room
        return QRectF(self.scene_at(room.topLeft()), room.size() / self._scale)

    def fit(self) -> None:
        """Show all figures."""
        self.is_fitting = True
        self._show(self._fitting_scale(), self._area.center(), self._middle())

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Scale by ``factor``; the scene point under ``about`` (the middle if None) stays where it is."""
        about = self._middle() if about is None else about
        fitting = self._fitting_scale()
        scale = min(max(self._scale * factor, fitting), fitting * MOST_ZOOM)
        if scale <= fitting:
            self.fit()
        elif scale != self._scale:
            self.is_fitting = False
            self._show(scale, self.scene_at(about), about)

    def zoom_or_fit(self, at: QPointF) -> None:
        """Zoom to what is under a viewport pixel, or back to all figures when zoomed in already."""
        if self.is_fitting:
            self.is_fitting = False
            self._show(self._fitting_scale() * CLOSE_UP, self.scene_at(at), self._middle())
        else:
            self.fit()

    def pan(self, by: QPointF) -> None:
        """Shift what is shown by so many pixels."""
        if not self.is_fitting:
            self._move(self.scene_at(self._middle() - by), self._middle())

    def bring_into_sight(self, rect: QRectF) -> None:
        """Pan, no farther than needed, until ``rect`` of the scene is in the free room."""
        visible = self.visible()
        center = QPointF(
            _nearest(visible.center().x(), visible.width(), rect.left(), rect.right()),
            _nearest(visible.center().y(), visible.height(), rect.top(), rect.bottom()),
        )
        self._move(center, self._middle())

    def fit_to_new_size(self) -> None:
        """The viewport has another size: fit again, or keep the middle where it was."""
        size = QSizeF(self._view.viewport().size()) / self._fitting_scale()
        air = QMarginsF(size.width(), size.height(), size.width(), size.height())
        self._view.setSceneRect(self._area.marginsAdded(air))
        if self.is_fitting:
            self.fit()
        else:
            self._show(max(self._scale, self._fitting_scale()), self._center, self._middle())

    def settle(self) -> None:
        """The zoom is at rest now."""
        self._rest.stop()
        self.settled.emit()

    def _middle(self) -> QPointF:
        return self.room.center()

    def _fitting_scale(self) -> float:
        free = self.room.marginsRemoved(_AIR)
        return max(min(free.width() / self._area.width(), free.height() / self._area.height()), 0.05)

    def _show(self, scale: float, point: QPointF, pixel: QPointF) -> None:
        if scale != self._scale:
            self._scale = scale
            self._rest.start()
            self._view.setTransform(QTransform.fromScale(scale, scale))
        self._move(point, pixel)

    def _move(self, point: QPointF, pixel: QPointF) -> None:
        self._center = self._held_in(point + (self._middle() - pixel) / self._scale)
        corner = self._center * self._scale - self._middle()
        self._view.horizontalScrollBar().setValue(round(corner.x()))
        self._view.verticalScrollBar().setValue(round(corner.y()))
        self.moved.emit()

    def _held_in(self, center: QPointF) -> QPointF:
        """The center, moved so that the middle of the room always shows something of the figures."""
        if self.is_fitting:
            return self._area.center() + QPointF(0, (_AIR.bottom() - _AIR.top()) / 2 / self._scale)
        return QPointF(
            min(max(center.x(), self._area.left()), self._area.right()),
            min(max(center.y(), self._area.top()), self._area.bottom()),
        )


def _nearest(center: float, size: float, start: float, end: float) -> float:
    """The center nearest to the present one from which ``start`` to ``end`` is in sight."""
    if end - start >= size:
        return (start + end) / 2
    return min(max(center, end - size / 2), start + size / 2)
