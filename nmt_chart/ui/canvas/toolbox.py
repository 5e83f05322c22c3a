"""The tool in hand: which one is chosen, and the one gesture it may be in the middle of."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor

from nmt_chart.ui.canvas.brush_cursor import brush_cursor
from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.frames import UNITS
from nmt_chart.ui.canvas.tool_table import HAND, SELECT, TOOLS, TOOLS_BY_ID, ToolEntry
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch


class Toolbox(QObject):
    """Hands gestures to the chosen tool; while ``is_panning`` the hand stands in for it."""

    chosen = Signal(str)  # tool id

    def __init__(self, easel: Easel, parent: QObject) -> None:
        super().__init__(parent)
        self._easel = easel
        self._entry = SELECT
        self._busy: Tool | None = None
        self.is_panning = False
        self._tools: dict[str, Tool] = {}
        self.forget()

    @property
    def entry(self) -> ToolEntry:
        """The tool that acts now; a signed visit can only be looked at."""
        if self.is_panning:
            return HAND
        return SELECT if self._entry.charts and self._easel.is_frozen else self._entry

    @property
    def is_busy(self) -> bool:
        """Whether a gesture has begun and not ended."""
        return self._busy is not None

    def choose(self, tool: str) -> None:
        """Take a tool in hand; a gesture of the last one is cancelled."""
        self.cancel()
        if TOOLS_BY_ID[tool] is not self._entry:
            self._entry = TOOLS_BY_ID[tool]
            self.chosen.emit(tool)

    def press(self, touch: Touch, *, panning: bool = False) -> None:
        """A gesture begins; with ``panning`` it is the hand's."""
        self.cancel()
        self._busy = self._tools[HAND.id if panning else self.entry.id]
        self._busy.press(touch)

    def move(self, touch: Touch) -> None:
        """The gesture goes on."""
        if self._busy is not None:
            self._busy.move(touch)

    def release(self, touch: Touch) -> None:
        """The gesture is complete: what was preview becomes an edit."""
        busy, self._busy = self._busy, None
        self._easel.preview.clear()
        if busy is not None:
            busy.release(touch)

    def cancel(self) -> bool:
        """End a gesture without a trace; returns whether there was one."""
        busy, self._busy = self._busy, None
        self._easel.preview.clear()
        if busy is not None:
            busy.cancel()
        return busy is not None

    def forget(self) -> None:
        """Take fresh tools: the old ones remember the last marks they touched."""
        self._tools = {entry.id: entry.make(self._easel) for entry in TOOLS}

    def cursor(self, scale: float, ratio: float) -> QCursor:
        """The pointer of the acting tool; a brush shows its size, ``scale`` pixels to a scene unit."""
        if self.entry.paints:
            return brush_cursor(self._easel.brush_radius * UNITS * scale, ratio)
        if self.entry is HAND and self.is_busy:
            return QCursor(Qt.CursorShape.ClosedHandCursor)
        return QCursor(self.entry.cursor)
