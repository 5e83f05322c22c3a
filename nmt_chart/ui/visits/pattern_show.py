"""The reference pattern on the body of a chart: shown, hidden, looked at for a moment, put on the chart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import Change, CheckedMuscle
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.note import capitalized
from nmt_chart.guide.as_zones import AtlasPattern, PatternZones
from nmt_chart.guide.checklist import side_last
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.view_groups import GROUPS, GROUPS_BY_ID
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.visits.chart_area import ChartArea


class PatternShow(QObject):
    """Keeps which pattern is shown and says so; one that is looked at gives way to it again."""

    changed = Signal()

    def __init__(self, area: ChartArea, reference: Reference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self._reference = reference
        self._zones = PatternZones(reference)
        self._shown: AtlasPattern | None = None
        area.pattern_card.close_wanted.connect(self.hide)

    @property
    def muscle(self) -> CheckedMuscle | None:
        """The muscle and side whose pattern is shown."""
        return CheckedMuscle(self._shown.muscle, self._shown.side) if self._shown else None

    def show(self, pattern: AtlasPattern) -> None:
        """Shows a pattern; turns to the views that show most of it when those in sight show nothing."""
        self._shown = pattern
        self._draw(pattern)
        group = self._group_for(pattern)
        if group != self._area.views.value:
            self._area.canvas.show_group(group)
        self.changed.emit()

    def hide(self) -> None:
        """Takes the pattern away."""
        if self._shown is not None:
            self._shown = None
            self._draw(None)
            self.changed.emit()

    def close(self) -> None:
        """Forgets the visit."""
        self.hide()
        self._draw(None)

    def look_at(self, pattern: AtlasPattern | None) -> None:
        """Draws a pattern for a moment; None draws again what is shown."""
        self._draw(pattern or self._shown)

    def put(self, pattern: AtlasPattern, model: ChartModel, selected: MarkId | None) -> MarkId | None:
        """Puts a pattern on the chart as one step, unconfirmed; returns the zone of its primary referral.

        The zones come from the selected mark when that is a trigger point of the muscle.
        """
        chart = model.chart
        point = chart.marks.get(selected) if selected else None
        source = point.id if isinstance(point, TriggerPoint) and _is_of(point, pattern) else None
        views = GROUPS_BY_ID[self._group_for(pattern)].views
        zones = self._zones.of(pattern, views, chart, source)
        name = self._reference.muscle(pattern.muscle)
        model.edit(f"Put the pattern of {name} on the chart", [Change(None, zone) for zone in zones])
        self.hide()
        return zones[0].id if zones else None

    def _group_for(self, pattern: AtlasPattern) -> str:
        """The group in sight, or the one that shows most when nothing of the pattern lies on that."""
        shown = str(self._area.views.value)
        if self._zones.size(pattern, GROUPS_BY_ID[shown].views) > 0:
            return shown
        return max(GROUPS, key=lambda group: self._zones.size(pattern, group.views)).id

    def _draw(self, pattern: AtlasPattern | None) -> None:
        canvas, card = self._area.canvas, self._area.pattern_card
        if pattern is None:
            canvas.show_pattern((), Side.MIDLINE)
        else:
            canvas.show_pattern(pattern.sites, pattern.side, pattern.muscle)
            card.show_name(side_last(capitalized(self._reference.muscle(pattern.muscle)), pattern.side))
        self._area.show_pattern_card(shown=pattern is not None)


def _is_of(point: TriggerPoint, pattern: AtlasPattern) -> bool:
    return point.muscle == pattern.muscle and pattern.side in (point.side, Side.MIDLINE)
