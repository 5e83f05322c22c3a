"""The tools there are. Adding one means a module in ``tools`` and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.tools.brush import Brush
from nmt_chart.ui.canvas.tools.erase import Erase
from nmt_chart.ui.canvas.tools.hand import Hand
from nmt_chart.ui.canvas.tools.lasso import Lasso
from nmt_chart.ui.canvas.tools.point import PlacePoint
from nmt_chart.ui.canvas.tools.select import Select
from nmt_chart.ui.canvas.tools.tool import Tool


@dataclass(frozen=True, slots=True)
class ToolEntry:
    """A tool as the palette shows it and the canvas makes it.

    ``shortcuts`` are single keys. ``paints`` tools have a brush; ``charts`` tools edit, so a signed visit has
    none of them; a double tap of one that ``zooms`` looks closer, one of the others is two taps.
    """

    id: str
    name: str
    icon: str
    shortcuts: tuple[str, ...]
    cursor: Qt.CursorShape
    make: Callable[[Easel], Tool]
    paints: bool = False
    charts: bool = True
    zooms: bool = False


TOOLS = (
    ToolEntry(
        "select", "Select", "select", ("S", "1"), Qt.CursorShape.ArrowCursor, Select, charts=False, zooms=True
    ),
    ToolEntry("point", "Point", "point", ("T", "2"), Qt.CursorShape.CrossCursor, PlacePoint),
    ToolEntry("zone", "Zone", "zone", ("Z", "3"), Qt.CursorShape.CrossCursor, Brush, paints=True),
    ToolEntry("lasso", "Lasso", "lasso", ("L", "4"), Qt.CursorShape.CrossCursor, Lasso),
    ToolEntry("erase", "Erase", "erase", ("E", "5"), Qt.CursorShape.CrossCursor, Erase, paints=True),
    ToolEntry(
        "hand", "Hand", "pan", ("H", "6"), Qt.CursorShape.OpenHandCursor, Hand, charts=False, zooms=True
    ),
)

TOOLS_BY_ID = {entry.id: entry for entry in TOOLS}
SELECT = TOOLS_BY_ID["select"]
HAND = TOOLS_BY_ID["hand"]
MIRROR_SHORTCUT = "M"
