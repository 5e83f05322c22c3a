"""The middle of the chart screen: the body with its tools and legend."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.domain.body import BodyMap, Layer, Place, View
from nmt_chart.overriding import override
from nmt_chart.ui.body_area import BodyArea
from nmt_chart.ui.canvas.tool_table import TOOLS, TOOLS_BY_ID
from nmt_chart.ui.tokens import TARGET, Space
from nmt_chart.ui.visits.legend import Legend
from nmt_chart.ui.visits.pattern_card import PatternCard
from nmt_chart.ui.visits.tool_palette import BrushSizes, ToolPalette

BRUSHES = (("Fingertip", 0.006), ("Thumb", 0.012), ("Three fingers", 0.022), ("Hand", 0.04))
"""Brush radii in stature, named by what they are as wide as."""


class ChartArea(BodyArea):
    """The body to chart on; ``say`` tells why a tap did nothing, and the next step takes that away."""

    def __init__(
        self,
        maps: Mapping[View, BodyMap],
        spot_words: Callable[[Place, Layer], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(maps, spot_words, "chart", parent)
        self.setObjectName("chart-area")
        self.canvas.setObjectName("body-canvas")
        self.palette_card = ToolPalette(TOOLS, self)
        self.brushes = BrushSizes(BRUSHES, self)
        self.legend = Legend(self)
        self.pattern_card = PatternCard(self)
        self._signs = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.brushes.hide()
        self.set_brush(BRUSHES[1][1])

    def show_tool(self, tool: str) -> None:
        """Shows which tool is chosen, and the brush where it paints."""
        self.palette_card.show_tool(tool)
        self.brushes.setVisible(TOOLS_BY_ID[tool].paints)
        self.arrange()

    def set_brush(self, radius: float) -> None:
        """Chooses a brush size."""
        self.brushes.show_size(radius)
        self.canvas.set_brush(radius)

    def set_charting(self, *, allowed: bool) -> None:
        """Shows or hides the tools; a signed visit has none."""
        self.palette_card.setVisible(allowed)
        if not allowed:
            self.brushes.hide()

    def show_pattern_card(self, *, shown: bool) -> None:
        """Shows whose reference pattern is on the body, in place of the legend."""
        self._signs.setCurrentIndex(1 if shown else 0)

    def _lay_out(self) -> None:
        # Legend and card take turns in one place, so that a pattern that comes and goes never moves the body.
        self._signs.setFixedHeight(TARGET)
        meanings = QWidget(self._signs)
        room = QVBoxLayout(meanings)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignCenter)
        for signs in (meanings, self.pattern_card):
            self._signs.addWidget(signs)
        beside = QVBoxLayout()
        beside.addWidget(self.palette_card)
        beside.addStretch(1)
        drawing = self.drawing()
        drawing.addWidget(self._signs)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.MEDIUM, Space.MEDIUM, 0, Space.SMALL)
        whole.setSpacing(0)
        whole.addLayout(beside)
        whole.addLayout(drawing, 1)

    def _connect(self) -> None:
        self.palette_card.tool_wanted.connect(self.canvas.choose_tool)
        self.brushes.size_wanted.connect(self.set_brush)
        self.canvas.tool_changed.connect(self.show_tool)
        self.canvas.refused.connect(self.say)

    @override
    def arrange(self) -> None:
        super().arrange()
        self.brushes.adjustSize()
        self.keep_zoom_above(self._signs)
        middle, top = self.canvas.geometry().center().x(), self.canvas.geometry().top()
        self.brushes.move(middle - self.brushes.width() // 2, top + Space.SMALL)
