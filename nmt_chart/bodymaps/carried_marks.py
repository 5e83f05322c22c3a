"""Marks of close-ups as they are drawn on the whole body; what is stored stays as it was charted."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from nmt_chart.bodymaps.closeups import on_whole_body
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Polygon, Ring
from nmt_chart.domain.mark import PainZone, TriggerPoint, ZoneArea

AnyMark = TypeVar("AnyMark", TriggerPoint, PainZone, TriggerPoint | PainZone)


def mark_on_whole_body(mark: AnyMark) -> AnyMark:
    """The mark with all that was charted on close-ups where it lies on the whole body."""
    return _carried(mark) if any(view.is_close_up for view in mark.views) else mark


def _carried(mark: AnyMark) -> AnyMark:
    if isinstance(mark, TriggerPoint):
        return replace(mark, place=on_whole_body(mark.place))
    areas: dict[View, ZoneArea] = {}
    for area in mark.areas:
        moved = _area(area)
        areas[moved.view] = _together(areas[moved.view], moved) if moved.view in areas else moved
    return replace(mark, areas=tuple(areas.values()))


def _area(area: ZoneArea) -> ZoneArea:
    view = on_whole_body(Place(area.view, area.polygons[0].exterior[0], area.map_version)).view

    def ring(points: Ring) -> Ring:
        return tuple(on_whole_body(Place(area.view, point, area.map_version)).at for point in points)

    polygons = tuple(
        Polygon(ring(polygon.exterior), tuple(map(ring, polygon.holes))) for polygon in area.polygons
    )
    return replace(area, view=view, polygons=polygons)


def _together(one: ZoneArea, other: ZoneArea) -> ZoneArea:
    """Both areas as one: what was painted on the body and on its close-up may overlap."""
    from nmt_chart.domain.zones import joined

    return replace(one, polygons=joined(one.polygons, other.polygons) or one.polygons)
