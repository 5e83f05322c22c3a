"""The lines of a list of clients, a handful of statements however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from nmt_chart.domain.client import Alert, ClientSummary
from nmt_chart.domain.ids import ClientId
from nmt_chart.store.convert import alert_from_row
from nmt_chart.store.tables import AlertRow, ClientRow, VisitRow

LINE = select(
    ClientRow.id,
    ClientRow.given_name,
    ClientRow.family_name,
    ClientRow.phone,
    ClientRow.email,
    ClientRow.date_of_birth,
    ClientRow.is_archived,
)


class _Visits(NamedTuple):
    number: int
    unsigned: int
    last_at: datetime | None


_NO_VISITS = _Visits(0, 0, None)


def client_lines(session: Session, wanted: Select[*tuple[Any, ...]]) -> tuple[ClientSummary, ...]:
    """The lines of the clients that ``wanted``, made of ``LINE``, finds, in its order."""
    found = session.execute(wanted).all()
    ids = [row.id for row in found]
    alerts = _alerts(session, ids)
    visits = _visits(session, ids)
    return tuple(_line(row, visits.get(row.id, _NO_VISITS), alerts.get(row.id, ())) for row in found)


def alert_rows(session: Session, client_ids: Sequence[str]) -> Sequence[AlertRow]:
    """The alerts of these clients, each client's together and in order."""
    of_clients = select(AlertRow).where(AlertRow.client_id.in_(client_ids))
    return session.scalars(of_clients.order_by(AlertRow.client_id, AlertRow.position)).all()


def _alerts(session: Session, client_ids: Sequence[str]) -> dict[str, tuple[Alert, ...]]:
    rows = groupby(alert_rows(session, client_ids), key=attrgetter("client_id"))
    return {client_id: tuple(alert_from_row(row) for row in own) for client_id, own in rows}


def _visits(session: Session, client_ids: Sequence[str]) -> dict[str, _Visits]:
    counted = (
        select(
            VisitRow.client_id,
            func.count(),
            func.count().filter(VisitRow.signed_at.is_(None)),
            func.max(VisitRow.service_at),
        )
        .where(VisitRow.client_id.in_(client_ids))
        .group_by(VisitRow.client_id)
    )
    return {row[0]: _Visits(row[1], row[2], row[3]) for row in session.execute(counted)}


def _line(row: Row[*tuple[Any, ...]], visits: _Visits, alerts: tuple[Alert, ...]) -> ClientSummary:
    return ClientSummary(
        id=ClientId(row.id),
        name=f"{row.given_name} {row.family_name}".strip(),
        phone=row.phone,
        email=row.email,
        date_of_birth=row.date_of_birth,
        last_visit_at=visits.last_at,
        visits=visits.number,
        unsigned_visits=visits.unsigned,
        alerts=alerts,
        is_archived=row.is_archived,
    )
