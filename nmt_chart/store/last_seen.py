"""Keeps each client's place in the list up to date."""

from __future__ import annotations

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from nmt_chart.domain.ids import ClientId
from nmt_chart.store.tables import ClientRow, VisitRow


def note_last_seen(session: Session, client_id: ClientId) -> None:
    """Places the client by the last visit or, if that is later, the day the client was added."""
    visits = select(func.max(VisitRow.service_at)).where(VisitRow.client_id == client_id).scalar_subquery()
    seen = func.max(ClientRow.created_at, func.coalesce(visits, ClientRow.created_at))
    session.execute(update(ClientRow).where(ClientRow.id == client_id).values(seen_at=seen))
