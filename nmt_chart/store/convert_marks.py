"""Rows into marks, and back; and the cleaning of what goes into the change log."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Charted, VisitNote
from nmt_chart.domain.geometry import Point, Polygon, Ring
from nmt_chart.domain.ids import MarkId, VisitId
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.terms import (
    Familiar,
    MarkChange,
    Means,
    Quality,
    Response,
    Sign,
    Status,
    Technique,
    ZoneKind,
)
from nmt_chart.store.columns import clean
from nmt_chart.store.tables import MarkRow, Values, table_of

TRIGGER_POINT = "trigger-point"
PAIN_ZONE = "pain-zone"

_NOTHING: Values = {**dict.fromkeys(column.name for column in table_of(MarkRow).columns), "from_atlas": ""}


def mark_from_row(row: MarkRow) -> Mark:
    """A trigger point or a pain zone."""
    return _point(row) if row.kind == TRIGGER_POINT else _zone(row)


def mark_values(visit_id: VisitId, mark: Mark) -> Values:
    """All columns of a mark; those of the other kind are empty."""
    shared = {
        "id": mark.id,
        "visit_id": visit_id,
        "kind": mark.charted,
        "number": mark.number,
        "change": mark.change,
        "continues": mark.continues,
        "confirmed": mark.confirmed,
        "note": mark.note,
    }
    own = _point_values(mark) if isinstance(mark, TriggerPoint) else _zone_values(mark)
    return {**_NOTHING, **shared, **own}


def cleaned_changes(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes with texts as the columns keep them, so that the change log leads to the same chart."""
    return tuple(Change(_cleaned(change.before), _cleaned(change.after)) for change in changes)


def _point_values(point: TriggerPoint) -> Values:
    return {
        "muscle": point.muscle,
        "status": point.status,
        "familiar": point.familiar,
        "key_point": point.key_point,
        "view": point.place.view,
        "x": point.place.at.x,
        "y": point.place.at.y,
        "map_version": point.place.map_version,
        "tenderness_before": point.tenderness_before,
        "tenderness_after": point.tenderness_after,
        "threshold_before": point.threshold_before,
        "threshold_after": point.threshold_after,
        "findings": list(point.findings),
        "treatments": [_plain_treatment(treatment) for treatment in point.treatments],
    }


def _zone_values(zone: PainZone) -> Values:
    return {
        "zone_kind": zone.kind,
        "intensity": zone.intensity,
        "source": zone.source,
        "from_atlas": zone.from_atlas,
        "size": sum(area.size for area in zone.areas),
        "qualities": list(zone.qualities),
        "areas": [_plain_area(area) for area in zone.areas],
    }


def _point(row: MarkRow) -> TriggerPoint:
    return TriggerPoint(
        id=MarkId(row.id),
        number=row.number,
        place=_place(row),
        muscle=row.muscle,
        status=Status(row.status or ""),
        key_point=_mark_id(row.key_point),
        familiar=Familiar(row.familiar or ""),
        findings=tuple(Sign(sign) for sign in row.findings or ()),
        tenderness_before=row.tenderness_before,
        tenderness_after=row.tenderness_after,
        threshold_before=row.threshold_before,
        threshold_after=row.threshold_after,
        treatments=tuple(_treatment(plain) for plain in row.treatments or ()),
        note=row.note,
        continues=_mark_id(row.continues),
        change=_change(row.change),
        confirmed=row.confirmed,
    )


def _zone(row: MarkRow) -> PainZone:
    return PainZone(
        id=MarkId(row.id),
        number=row.number,
        areas=tuple(_area(plain) for plain in row.areas or ()),
        kind=ZoneKind(row.zone_kind or ""),
        intensity=row.intensity,
        qualities=tuple(Quality(quality) for quality in row.qualities or ()),
        source=_mark_id(row.source),
        from_atlas=row.from_atlas,
        note=row.note,
        continues=_mark_id(row.continues),
        change=_change(row.change),
        confirmed=row.confirmed,
    )


def _place(row: MarkRow) -> Place:
    return Place(View(row.view or ""), Point(row.x or 0.0, row.y or 0.0), row.map_version or 0)


def _mark_id(text: str | None) -> MarkId | None:
    return None if text is None else MarkId(text)


def _change(text: str | None) -> MarkChange | None:
    return None if text is None else MarkChange(text)


def _plain_treatment(treatment: Treatment) -> Values:
    return {
        "technique": treatment.technique,
        "means": treatment.means,
        "discomfort": treatment.discomfort,
        "holds_s": list(treatment.holds_s),
        "response": treatment.response,
    }


def _treatment(plain: Values) -> Treatment:
    means, response = plain["means"], plain["response"]
    return Treatment(
        technique=Technique(plain["technique"]),
        means=None if means is None else Means(means),
        discomfort=plain["discomfort"],
        holds_s=tuple(plain["holds_s"]),
        response=None if response is None else Response(response),
    )


def _plain_area(area: ZoneArea) -> Values:
    polygons = [[_plain_ring(ring) for ring in (one.exterior, *one.holes)] for one in area.polygons]
    return {"view": area.view, "map_version": area.map_version, "polygons": polygons}


def _area(plain: Values) -> ZoneArea:
    polygons = tuple(_polygon(rings) for rings in plain["polygons"])
    return ZoneArea(View(plain["view"]), polygons, plain["map_version"])


def _polygon(rings: list[Any]) -> Polygon:
    exterior, *holes = (_ring(ring) for ring in rings)
    return Polygon(exterior, tuple(holes))


def _plain_ring(ring: Ring) -> list[float]:
    return [number for point in ring for number in (point.x, point.y)]


def _ring(numbers: list[float]) -> Ring:
    return tuple(map(Point, numbers[::2], numbers[1::2]))


def _cleaned(thing: Charted | None) -> Charted | None:
    if thing is None:
        return None
    if isinstance(thing, VisitNote):
        return _cleaned_note(thing)
    note = clean(thing.note)
    return thing if note == thing.note else replace(thing, note=note)


def _cleaned_note(note: VisitNote) -> VisitNote:
    return replace(
        note,
        subjective=clean(note.subjective),
        objective=None if note.objective is None else clean(note.objective),
        assessment=clean(note.assessment),
        plan=clean(note.plan),
        home_care=clean(note.home_care),
    )
