"""A client's whole record out of the practice file, and into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.store.charts import Charts
from nmt_chart.store.clients import Clients
from nmt_chart.store.episodes import Episodes
from nmt_chart.store.errors import RecordExistsError
from nmt_chart.store.tables import AddendumRow, AlertRow, ClientRow, EditRow, EpisodeRow, MarkRow, VisitRow
from nmt_chart.store.visits import Visits

_AT_ONCE = 500


class ClientRecords:
    """Reads and writes whole records."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, client_id: ClientId) -> ClientRecord:
        """The client with all episodes and visits; raises UnknownRecordError."""
        client = Clients(self._session).get(client_id)
        visits = Visits(self._session).full_of_client(client_id)
        histories = Charts(self._session).histories(visit.id for visit in visits)
        return ClientRecord(
            client=client,
            episodes=Episodes(self._session).of_client(client_id),
            visits=tuple(VisitRecord(visit, histories[visit.id]) for visit in visits),
        )

    def add(self, record: ClientRecord) -> None:
        """Adds a whole record, or nothing when any part of it is there already (RecordExistsError)."""
        for row, ids in _ids(record):
            self._require_new(row, ids)
        with self._session.begin_nested():
            Clients(self._session).add(record.client)
            for episode in record.episodes:
                Episodes(self._session).put(episode)
            for visit in record.visits:
                Visits(self._session).add_record(visit)

    def _require_new(self, row: type[_Identified], ids: Sequence[str]) -> None:
        for start in range(0, len(ids), _AT_ONCE):
            there = select(row.id).where(row.id.in_(ids[start : start + _AT_ONCE])).limit(1)
            if self._session.scalars(there).first() is not None:
                raise RecordExistsError("client")


_Identified = ClientRow | AlertRow | EpisodeRow | VisitRow | MarkRow | EditRow | AddendumRow


def _ids(record: ClientRecord) -> Iterator[tuple[type[_Identified], list[str]]]:
    visits = [each.visit for each in record.visits]
    histories = [each.history for each in record.visits]
    yield ClientRow, [record.client.id]
    yield AlertRow, [alert.id for alert in record.client.alerts]
    yield EpisodeRow, [episode.id for episode in record.episodes]
    yield VisitRow, [visit.id for visit in visits]
    yield MarkRow, [mark.id for visit in visits for mark in visit.chart]
    yield EditRow, [edit.id for history in histories for edit in (*history.done, *history.undone)]
    yield AddendumRow, [addendum.id for visit in visits for addendum in visit.addenda]
