"""Paint becomes a pain zone: more of the selected one, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nmt_chart.domain.body import View
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import PainZone, ZoneArea
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY, Easel
from nmt_chart.ui.canvas.patterns import ZoneLook


def paint_look(easel: Easel) -> ZoneLook:
    """How fresh paint looks: as the zone it will belong to."""
    selected = easel.selected_mark
    if isinstance(selected, PainZone):
        return ZoneLook.of(selected)
    return ZoneLook(ZoneKind.PAIN, None, confirmed=True)


def add_paint(easel: Easel, view: View, painted: tuple[Polygon, ...]) -> None:
    """Put what was painted on the chart as one step."""
    selected = easel.selected_mark
    if not painted:
        easel.refused.emit(BESIDE_THE_BODY)
    elif isinstance(selected, PainZone):
        easel.put("Extend pain zone", _extended(selected, view, painted))
    else:
        number = easel.chart.next_zone_number
        easel.put("Add pain zone", PainZone(MarkId(new_id()), number, (ZoneArea(view, painted),)))


def followed(way: Sequence[Point], point: Point, least: float) -> list[Point]:
    """``way`` and ``point``, unless that is nearer than ``least`` to its end."""
    if way and way[-1].distance_to(point) < least:
        return list(way)
    return [*way, point]


def _extended(zone: PainZone, view: View, painted: tuple[Polygon, ...]) -> PainZone:
    from nmt_chart.domain.zones import joined

    area = zone.area_on(view)
    together = joined(area.polygons, painted) if area is not None else painted
    grown = zone.with_area(view, together)
    return zone if grown is None else replace(grown, confirmed=True)
