"""The lines of a list of visits: two statements, however many visits and marks there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, func, or_, select
from sqlalchemy.orm import Session

from nmt_chart.domain.ids import ClientId, EpisodeId, VisitId
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.domain.visit import VisitSummary
from nmt_chart.store.convert_marks import PAIN_ZONE, TRIGGER_POINT
from nmt_chart.store.tables import ClientRow, MarkRow, VisitRow

IN_TIME = (VisitRow.service_at, VisitRow.entered_at, VisitRow.id)
"""The order of visits; ids only decide between visits entered at the same moment."""

_LINE = select(
    VisitRow.id,
    VisitRow.client_id,
    VisitRow.service_at,
    VisitRow.zone,
    VisitRow.episode_id,
    VisitRow.signed_at,
    VisitRow.pain_now,
    VisitRow.pain_after,
    ClientRow.given_name,
    ClientRow.family_name,
).join(ClientRow, ClientRow.id == VisitRow.client_id)


Found = Row[*tuple[Any, ...]]


class _Marks(NamedTuple):
    points: int
    active_points: int
    zones: int
    painted_area: float


_NO_MARKS = _Marks(0, 0, 0, 0.0)


def lines_of_client(session: Session, client_id: ClientId) -> tuple[VisitSummary, ...]:
    """All visits of a client, oldest first."""
    found = session.execute(_LINE.where(VisitRow.client_id == client_id).order_by(*IN_TIME)).all()
    own = select(VisitRow.id).where(VisitRow.client_id == client_id)
    return _lines(found, _marks(session, MarkRow.visit_id.in_(own)))


def unsigned_lines(session: Session, limit: int) -> tuple[VisitSummary, ...]:
    """The drafts of all clients, newest first."""
    drafts = _LINE.where(VisitRow.signed_at.is_(None)).order_by(VisitRow.service_at.desc(), VisitRow.id)
    found = session.execute(drafts.limit(limit)).all()
    return _lines(found, _marks(session, MarkRow.visit_id.in_([row.id for row in found])))


def _marks(session: Session, which: ColumnElement[bool]) -> dict[str, _Marks]:
    """The counts of the marks of each visit.

    What is gone counts among the marks, since it was looked at, but is neither active nor painted area.
    """
    there = or_(MarkRow.change.is_(None), MarkRow.change != MarkChange.GONE)
    is_point = MarkRow.kind == TRIGGER_POINT
    is_active = and_(is_point, MarkRow.status == Status.ACTIVE, there)
    is_zone = MarkRow.kind == PAIN_ZONE
    counted = select(
        MarkRow.visit_id,
        func.count().filter(is_point),
        func.count().filter(is_active),
        func.count().filter(is_zone),
        func.sum(MarkRow.size).filter(and_(is_zone, there)),
    )
    rows = session.execute(counted.where(which).group_by(MarkRow.visit_id))
    return {row[0]: _Marks(row[1], row[2], row[3], row[4] or 0.0) for row in rows}


def _lines(found: Sequence[Found], marks: dict[str, _Marks]) -> tuple[VisitSummary, ...]:
    return tuple(_line(row, marks.get(row.id, _NO_MARKS)) for row in found)


def _line(row: Found, marks: _Marks) -> VisitSummary:
    return VisitSummary(
        id=VisitId(row.id),
        client_id=ClientId(row.client_id),
        client_name=f"{row.given_name} {row.family_name}".strip(),
        service_at=row.service_at,
        zone=row.zone,
        episode_id=None if row.episode_id is None else EpisodeId(row.episode_id),
        is_signed=row.signed_at is not None,
        points=marks.points,
        active_points=marks.active_points,
        zones=marks.zones,
        painted_area=marks.painted_area,
        pain_now=row.pain_now,
        pain_after=row.pain_after,
    )
