"""What the tools work on: the open chart, the body under the hand, what is selected, and the preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, QPointF, Signal

from nmt_chart.domain.body import Layer, MuscleShape, Place, View
from nmt_chart.domain.chart import Change, Chart
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.history import Step
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.hits import marks_under
from nmt_chart.ui.canvas.preview import Preview
from nmt_chart.ui.canvas.scene import ChartScene
from nmt_chart.ui.canvas.touch import Touch
from nmt_chart.ui.chart_model import ChartModel

if TYPE_CHECKING:
    from nmt_chart.bodymaps.hits import BodyHits
    from nmt_chart.domain.zones import Surface

BESIDE_THE_BODY = "That is beside the body, so nothing was charted."
SIGNED = "This visit is signed and can't be changed. You can add an addendum."

_USUAL_BRUSH = 0.022
"""Three fingers wide, in stature."""


class Easel(QObject):
    """Gives tools the chart and tells what they did; every edit goes through the model.

    Without an open chart there are no marks and nothing can be edited.
    """

    selected = Signal(object)  # MarkId or None
    point_placed = Signal(object)  # TriggerPoint
    ghost_tapped = Signal(object)  # Mark
    body_tapped = Signal(object)  # Place, where there is no mark
    several_here = Signal(list)  # MarkIds, the likeliest first
    refused = Signal(str)
    pan_wanted = Signal(QPointF)  # viewport pixels
    sight_wanted = Signal(object)  # MarkId
    chart_changed = Signal()

    def __init__(self, frames: Frames, scene: ChartScene, parent: QObject) -> None:
        super().__init__(parent)
        self.frames = frames
        self.brush_radius = _USUAL_BRUSH
        self._scene = scene
        self._model: ChartModel | None = None
        self._following: QMetaObject.Connection | None = None
        self._surfaces: Mapping[View, Surface] = {}
        self._hits: Mapping[View, BodyHits] = {}
        self._selected: MarkId | None = None
        self._last_tap: Place | None = None

    @property
    def chart(self) -> Chart:
        """The chart as it stands."""
        return self._model.chart if self._model is not None else Chart()

    @property
    def is_frozen(self) -> bool:
        """Whether nothing can be edited."""
        return self._model is None or self._model.is_frozen

    @property
    def selected_mark(self) -> Mark | None:
        """The selected mark."""
        return self.chart.marks.get(self._selected) if self._selected is not None else None

    @property
    def preview(self) -> Preview:
        """Where a gesture shows what it would do."""
        return self._scene.preview

    def open(
        self, model: ChartModel, surfaces: Mapping[View, Surface], hits: Mapping[View, BodyHits]
    ) -> None:
        """Put a chart up."""
        self.close()
        self._model = model
        self._surfaces = surfaces
        self._hits = hits
        self._following = model.stepped.connect(self._follow)
        self._scene.show_chart(model.chart)

    def close(self) -> None:
        """Take the chart down; nothing of it is kept."""
        if self._following is not None:
            QObject.disconnect(self._following)
            self._following = None
        self._model = None
        self._last_tap = None
        self.select(None)
        self._scene.show_chart(Chart())

    def surface(self, view: View) -> Surface:
        """The body surface of a view, for painting."""
        return self._surfaces[view]

    def stroke(self, view: View, way: Sequence[Point]) -> tuple[Polygon, ...]:
        """What the brush covers on its way over a view, as wide as it is seen on the figure."""
        warp = self.frames.body(view).warp
        return self._surfaces[view].stroke(way, self.brush_radius, seen_through=warp)

    def is_on_body(self, place: Place) -> bool:
        """Whether a place lies within the silhouette."""
        return place.view in self._hits and self._hits[place.view].is_on_body(place.at)

    def on_body(self, place: Place, *, reach: float = 0.0) -> Place | None:
        """``place``, or the nearest one on the body within ``reach`` stature, as it is stored."""
        if place.view not in self._hits:
            return None
        near = self._hits[place.view].nearest_on_body(place.at, within=reach)
        return None if near is None else Place(place.view, near.rounded())

    def muscle_seen(self, place: Place, layer: Layer) -> MuscleShape | None:
        """The topmost muscle at a place when muscles are seen from ``layer`` downwards."""
        return self._hits[place.view].muscle_seen(place.at, layer) if place.view in self._hits else None

    def marks_under(self, touch: Touch) -> tuple[MarkId, ...]:
        """The marks of today under a finger, the likeliest first."""
        return marks_under(self.chart, touch.place, reach=touch.reach)

    def points_under(self, touch: Touch) -> tuple[MarkId, ...]:
        """The trigger points whose circle is touched, the nearest first."""
        return marks_under(self.chart.trigger_points, touch.place, reach=touch.circle)

    def stand_ins_under(self, touch: Touch) -> tuple[MarkId, ...]:
        """The marks made on other drawings whose small badge is touched, the nearest first."""
        badges = [item for item in self._scene.stand_ins if item.place.view is touch.view]
        far = {item.mark.id: item.place.at.distance_to(touch.at) for item in badges}
        reach = touch.reach if touch.is_finger else touch.circle
        return tuple(sorted((mark for mark in far if far[mark] <= reach), key=far.__getitem__))

    def ghosts_under(self, touch: Touch) -> tuple[Mark, ...]:
        """The ghosts under a finger, the likeliest first."""
        ghosts = {ghost.id: ghost for ghost in self._scene.ghosts}
        return tuple(ghosts[ghost] for ghost in marks_under(ghosts.values(), touch.place, reach=touch.reach))

    def ghost_points_under(self, touch: Touch) -> tuple[Mark, ...]:
        """The ghosts of trigger points whose circle is touched, the nearest first."""
        points = {ghost.id: ghost for ghost in self._scene.ghosts if isinstance(ghost, TriggerPoint)}
        return tuple(points[point] for point in marks_under(points.values(), touch.place, reach=touch.circle))

    def select(self, mark: MarkId | None) -> None:
        """Make a mark the one that is worked on."""
        if mark == self._selected:
            return
        self._selected = mark
        self._scene.select(mark)
        self.selected.emit(mark)

    def pick(self, touch: Touch, under: Sequence[MarkId]) -> None:
        """Select one of the marks ``under`` a tap; tapping the same place again takes the next one."""
        again = self._last_tap is not None and touch.covers(self._last_tap)
        at = under.index(self._selected) + 1 if again and self._selected in under else 0
        self._last_tap = touch.place
        self.select(under[at % len(under)])
        if len(under) > 1:
            self.several_here.emit(list(under))

    def put(self, text: str, mark: Mark, *, gesture: str = "") -> None:
        """Add or replace a mark as one step, and select it."""
        before = self.chart.marks.get(mark.id)
        if self.edit(text, [Change(before, mark)], gesture=gesture):
            self.select(mark.id)

    def edit(self, text: str, changes: Sequence[Change], *, gesture: str = "") -> bool:
        """One step; says why and returns False when the visit can't be changed."""
        if self._model is None or self._model.is_frozen:
            self.refused.emit(SIGNED)
            return False
        self._model.edit(text, changes, gesture=gesture)
        return True

    def _follow(self, step: Step) -> None:
        self._scene.follow(self.chart, step.changes)
        if self._selected is not None and self.selected_mark is None:
            self.select(None)
        self.chart_changed.emit()
