"""What a charted thing from outside must keep to beyond its form: identities, numbers, places, areas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nmt_chart.domain.body import MAP_VERSION
from nmt_chart.domain.chart import Charted, VisitNote
from nmt_chart.domain.geometry import Point, Polygon, ring_area
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint, ZoneArea
from nmt_chart.exchange.wording import Problem

IDENTITY: Final = re.compile(r"[0-9a-f]{32}")

MAX_NUMBER: Final = 9999
MAX_FROM_MIDLINE: Final = 1.0
HEIGHTS: Final = (-0.2, 1.2)
"""How far from the body, in stature, something charted may lie: room for every pose, none for nonsense."""

_MUSCLE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,15}")
_LONGEST_MUSCLE: Final = 80


def charted_problems(place: str, thing: Charted) -> Iterator[Problem]:
    """What is wrong with a mark or a note, wherever it stands."""
    if isinstance(thing, VisitNote):
        yield from note_problems(place, thing)
        return
    if not IDENTITY.fullmatch(thing.id):
        yield Problem(f"{place}.id", "an identity is 32 of the signs 0-9 and a-f")
    yield from mark_problems(place, thing)


def note_problems(place: str, note: VisitNote) -> Iterator[Problem]:
    """What is wrong with the note of a visit."""
    if note.next_appointment is not None and note.next_appointment.tzinfo is not None:
        yield Problem(
            f"{place}.next_appointment", "it is the practice's wall clock, without an offset from UTC"
        )
    for at, checked in enumerate(note.checked):
        yield from _muscle_problems(f"{place}.checked[{at}].muscle", checked.muscle)


def mark_problems(place: str, mark: Mark) -> Iterator[Problem]:
    """What is wrong with a mark apart from its own identity."""
    if mark.number > MAX_NUMBER:
        yield Problem(f"{place}.number", f"marks are numbered from 1 to {MAX_NUMBER}")
    if mark.continues is not None and not IDENTITY.fullmatch(mark.continues):
        yield Problem(f"{place}.continues", "an identity is 32 of the signs 0-9 and a-f")
    if isinstance(mark, TriggerPoint):
        yield from _point_problems(place, mark)
    else:
        yield from _zone_problems(place, mark)


def _point_problems(place: str, point: TriggerPoint) -> Iterator[Problem]:
    yield from _map_problems(f"{place}.place", point.place.map_version)
    if not _is_near_body(point.place.at):
        yield Problem(f"{place}.place.at", "it lies far from the body")
    if point.muscle is not None:
        yield from _muscle_problems(f"{place}.muscle", point.muscle)


def _muscle_problems(place: str, slug: str) -> Iterator[Problem]:
    if len(slug) > _LONGEST_MUSCLE or not _MUSCLE.fullmatch(slug):
        yield Problem(place, "it must be a short name of the atlas such as trapezius-upper")


def _zone_problems(place: str, zone: PainZone) -> Iterator[Problem]:
    if zone.from_atlas:
        yield from _muscle_problems(f"{place}.from_atlas", zone.from_atlas)
    for at, area in enumerate(zone.areas):
        yield from _area_problems(f"{place}.areas[{at}]", area)


def _area_problems(place: str, area: ZoneArea) -> Iterator[Problem]:
    yield from _map_problems(place, area.map_version)
    for at, polygon in enumerate(area.polygons):
        if not all(_is_near_body(point) for ring in (polygon.exterior, *polygon.holes) for point in ring):
            yield Problem(f"{place}.polygons[{at}]", "it lies far from the body")
        elif not _has_inside(polygon):
            yield Problem(f"{place}.polygons[{at}]", "it encloses no area")


def _map_problems(place: str, version: int) -> Iterator[Problem]:
    if not 1 <= version <= MAP_VERSION:
        yield Problem(f"{place}.map_version", "this program does not know that version of the body map")


def _is_near_body(point: Point) -> bool:
    return abs(point.x) <= MAX_FROM_MIDLINE and HEIGHTS[0] <= point.y <= HEIGHTS[1]


def _has_inside(polygon: Polygon) -> bool:
    return ring_area(polygon.exterior) > 0 and polygon.area > 0
