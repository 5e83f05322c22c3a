"""The body canvas: the bodies with the marks of a visit, and the tools that draw on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputDevice,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.body import BodyMap, Layer, MuscleShape, Place, View
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.announcing import Announcer
from nmt_chart.ui.canvas.commands import delete_selection
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.hands import Hands
from nmt_chart.ui.canvas.hovering import Hovering
from nmt_chart.ui.canvas.paper import Paper
from nmt_chart.ui.canvas.sprites import forget_sprites
from nmt_chart.ui.canvas.stand_ins import views_of
from nmt_chart.ui.canvas.tools.mirror import mirror_selection
from nmt_chart.ui.canvas.view_groups import GROUPS_BY_ID, WHOLE_BODY, group_of
from nmt_chart.ui.chart_model import ChartModel

if TYPE_CHECKING:
    from nmt_chart.bodymaps.hits import BodyHits
    from nmt_chart.domain.zones import Surface


class BodyCanvas(Paper):
    """Shows a chart on the body and edits it through its model; without a chart it shows the bodies alone."""

    selected = Signal(object)  # MarkId or None
    point_placed = Signal(object)  # TriggerPoint, after it is on the chart
    ghost_tapped = Signal(object)  # Mark
    body_tapped = Signal(object)  # Place, by Select, where there is no mark
    hovered = Signal(object)  # Place or None
    several_here = Signal(list)  # MarkIds under one tap, the likeliest first
    tool_changed = Signal(str)
    refused = Signal(str)  # a sentence why nothing happened
    group_changed = Signal(str)  # the id of the view group shown now

    def __init__(self, bodies: Mapping[View, BodyMap], parent: QWidget | None = None) -> None:
        super().__init__(bodies, parent)
        self._easel = Easel(self._frames, self._scene, self)
        self._hands = Hands(self._easel, self._scene, self._zooming)
        self._announcer = Announcer(self)
        self._hovering = Hovering(self._scene, self._frames)
        self._layer = Layer.SUPERFICIAL
        self._was_over_body = False
        self._connect()
        self._refresh_cursor()

    def show_chart(
        self,
        model: ChartModel,
        surfaces: Mapping[View, Surface],
        hits: Mapping[View, BodyHits],
        *,
        describe: Callable[[Mark], str] | None = None,
    ) -> None:
        """Show the chart of ``model`` from now on, front and back in sight.

        ``describe`` puts a mark into words for those who hear the screen.
        """
        self._hands.forget()
        self._announcer.use(describe, hits)
        self._easel.open(model, surfaces, hits)
        self.show_group(WHOLE_BODY.id)
        self._zooming.fit()
        self._refresh_cursor()

    def clear_chart(self) -> None:
        """Forget the chart: nothing of a client stays in memory or on the screen."""
        self._hands.forget()
        self._leave_body()
        self._easel.close()
        self._announcer.use(None, {})
        forget_sprites()
        if self.isVisible():
            self.viewport().repaint()

    def show_ghosts(self, marks: Sequence[Mark]) -> None:
        """Show marks of an earlier visit faintly; a tap on one tells ``ghost_tapped``."""
        self._scene.show_ghosts(marks)

    def select(self, mark: MarkId | None) -> None:
        """Select a mark from outside and bring it into sight."""
        self._easel.select(mark)
        if mark is not None:
            self._bring_into_sight(mark)

    def show_bodies(self, bodies: Mapping[View, BodyMap]) -> None:
        """Draw these bodies from now on; what is charted stays, at the same places of the body."""
        if bodies is not self._frames.bodies:
            self._hands.turn_away()
            self._leave_body()
            self._show_bodies(bodies)

    def show_group(self, group: str) -> None:
        """Show the figures of a view group; chart, selection and tool stay."""
        if group != self._frames.shown.id:
            self._hands.turn_away()
            self._leave_body()
            self._show_group(GROUPS_BY_ID[group])
            self._refresh_cursor()
            self.group_changed.emit(group)

    @override
    def show_layer(self, layer: Layer) -> None:
        self._layer = layer
        self._leave_body()
        super().show_layer(layer)

    def choose_tool(self, tool: str) -> None:
        """Take a tool of the tool table in hand."""
        self._hands.toolbox.choose(tool)

    def set_brush(self, radius: float) -> None:
        """How far the brush and the eraser reach, in stature."""
        self._easel.brush_radius = radius
        self._refresh_cursor()

    def mirror_selection(self) -> None:
        """Copy the selected mark to the client's other side."""
        mirror_selection(self._easel)

    def delete_selection(self) -> None:
        """Remove the selected mark."""
        delete_selection(self._easel)

    def cancel_gesture(self) -> None:
        """Drop a gesture under way without a trace."""
        self._hands.rest()

    def _connect(self) -> None:
        for here, there in (
            (self._easel.selected, self.selected),
            (self._easel.point_placed, self.point_placed),
            (self._easel.ghost_tapped, self.ghost_tapped),
            (self._easel.body_tapped, self.body_tapped),
            (self._easel.several_here, self.several_here),
            (self._easel.refused, self.refused),
            (self._easel.pan_wanted, self._zooming.pan),
            (self._easel.sight_wanted, self._bring_into_sight),
            (self._easel.chart_changed, self._follow_chart),
            (self._easel.selected, self._tell_selected),
            (self._hands.toolbox.chosen, self.tool_changed),
            (self._hands.toolbox.chosen, self._refresh_cursor),
            (self._hands.keyboard.crosshair_moved, self._announcer.tell_place),
            (self._hands.keyboard.crosshair_moved, self.hovered),
            (self.sharpened, self._refresh_cursor),
        ):
            here.connect(there)

    def _bring_into_sight(self, mark: MarkId) -> None:
        item = self._scene.mark_items.get(mark)
        if item is None:
            return
        if item.extent_on(self._frames.views) is None:
            self.show_group(group_of(views_of(item.mark)[0]).id)
        extent = item.extent_on(self._frames.views)
        if extent is not None:
            self._zooming.bring_into_sight(extent)

    def _follow_chart(self) -> None:
        # A step from elsewhere, such as undo, takes the ground from under a running gesture.
        self.cancel_gesture()
        self._tell_selected()

    def _tell_selected(self) -> None:
        self._announcer.tell_selected(self._easel.selected_mark)

    def _refresh_cursor(self) -> None:
        ratio = self.viewport().devicePixelRatioF()
        self.viewport().setCursor(self._hands.toolbox.cursor(self._zooming.scale, ratio))

    def _hover(self, event: QMouseEvent) -> None:
        place = self._frames.place_at(self._zooming.scene_at(event.position()))
        is_over_body = self._easel.is_on_body(place)
        if not is_over_body:
            self._leave_body()
            return
        self._was_over_body = True
        self._hovering.light(place.view, self._muscle_at(place))
        self.hovered.emit(place)

    def _muscle_at(self, place: Place) -> MuscleShape | None:
        """The muscle to light; none under a running gesture."""
        return None if self._hands.toolbox.is_busy else self._easel.muscle_seen(place, self._layer)

    def _leave_body(self) -> None:
        if self._was_over_body:
            self._was_over_body = False
            self._hovering.put_out()
            self.hovered.emit(None)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and _is_screen(event):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._hands.fingers.touch(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            self._hands.mouse.pinch_on_pad(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self._leave_body()
        return super().viewportEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not _is_screen(event):
            self._hands.mouse_pressed(event)
            self._refresh_cursor()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not _is_screen(event):
            self._hands.mouse.move(event)
            self._hover(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not _is_screen(event):
            self._hands.mouse.release(event)
            self._refresh_cursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not _is_screen(event):
            self._hands.mouse.double_click(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.mouse.wheel(event)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_space = event.key() == Qt.Key.Key_Space
        if is_space:
            self._hold_paper(True)
        event.setAccepted(is_space or self._hands.keyboard.press(event))

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_paper(False)

    def _hold_paper(self, held: bool) -> None:
        self._hands.toolbox.is_panning = held
        self._refresh_cursor()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.cancel_gesture()
        self._hold_paper(False)


def _is_screen(event: QInputEvent) -> bool:
    """Whether a finger on a screen made the event; Qt repeats those as mouse events, which are not wanted."""
    return event.deviceType() is QInputDevice.DeviceType.TouchScreen
