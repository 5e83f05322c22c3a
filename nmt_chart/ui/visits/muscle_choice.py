"""Leads the choice of a trigger point's muscle, and shows where the point refers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.body import Side
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.guide.as_zones import AtlasPattern
from nmt_chart.guide.candidates import Under
from nmt_chart.guide.guide import Guide
from nmt_chart.reference import Reference
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.visits.pattern_show import PatternShow
from nmt_chart.ui.visits.visit_page import VisitPage


class MuscleChoice(QObject):
    """Offers the muscles under the finger; those the keys or the mouse stop at show their pattern."""

    zone_put = Signal(object)  # MarkId of the zone to adjust

    def __init__(
        self, guide: Guide, reference: Reference, page: VisitPage, pattern: PatternShow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._guide = guide
        self._reference = reference
        self._page = page
        self._pattern = pattern
        self._model: ChartModel | None = None
        self._point: MarkId | None = None
        self._connect()

    def open(self, model: ChartModel) -> None:
        """Begins with the chart of a visit."""
        self._model = model

    def close(self) -> None:
        """Forgets the visit."""
        self._page.picker.hide()
        self._model = self._point = None

    def offer(self, point: TriggerPoint) -> None:
        """Opens the choice beside a point."""
        area = self._page.area
        finger = area.canvas.mapTo(area, area.canvas.pixel_of(point.place))
        self._point = point.id
        self._page.picker.offer(self._offered(point), point.side.value, finger)

    def _offered(self, point: TriggerPoint) -> list[Under]:
        """Muscles with a site near the finger first, and of those the ones the finger is right on."""
        shapes = self._reference.hits[point.place.view].muscles_at(point.place.at)
        right_under = {shape.slug for shape in shapes}
        offered = self._guide.under(point.place)
        return sorted(offered, key=lambda one: (not one.sites, one.muscle.slug not in right_under))

    def _connect(self) -> None:
        self._page.picker.picked.connect(self._set_muscle)
        self._page.picker.looked_at.connect(self._look_at)
        self._page.picker.closed.connect(self._end)
        inspector = self._page.side.marks.point
        inspector.pattern.show_wanted.connect(self._show_pattern)
        inspector.pattern.hide_wanted.connect(self._pattern.hide)
        inspector.pattern.put_wanted.connect(self._put_pattern)
        self._pattern.changed.connect(self._follow_pattern)

    def _set_muscle(self, slug: str) -> None:
        point = self._chosen_point()
        if point is not None and self._model is not None:
            self._model.put("Choose the muscle", replace(point, muscle=slug, confirmed=True))
        self._end()

    def _look_at(self, slug: str) -> None:
        point = self._chosen_point()
        looked_at = None if point is None else self._pattern_of(replace(point, muscle=slug or None))
        self._pattern.look_at(looked_at)

    def _end(self) -> None:
        self._point = None
        self._pattern.look_at(None)
        self._page.area.canvas.setFocus()

    def _chosen_point(self) -> TriggerPoint | None:
        mark = self._model.chart.marks.get(self._point) if self._model and self._point else None
        return mark if isinstance(mark, TriggerPoint) else None

    def _pattern_of(self, point: TriggerPoint) -> AtlasPattern | None:
        """The pattern of the sites under a point, or of all sites of its muscle when it lies on none."""
        muscle = self._reference.atlas.get(point.muscle) if point.muscle else None
        if muscle is None:
            return None
        under = (one for one in self._guide.under(point.place) if one.muscle is muscle)
        near = next((one.sites for one in under if point.side in (one.side, Side.MIDLINE)), ())
        return AtlasPattern(muscle.slug, near or muscle.sites, point.side)

    def _show_pattern(self, point: TriggerPoint) -> None:
        pattern = self._pattern_of(point)
        if pattern is not None:
            self._pattern.show(pattern)

    def _put_pattern(self, point: TriggerPoint) -> None:
        pattern = self._pattern_of(point)
        if pattern is not None and self._model is not None and not self._model.is_frozen:
            zone = self._pattern.put(pattern, self._model, point.id)
            if zone is not None:
                self.zone_put.emit(zone)

    def _follow_pattern(self) -> None:
        self._page.side.marks.point.show_pattern_of(self._pattern.muscle)
