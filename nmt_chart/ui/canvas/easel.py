"""What the tools work on: the open chart, the body under the hand, what is selected, and the preview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, QPointF, Signal

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import Step
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.hits import marks_under
from nmt_chart.ui.canvas.preview import Preview
from nmt_chart.ui.canvas.scene import ChartScene
from nmt_chart.ui.chart_model import ChartModel

if TYPE_CHECKING:
    from nmt_chart.bodymaps.hits import BodyHits
    from nmt_chart.domain.zones import Surface

BESIDE_THE_BODY = "That is beside the body. Nothing was charted."
SIGNED = "This visit is signed and can't be changed. You can add an addendum."


@dataclass(frozen=True, slots=True)
class Touch:
    """One moment of a gesture.

    ``at`` is in the frame of ``view``, the view the gesture began on; ``scene`` and ``pixel`` are the same
    spot in the scene and in the viewport. ``reach`` is how far, in stature, the finger or pointer covers.
    """

    view: View
    at: Point
    scene: QPointF
    pixel: QPointF
    reach: float

    @property
    def place(self) -> Place:
        """The touched place."""
        return Place(self.view, self.at)


class Easel(QObject):
    """Gives tools the chart and takes what they found out; every edit goes through the model."""

    selected = Signal(object)  # MarkId or None
    point_placed = Signal(object)  # TriggerPoint
    ghost_tapped = Signal(object)  # Mark
    several_here = Signal(list)  # MarkIds, the likeliest first
    refused = Signal(str)
    pan_wanted = Signal(QPointF)  # viewport pixels
    stepped = Signal(object)  # Step

    def __init__(self, scene: ChartScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._model: ChartModel | None = None
        self._following = QMetaObject.Connection()
        self._surfaces: Mapping[View, Surface] = {}
        self._hits: Mapping[View, BodyHits] = {}
        self._selected: MarkId | None = None
        self._last_tap: Place | None = None
        self.brush_radius = 0.022
