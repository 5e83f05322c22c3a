"""The middle of the atlas: the body with a reference pattern, and the muscles under a tap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.body import Place, Side
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.history import History
from nmt_chart.guide.guide import Guide
from nmt_chart.overriding import override
from nmt_chart.reference import Reference
from nmt_chart.ui.atlas.listing import Wanted
from nmt_chart.ui.atlas.pattern_legend import PatternLegend
from nmt_chart.ui.body_area import BodyArea
from nmt_chart.ui.canvas.view_groups import group_of
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.tokens import Space
from nmt_chart.ui.visits.muscle_picker import MusclePicker


class AtlasBody(BodyArea):
    """Nothing is charted here: a tap asks which of the muscles under the finger is meant."""

    muscle_chosen = Signal(object)  # Wanted

    def __init__(self, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(reference.maps, reference.spot, "atlas", parent)
        self.setObjectName("atlas-body")
        self._guide = Guide(reference)
        self._side = Side.RIGHT
        self.canvas.setObjectName("atlas.body")
        self.canvas.setAccessibleName("Body")
        self.picker = MusclePicker(reference.atlas.search, self, name="atlas.picker")
        self.legend = PatternLegend(self)
        self.legend.setObjectName("atlas.legend")
        self._lay_out()
        nothing = ChartModel(Chart(), History(), frozen=True, parent=self)
        self.canvas.show_chart(nothing, reference.surfaces, reference.hits)
        self.canvas.body_tapped.connect(self._ask)
        self.picker.picked.connect(self._tell)
        self.picker.closed.connect(self.canvas.setFocus)

    def show_what_is_there(self) -> None:
        """Turns to other views when those in sight show nothing of the pattern."""
        pattern = self.canvas.pattern
        if pattern.extent.isEmpty():
            views = pattern.views
            if views:
                self.canvas.show_group(group_of(views[0]).id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.MEDIUM, Space.SMALL, Space.SMALL)
        column.setSpacing(0)
        drawing = self.drawing()
        drawing.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(drawing)

    @override
    def arrange(self) -> None:
        super().arrange()
        self.keep_zoom_above(self.legend)

    def _ask(self, place: Place) -> None:
        under = self._guide.under(place)
        self._side = place.side
        if len(under) == 1:
            self._tell(under[0].muscle.slug)
        elif under:
            words = "midline" if place.side is Side.MIDLINE else place.side.value
            self.picker.offer(under, words, self.canvas.mapTo(self, self.canvas.pixel_of(place)))

    def _tell(self, slug: str) -> None:
        self.canvas.setFocus()
        self.muscle_chosen.emit(Wanted(slug, self._side))
