"""The question every change of a visit begins with: is it still a draft?"""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from nmt_chart.domain.ids import VisitId
from nmt_chart.store.errors import SignedVisitError, UnknownRecordError, UnsignedVisitError
from nmt_chart.store.tables import VisitRow, table_of

_visit = table_of(VisitRow)
_SIGNED_AT = select(_visit.c.signed_at).where(_visit.c.id == bindparam("visit_id"))


def require_draft(session: Session, visit_id: VisitId) -> None:
    """Raises SignedVisitError for a signed visit, UnknownRecordError for none at all."""
    if _is_signed(session, visit_id):
        raise SignedVisitError


def require_signed(session: Session, visit_id: VisitId) -> None:
    """Raises UnsignedVisitError for a draft, UnknownRecordError for no visit at all."""
    if not _is_signed(session, visit_id):
        raise UnsignedVisitError


def _is_signed(session: Session, visit_id: VisitId) -> bool:
    found = session.execute(_SIGNED_AT, {"visit_id": visit_id}).first()
    if found is None:
        raise UnknownRecordError("visit")
    return found.signed_at is not None
