"""The visits within a transaction: drafts that change, signed visits that don't."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, func, insert, select, tuple_, update
from sqlalchemy.orm import Session, selectinload

from nmt_chart.domain.ids import ClientId, EpisodeId, MarkId, VisitId
from nmt_chart.domain.record import VisitRecord
from nmt_chart.domain.visit import Addendum, Signature, Visit, VisitSummary
from nmt_chart.store.charts import history_values
from nmt_chart.store.convert import addendum_values, signature_values, visit_from_row, visit_values
from nmt_chart.store.convert_marks import mark_from_row, mark_values
from nmt_chart.store.drafts import require_draft, require_signed
from nmt_chart.store.errors import UnconfirmedMarksError, UnknownRecordError
from nmt_chart.store.last_seen import note_last_seen
from nmt_chart.store.tables import AddendumRow, ClientRow, EditRow, EpisodeRow, MarkRow, Row, Values, VisitRow
from nmt_chart.store.visit_lines import IN_TIME, lines_of_client, unsigned_lines

_WHOLE = select(VisitRow).options(selectinload(VisitRow.marks), selectinload(VisitRow.addenda))


class Visits:
    """Reads and writes visits."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, visit: Visit) -> None:
        """Adds a visit with all it holds; raises UnknownRecordError for an unknown client or episode."""
        self.add_record(VisitRecord(visit))

    def add_record(self, record: VisitRecord) -> None:
        """Adds a visit with its history; the signature is set last, since it closes the visit."""
        visit = record.visit
        self._require(ClientRow, visit.client_id, "client")
        if visit.episode_id is not None:
            self._require(EpisodeRow, visit.episode_id, "episode")
        self._insert(VisitRow, [visit_values(visit)])
        self._insert(MarkRow, [mark_values(visit.id, mark) for mark in visit.chart])
        self._insert(EditRow, history_values(visit.id, record.history))
        if visit.signature is not None:
            self.sign(visit.id, visit.signature)
        for addendum in visit.addenda:
            self.add_addendum(visit.id, addendum)
        note_last_seen(self._session, visit.client_id)

    def get(self, visit_id: VisitId) -> Visit:
        """The visit with its chart and addenda; raises UnknownRecordError."""
        found = self._visits(_WHOLE.where(VisitRow.id == visit_id))
        if not found:
            raise UnknownRecordError("visit")
        return found[0]

    def get_all(self, visit_ids: Sequence[str]) -> tuple[Visit, ...]:
        """These visits, in any order; ids that are not there are left out."""
        return self._visits(_WHOLE.where(VisitRow.id.in_(visit_ids)))

    def of_client(self, client_id: ClientId) -> tuple[VisitSummary, ...]:
        """The lines of the client's visits, oldest first."""
        return lines_of_client(self._session, client_id)

    def full_of_client(self, client_id: ClientId) -> tuple[Visit, ...]:
        """The client's visits whole, oldest first."""
        return self._visits(_WHOLE.where(VisitRow.client_id == client_id).order_by(*IN_TIME))

    def links_of_client(self, client_id: ClientId) -> dict[MarkId, MarkId]:
        """Which mark each mark of the client's visits continues, where it continues one."""
        own = select(VisitRow.id).where(VisitRow.client_id == client_id)
        linked = select(MarkRow.id, MarkRow.continues).where(
            MarkRow.visit_id.in_(own), MarkRow.continues.is_not(None)
        )
        return {MarkId(mark): MarkId(earlier) for mark, earlier in self._session.execute(linked) if earlier}

    def unsigned(self, limit: int) -> tuple[VisitSummary, ...]:
        """The lines of the drafts of all clients, newest first."""
        return unsigned_lines(self._session, limit)

    def before(self, visit: Visit) -> Visit | None:
        """The client's last visit before this one, if there is one."""
        earlier = tuple_(*IN_TIME) < tuple_(visit.service_at, visit.entered_at, visit.id)
        newest_first = [column.desc() for column in IN_TIME]
        found = _WHOLE.where(VisitRow.client_id == visit.client_id, earlier).order_by(*newest_first).limit(1)
        return next(iter(self._visits(found)), None)

    def reschedule(self, visit_id: VisitId, service_at: datetime, zone: str) -> None:
        """Gives a draft another time of service."""
        self._change_draft(visit_id, {"service_at": service_at, "zone": zone})
        note_last_seen(self._session, self._client_of(visit_id))

    def assign_episode(self, visit_id: VisitId, episode_id: EpisodeId | None) -> None:
        """Puts a draft under an episode of its client, or under none."""
        if episode_id is not None:
            episode = self._session.get(EpisodeRow, episode_id)
            if episode is None or episode.client_id != self._client_of(visit_id):
                raise UnknownRecordError("episode of this client")
        self._change_draft(visit_id, {"episode_id": episode_id})

    def delete_draft(self, visit_id: VisitId) -> None:
        """Removes a draft with its chart and history."""
        require_draft(self._session, visit_id)
        client_id = self._client_of(visit_id)
        self._session.execute(delete(VisitRow).where(VisitRow.id == visit_id))
        note_last_seen(self._session, client_id)

    def sign(self, visit_id: VisitId, signature: Signature) -> None:
        """Freezes a draft; raises UnconfirmedMarksError while marks are only copied."""
        unconfirmed = select(MarkRow.id).where(MarkRow.visit_id == visit_id, MarkRow.confirmed.is_(False))
        if self._session.scalars(unconfirmed.limit(1)).first() is not None:
            raise UnconfirmedMarksError
        self._change_draft(visit_id, signature_values(signature))

    def add_addendum(self, visit_id: VisitId, addendum: Addendum) -> None:
        """Adds to a signed visit; raises UnsignedVisitError for a draft."""
        require_signed(self._session, visit_id)
        earlier = select(func.count()).select_from(AddendumRow).where(AddendumRow.visit_id == visit_id)
        position = self._session.scalars(earlier).one() + 1
        self._insert(AddendumRow, [addendum_values(visit_id, addendum, position)])

    def _visits(self, found: Select[VisitRow]) -> tuple[Visit, ...]:
        rows = self._session.scalars(found.execution_options(populate_existing=True)).all()
        return tuple(visit_from_row(row, map(mark_from_row, row.marks), row.addenda) for row in rows)

    def _change_draft(self, visit_id: VisitId, values: Values) -> None:
        require_draft(self._session, visit_id)
        self._session.execute(update(VisitRow).where(VisitRow.id == visit_id).values(values))

    def _client_of(self, visit_id: VisitId) -> ClientId:
        found = self._session.scalars(select(VisitRow.client_id).where(VisitRow.id == visit_id)).first()
        if found is None:
            raise UnknownRecordError("visit")
        return ClientId(found)

    def _require(self, row: type[Row], key: str, what: str) -> None:
        if self._session.get(row, key) is None:
            raise UnknownRecordError(what)

    def _insert(self, row: type[Row], values: list[Values]) -> None:
        if values:
            self._session.execute(insert(row), values)
