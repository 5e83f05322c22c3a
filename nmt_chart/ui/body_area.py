"""The body with what one looks at it by: the views, the zoom, the muscle layers, and the words for a spot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.body import BodyMap, Layer, Place, View
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import GROUPS, WHOLE_BODY
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.layer_choice import LayerChoice
from nmt_chart.ui.tokens import ColorRole, Space, Type

_SPOT_HEIGHT = 24
_HINT_WIDTH = 520


class BodyArea(QWidget):
    """Holds the canvas and keeps what lies over it in its corners; ``name`` begins the names of its parts."""

    def __init__(
        self,
        maps: Mapping[View, BodyMap],
        spot_words: Callable[[Place, Layer], str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spot_words = spot_words
        self._layer = Layer.SUPERFICIAL
        self.canvas = BodyCanvas(maps, self)
        self.spot = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self, wraps=False)
        self.spot.setObjectName(f"{name}.spot")
        self.spot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Words that come and go under the pointer must not move the body above them.
        self.spot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.spot.setFixedHeight(_SPOT_HEIGHT)
        self.layers = LayerChoice(name, self)
        self.views = Segmented([(g.id, g.name) for g in GROUPS], self, value=WHOLE_BODY.id, solid=False)
        self.views.setObjectName(f"{name}.views")
        self.views.setAccessibleName("Views of the body")
        self.hint = Banner("", BannerKind.CAUTION, self)
        self.hint.setObjectName(f"{name}.hint")
        self.hint.hide()
        self._zoom = Card(self, padding=Space.TIGHT, gap=0)
        self._fill_zoom(name)
        self.views.chosen.connect(self.canvas.show_group)
        self.layers.layer_wanted.connect(self._show_layer)
        self.canvas.hovered.connect(self._name_spot)
        self.canvas.group_changed.connect(self.views.set_value)

    def drawing(self) -> QVBoxLayout:
        """The column to lay out: the views over the canvas, and the words for a spot under it."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.views, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.spot)
        return column

    def say(self, sentence: str, kind: BannerKind = BannerKind.CAUTION) -> None:
        """Says something over the body."""
        self.hint.say(sentence, kind)
        self.hint.show()
        self.hint.raise_()
        self.arrange()

    def arrange(self) -> None:
        """Puts what lies over the canvas back into its corners."""
        edge = int(Space.LARGE)
        middle = self.canvas.geometry().center().x()
        self._zoom.adjustSize()
        self._zoom.move(self.width() - self._zoom.width() - edge, self.height() - self._zoom.height() - edge)
        width = min(_HINT_WIDTH, self.width() - 2 * edge)
        self.hint.resize(width, self.hint.heightForWidth(width))
        self.hint.move(middle - self.hint.width() // 2, self.canvas.geometry().top() + Space.SMALL)

    def keep_zoom_above(self, part: QWidget) -> None:
        """Puts the zoom higher, so that it does not lie over ``part``."""
        self._zoom.move(self._zoom.x(), part.y() - self._zoom.height() - Space.SMALL)

    def _fill_zoom(self, name: str) -> None:
        for icon, label, zoom in (
            ("zoom_in", "Zoom in", self.canvas.zoom_in),
            ("zoom_fit", "Show all", self.canvas.zoom_fit),
            ("zoom_out", "Zoom out", self.canvas.zoom_out),
        ):
            button = IconButton(icon, label, self._zoom, show_label=False)
            button.setObjectName(f"{name}.{icon.replace('_', '-')}")
            button.clicked.connect(zoom)
            self._zoom.add(button)
        self._zoom.add(self.layers)

    def _show_layer(self, layer: Layer) -> None:
        self._layer = layer
        self.canvas.show_layer(layer)

    def _name_spot(self, place: Place | None) -> None:
        self.spot.setText("" if place is None else self._spot_words(place, self._layer))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
