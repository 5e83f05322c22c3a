"""The middle of the chart screen: the body with its tools, zoom and legend laid over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.body import BodyMap, Layer, Place, View
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.tool_table import TOOLS, TOOLS_BY_ID
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import GROUPS, WHOLE_BODY
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.layer_choice import LayerChoice
from nmt_chart.ui.visits.legend import Legend
from nmt_chart.ui.visits.tool_palette import BrushSizes, ToolPalette

BRUSHES = (("Fingertip", 0.006), ("Thumb", 0.012), ("Three fingers", 0.022), ("Hand", 0.04))
"""Brush radii in stature, named by what they are as wide as."""

_SPOT_HEIGHT = 24


class ChartArea(QWidget):
    """Holds the canvas and keeps what lies over it in its corners."""

    def __init__(
        self,
        maps: Mapping[View, BodyMap],
        spot_words: Callable[[Place, Layer], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chart-area")
        self._spot_words = spot_words
        self._layer = Layer.SUPERFICIAL
        self.canvas = BodyCanvas(maps, self)
        self.canvas.setObjectName("body-canvas")
        self.palette_card = ToolPalette(TOOLS, self)
        self.brushes = BrushSizes(BRUSHES, self)
        self.legend = Legend(self)
        self.spot = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self, wraps=False)
        self.spot.setObjectName("chart.spot")
        self.spot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Words that come and go under the pointer must not move the body above them.
        self.spot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.spot.setFixedHeight(_SPOT_HEIGHT)
        self.layers = LayerChoice(self)
        self.views = Segmented([(g.id, g.name) for g in GROUPS], self, value=WHOLE_BODY.id, solid=False)
        self.views.setObjectName("chart.views")
        self.views.setAccessibleName("Views of the body")
        self.hint = Banner("", BannerKind.CAUTION, self)
        self._zoom = Card(self, padding=Space.TIGHT, gap=0)
        self._lay_out()
        self._connect()
        self.hint.hide()
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

    def say(self, sentence: str) -> None:
        """Says why a tap did nothing; the next step takes it away."""
        self.hint.say(sentence, BannerKind.CAUTION)
        self.hint.show()
        self.hint.raise_()
        self.arrange()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self.palette_card)
        beside.addStretch(1)
        drawing = QVBoxLayout()
        drawing.setSpacing(0)
        drawing.addWidget(self.views, 0, Qt.AlignmentFlag.AlignHCenter)
        drawing.addWidget(self.canvas, 1)
        drawing.addWidget(self.spot)
        drawing.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.MEDIUM, Space.MEDIUM, 0, Space.SMALL)
        whole.setSpacing(0)
        whole.addLayout(beside)
        whole.addLayout(drawing, 1)
        for icon, label, zoom in (
            ("zoom_in", "Zoom in", self.canvas.zoom_in),
            ("zoom_fit", "Show all", self.canvas.zoom_fit),
            ("zoom_out", "Zoom out", self.canvas.zoom_out),
        ):
            button = IconButton(icon, label, self._zoom, show_label=False)
            button.setObjectName(f"chart.{icon.replace('_', '-')}")
            button.clicked.connect(zoom)
            self._zoom.add(button)
        self._zoom.add(self.layers)

    def _connect(self) -> None:
        self.palette_card.tool_wanted.connect(self.canvas.choose_tool)
        self.brushes.size_wanted.connect(self.set_brush)
        self.canvas.tool_changed.connect(self.show_tool)
        self.canvas.refused.connect(self.say)
        self.views.chosen.connect(self.canvas.show_group)
        self.layers.layer_wanted.connect(self._show_layer)
        self.canvas.hovered.connect(self._name_spot)
        self.canvas.group_changed.connect(self.views.set_value)

    def _show_layer(self, layer: Layer) -> None:
        self._layer = layer
        self.canvas.show_layer(layer)

    def _name_spot(self, place: Place | None) -> None:
        self.spot.setText("" if place is None else self._spot_words(place, self._layer))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Puts what lies over the canvas back into its corners."""
        edge = int(Space.LARGE)
        middle = self.canvas.geometry().center().x()
        top = self.canvas.geometry().top() + Space.SMALL
        self.brushes.adjustSize()
        self.brushes.move(middle - self.brushes.width() // 2, top)
        self._zoom.adjustSize()
        self._zoom.move(self.width() - self._zoom.width() - edge, self.height() - self._zoom.height() - edge)
        self.hint.setFixedWidth(min(520, self.width() - 2 * edge))
        self.hint.adjustSize()
        self.hint.move(middle - self.hint.width() // 2, top)
