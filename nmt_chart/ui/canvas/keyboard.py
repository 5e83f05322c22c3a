"""The keys of the canvas: everything the hand does, without a hand on the body."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from nmt_chart.ui.canvas.commands import delete_selection, select_neighbor
from nmt_chart.ui.canvas.crosshair import Crosshair
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.frames import UNITS
from nmt_chart.ui.canvas.gestures import Gestures
from nmt_chart.ui.canvas.nudging import Nudging
from nmt_chart.ui.canvas.tool_table import HAND, MIRROR_SHORTCUT, TOOLS
from nmt_chart.ui.canvas.toolbox import Toolbox
from nmt_chart.ui.canvas.tools.mirror import mirror_selection
from nmt_chart.ui.canvas.zooming import STEP, Zooming

NUDGE = 0.002
LONG_NUDGE = 0.01
"""How far an arrow moves the selected mark, in stature; the long one with Shift."""

_STRIDE = 0.005
_LONG_STRIDE = 0.02
_PAN_PX = 40.0
_AROUND = 0.04 * UNITS

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TOOL_KEYS = {shortcut: entry.id for entry in TOOLS for shortcut in entry.shortcuts}


class Keyboard(QObject):
    """Arrows nudge the selected mark or move the cross-hair, Enter taps there, letters choose tools."""

    crosshair_moved = Signal(object)  # Place

    def __init__(
        self, easel: Easel, toolbox: Toolbox, gestures: Gestures, zooming: Zooming, crosshair: Crosshair
    ) -> None:
        super().__init__(easel)
        self._easel = easel
        self._toolbox = toolbox
        self._gestures = gestures
        self._zooming = zooming
        self._crosshair = crosshair
        self._nudging = Nudging(easel)
        self._plain_keys = {
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_Backspace: self._delete,
            Qt.Key.Key_Return: self._tap,
            Qt.Key.Key_Enter: self._tap,
            Qt.Key.Key_Plus: self._zoom_in,
            Qt.Key.Key_Equal: self._zoom_in,
            Qt.Key.Key_Minus: self._zoom_out,
            Qt.Key.Key_0: zooming.fit,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; returns whether it asked for anything here."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            return self._step_back()
        if self._toolbox.is_busy:
            return False
        if key in _ARROWS:
            self._arrow(key, event.modifiers())
        elif key in self._plain_keys:
            self._plain_keys[key]()
        else:
            return self._letter(event)
        return True

    def forget(self) -> None:
        """Keep nothing of the chart that was worked on."""
        self._nudging = Nudging(self._easel)

    def _step_back(self) -> bool:
        """Escape: out of the gesture, else out of the cross-hair, else out of the selection."""
        if self._gestures.cancel():
            return True
        if self._crosshair.is_shown:
            self._crosshair.hide()
            return True
        had_one = self._easel.selected_mark is not None
        self._easel.select(None)
        return had_one

    def _letter(self, event: QKeyEvent) -> bool:
        letter = QKeySequence(event.key()).toString()
        if letter == "N":
            select_neighbor(self._easel, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif letter == MIRROR_SHORTCUT:
            mirror_selection(self._easel)
        elif letter in _TOOL_KEYS:
            self._toolbox.choose(_TOOL_KEYS[letter])
        else:
            return False
        return True

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        x, y = _ARROWS[key]
        is_long = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self._toolbox.entry is HAND:
            self._zooming.pan(QPointF(-x, -y) * _PAN_PX)
        elif self._easel.selected_mark is not None and not modifiers & Qt.KeyboardModifier.AltModifier:
            step = LONG_NUDGE if is_long else NUDGE
            self._nudging.nudge(x * step, y * step)
        else:
            self._move_crosshair(QPointF(x, y) * (_LONG_STRIDE if is_long else _STRIDE) * UNITS)

    def _move_crosshair(self, by: QPointF) -> None:
        self._crosshair.show_at(self._easel.frames.place_at(self._crosshair_start() + by))
        around = QRectF(-_AROUND / 2, -_AROUND / 2, _AROUND, _AROUND).translated(self._crosshair.position)
        self._zooming.bring_into_sight(around)
        self.crosshair_moved.emit(self._crosshair.place)

    def _crosshair_start(self) -> QPointF:
        """Where the cross-hair stands, or the middle of what is seen, or of the first figure when all is."""
        if self._crosshair.is_shown:
            return self._crosshair.position
        if self._zooming.is_fitting:
            return self._easel.frames.figure_rect(self._easel.frames.views[0]).center()
        return self._zooming.visible().center()

    def _tap(self) -> None:
        if not self._crosshair.is_shown:
            self._move_crosshair(QPointF(0, 0))
        elif self._crosshair.place is not None:
            self._gestures.tap(self._crosshair.place)

    def _delete(self) -> None:
        delete_selection(self._easel)

    def _zoom_in(self) -> None:
        self._zooming.zoom(STEP)

    def _zoom_out(self) -> None:
        self._zooming.zoom(1 / STEP)
