"""The clients within a transaction: kept, read one by one, and found."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from nmt_chart.domain.client import Client, ClientSummary
from nmt_chart.domain.ids import ClientId
from nmt_chart.store.client_lines import LINE, alert_rows, client_lines
from nmt_chart.store.convert import alert_values, client_from_row, client_values
from nmt_chart.store.errors import UnknownRecordError
from nmt_chart.store.last_seen import note_last_seen
from nmt_chart.store.search import matching
from nmt_chart.store.tables import AlertRow, ClientRow


class Clients:
    """Reads and writes clients."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, client: Client) -> None:
        """Adds a new client."""
        self.add_all([client])

    def add_all(self, clients: Iterable[Client]) -> None:
        """Adds many new clients at once."""
        added = list(clients)
        if added:
            values = [{**client_values(client), "seen_at": client.created_at} for client in added]
            self._session.execute(insert(ClientRow), values)
        self._add_alerts(added)

    def put(self, client: Client) -> None:
        """Replaces a client that is there already; raises UnknownRecordError when it is not."""
        changed = update(ClientRow).where(ClientRow.id == client.id).values(client_values(client))
        if self._session.connection().execute(changed).rowcount == 0:
            raise UnknownRecordError("client")
        self._session.execute(delete(AlertRow).where(AlertRow.client_id == client.id))
        self._add_alerts([client])
        note_last_seen(self._session, client.id)

    def get(self, client_id: ClientId) -> Client:
        """The client; raises UnknownRecordError when there is none with this id."""
        row = self._session.get(ClientRow, client_id)
        if row is None:
            raise UnknownRecordError("client")
        return client_from_row(row, alert_rows(self._session, [client_id]))

    def summary(self, client_id: ClientId) -> ClientSummary:
        """The client as a line of the list; raises UnknownRecordError."""
        found = client_lines(self._session, LINE.where(ClientRow.id == client_id))
        if not found:
            raise UnknownRecordError("client")
        return found[0]

    def search(self, text: str, *, archived: bool = False, limit: int = 60) -> tuple[ClientSummary, ...]:
        """Clients in whose names or e-mail every word of ``text`` begins a word; last seen first.

        Digits also find phone numbers that hold them. Case and accents don't matter; empty text finds
        everybody. ``archived`` looks among the archived clients, else among the others.
        """
        found = LINE.where(ClientRow.is_archived.is_(archived), *matching(text))
        in_order = found.order_by(ClientRow.seen_at.desc(), ClientRow.id.desc()).limit(limit)
        return client_lines(self._session, in_order)

    def count(self, *, archived: bool = False) -> int:
        """How many clients there are, archived ones or the others."""
        counted = select(func.count()).select_from(ClientRow).where(ClientRow.is_archived.is_(archived))
        return self._session.scalars(counted).one()

    def _add_alerts(self, clients: Iterable[Client]) -> None:
        values = [values for client in clients for values in alert_values(client)]
        if values:
            self._session.execute(insert(AlertRow), values)
