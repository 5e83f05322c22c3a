"""Marks as they are drawn elsewhere: those of close-ups on the whole body, all of them on another figure.

What is stored stays as it was charted, on the neutral figure; only drawings ask for these.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from nmt_chart.bodymaps.closeups import on_whole_body
from nmt_chart.bodymaps.loader import load_warp
from nmt_chart.domain.body import Figure, Place, View
from nmt_chart.domain.geometry import Polygon, Ring
from nmt_chart.domain.mark import PainZone, TriggerPoint, ZoneArea

AnyMark = TypeVar("AnyMark", TriggerPoint, PainZone, TriggerPoint | PainZone)
_Carry = Callable[[Place], Place]


def mark_on_whole_body(mark: AnyMark) -> AnyMark:
    """The mark with all that was charted on close-ups where it lies on the whole body."""
    return _carried(mark, on_whole_body) if any(view.is_close_up for view in mark.views) else mark


def mark_on_figure(mark: AnyMark, figure: Figure) -> AnyMark:
    """The mark as it lies on ``figure``."""
    return mark if figure is Figure.NEUTRAL else _carried(mark, lambda place: place_on_figure(place, figure))


def place_on_figure(place: Place, figure: Figure) -> Place:
    """The same place on ``figure``; close-ups have one figure only."""
    warp = load_warp(figure, place.view)
    return replace(place, at=warp.from_neutral(place.at).rounded()) if warp else place


def _carried(mark: AnyMark, carry: _Carry) -> AnyMark:
    if isinstance(mark, TriggerPoint):
        return replace(mark, place=carry(mark.place))
    areas: dict[View, ZoneArea] = {}
    for area in mark.areas:
        moved = _area(area, carry)
        areas[moved.view] = _together(areas[moved.view], moved) if moved.view in areas else moved
    return replace(mark, areas=tuple(areas.values()))


def _area(area: ZoneArea, carry: _Carry) -> ZoneArea:
    view = carry(Place(area.view, area.polygons[0].exterior[0], area.map_version)).view

    def ring(points: Ring) -> Ring:
        return tuple(carry(Place(area.view, point, area.map_version)).at for point in points)

    polygons = tuple(
        Polygon(ring(polygon.exterior), tuple(map(ring, polygon.holes))) for polygon in area.polygons
    )
    return replace(area, view=view, polygons=polygons)


def _together(one: ZoneArea, other: ZoneArea) -> ZoneArea:
    """Both areas as one: what was painted on the body and on its close-up may overlap."""
    from nmt_chart.domain.zones import joined

    return replace(one, polygons=joined(one.polygons, other.polygons) or one.polygons)
