"""What one transaction can read and write, in the words of the domain."""

from __future__ import annotations

from sqlalchemy.orm import Session

from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.record import ClientRecord
from nmt_chart.store.charts import Charts
from nmt_chart.store.client_records import ClientRecords
from nmt_chart.store.clients import Clients
from nmt_chart.store.episodes import Episodes
from nmt_chart.store.muscle_notes import MuscleNotes
from nmt_chart.store.practices import Practices
from nmt_chart.store.visits import Visits


class Records:
    """The records of the practice, for as long as the transaction lasts."""

    def __init__(self, session: Session) -> None:
        self.practice = Practices(session)
        self.clients = Clients(session)
        self.episodes = Episodes(session)
        self.visits = Visits(session)
        self.charts = Charts(session)
        self.muscle_notes = MuscleNotes(session)
        self._whole = ClientRecords(session)

    def client_record(self, client_id: ClientId) -> ClientRecord:
        """A client's whole record; raises UnknownRecordError."""
        return self._whole.get(client_id)

    def add_client_record(self, record: ClientRecord) -> None:
        """Adds a whole record, or nothing when any part of it is there already (RecordExistsError)."""
        self._whole.add(record)
