"""Mirror: copies a mark to the client's other side. A command, never a default."""

from __future__ import annotations

from dataclasses import replace

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint, ZoneArea
from nmt_chart.ui.canvas.easel import Easel

NOTHING_SELECTED = "Select the mark you want to copy to the other side first."
ON_THE_MIDLINE = "This mark lies on the midline, so it has no other side."


def mirror_selection(easel: Easel) -> None:
    """Put a mirrored copy of the selected mark on the chart and select it."""
    mark = easel.selected_mark
    if mark is None:
        easel.refused.emit(NOTHING_SELECTED)
    elif mark.side is Side.MIDLINE:
        easel.refused.emit(ON_THE_MIDLINE)
    elif isinstance(mark, TriggerPoint):
        _put(easel, "Mirror trigger point", mirrored_point(mark, easel.chart))
    else:
        _put(easel, "Mirror pain zone", mirrored_zone(mark, easel.chart))


def _put(easel: Easel, text: str, copy: Mark) -> None:
    easel.put(text, copy)
    if easel.selected_mark == copy:
        easel.sight_wanted.emit(copy.id)


def mirrored_point(point: TriggerPoint, chart: Chart) -> TriggerPoint:
    """A new point on the other side: where and what, but nothing that was found or done at this one."""
    return TriggerPoint(
        id=MarkId(new_id()),
        number=chart.next_point_number,
        place=point.place.mirrored(),
        muscle=point.muscle,
        status=point.status,
    )


def mirrored_zone(zone: PainZone, chart: Chart) -> PainZone:
    """A new zone on the other side: where and what kind; how strong it is there has to be asked."""
    return PainZone(
        id=MarkId(new_id()),
        number=chart.next_zone_number,
        areas=tuple(sorted((_mirrored(area) for area in zone.areas), key=_order)),
        kind=zone.kind,
        qualities=zone.qualities,
    )


def _mirrored(area: ZoneArea) -> ZoneArea:
    polygons = tuple(polygon.mirrored().rounded() for polygon in area.polygons)
    return replace(area, view=area.view.opposite, polygons=polygons)


def _order(area: ZoneArea) -> int:
    return list(View).index(area.view)
