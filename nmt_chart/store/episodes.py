"""The episodes of care within a transaction."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId
from nmt_chart.store.convert import episode_from_row, episode_values
from nmt_chart.store.errors import UnknownRecordError
from nmt_chart.store.tables import ClientRow, EpisodeRow


class Episodes:
    """Reads and writes episodes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, episode: Episode) -> None:
        """Adds an episode or replaces the one with its id; an unknown client raises UnknownRecordError."""
        if self._session.get(ClientRow, episode.client_id) is None:
            raise UnknownRecordError("client")
        values = episode_values(episode)
        kept = {name: value for name, value in values.items() if name not in {"id", "client_id"}}
        added = insert(EpisodeRow).values(values)
        self._session.execute(added.on_conflict_do_update(index_elements=[EpisodeRow.id], set_=kept))

    def of_client(self, client_id: ClientId) -> tuple[Episode, ...]:
        """The client's episodes, newest first."""
        found = select(EpisodeRow).where(EpisodeRow.client_id == client_id)
        rows = self._session.scalars(found.order_by(EpisodeRow.started_on.desc(), EpisodeRow.id))
        return tuple(episode_from_row(row) for row in rows)
