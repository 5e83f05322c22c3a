"""The paper: a view of the bodies at any zoom, in the colors worn now, on any screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMarginsF, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from nmt_chart.domain.body import BodyMap, Layer, Place, Side, View
from nmt_chart.domain.muscle import TriggerPointSite
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.backdrop import Backdrop
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.reference_pattern import ReferencePattern
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.scene import ChartScene
from nmt_chart.ui.canvas.view_groups import ViewGroup
from nmt_chart.ui.canvas.zooming import STEP, Zooming

_RING_PX = 2
"""Room around the viewport for the ring that shows the keyboard works here."""

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Paper(QGraphicsView):
    """Shows the scene over the bodies; everything of zoom, theme and screen is settled here."""

    sharpened = Signal()  # the zoom came to rest, or the screen or theme changed

    def __init__(self, bodies: Mapping[View, BodyMap], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._frames = Frames(bodies)
        self._scene = ChartScene(self._frames, self)
        self._backdrop = Backdrop(self._scene, self._frames)
        self._zooming = Zooming(self, self._frames.rect)
        self._shows_ring = False
        self.setScene(self._scene)
        _set_up(self)
        self._zooming.moved.connect(self._arrange)
        self._zooming.settled.connect(self._sharpen)
        self._sharpen()

    def show_layer(self, layer: Layer) -> None:
        """Draw the muscles from a layer downwards."""
        self._backdrop.show_layer(layer)
        self.viewport().update()

    def show_pattern(self, sites: Sequence[TriggerPointSite], side: Side, muscle: str | None = None) -> None:
        """Draw where trigger points at ``sites`` usually sit and refer, and light their muscle (a slug).

        It stays until another one is shown; no sites and no muscle take it away.
        """
        self._scene.pattern.show(sites, side, muscle)

    @property
    def pattern(self) -> ReferencePattern:
        """The pattern that is drawn."""
        return self._scene.pattern

    def zoom_in(self) -> None:
        """One step closer."""
        self._zooming.zoom(STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self._zooming.zoom(1 / STEP)

    def zoom_fit(self) -> None:
        """All of the body."""
        self._zooming.fit()

    def _show_group(self, group: ViewGroup) -> None:
        """Lay out other figures, all of them in sight."""
        self._frames.shown = group
        self._scene.show_group()
        self._look_at_bodies()

    def _show_bodies(self, bodies: Mapping[View, BodyMap]) -> None:
        """Draw other bodies under the same marks, all of them in sight."""
        self._frames.show_bodies(bodies)
        self._scene.show_bodies()
        self._look_at_bodies()

    def _look_at_bodies(self) -> None:
        self._backdrop.show_bodies()
        self._zooming.show_area(self._frames.rect)
        self._zooming.settle()

    def keep_free(self, margins: QMarginsF) -> None:
        """Leave room at the edges where panels lie over the canvas."""
        self._zooming.keep_free(margins)

    def settle(self) -> None:
        """Draw sharply now, without waiting for the zoom to come to rest."""
        self._zooming.settle()

    @property
    def is_settled(self) -> bool:
        """Whether everything is drawn sharply."""
        return self._zooming.is_settled

    def pixel_of(self, place: Place) -> QPoint:
        """Where a place lies in this widget."""
        pixel = self._zooming.pixel_of(self._frames.in_scene(place.view, place.at))
        return self.viewport().mapTo(self, pixel.toPoint())

    def _arrange(self) -> None:
        self._backdrop.arrange(self._zooming.visible(), self._zooming.scale)

    def _sharpen(self) -> None:
        ratio = self.viewport().devicePixelRatioF()
        self._scene.sharpen(Resolution(self._zooming.scale, ratio))
        self._backdrop.sharpen(ratio)
        self._arrange()
        self.viewport().update()
        self.sharpened.emit()

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        self._backdrop.paint(painter, self._zooming.sight, settled=self._zooming.is_settled)

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._sharpen()
        elif event.type() is QEvent.Type.Paint:
            self._paint_margin()
        return handled

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_dressed = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if is_dressed and self._backdrop.put_on_theme():
            self._sharpen()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zooming.fit_to_new_size()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.settle()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() in _KEYBOARD_REASONS)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def _show_ring(self, shown: bool) -> None:
        self._shows_ring = shown
        self.update()

    def _paint_margin(self) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setPen(QPen(colors.focus if self._shows_ring else colors.paper, 2 * _RING_PX))
        painter.drawRect(self.rect())
        painter.end()


def _set_up(view: QGraphicsView) -> None:
    """Only what changed is repainted; scrolling and scaling are our own; fingers arrive as fingers."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setViewportMargins(_RING_PX, _RING_PX, _RING_PX, _RING_PX)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    view.setInteractive(False)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    viewport = view.viewport()
    viewport.setMouseTracking(True)
    viewport.setAutoFillBackground(False)
    viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
