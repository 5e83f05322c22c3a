"""Everything the client card shows, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.visit import VisitSummary


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client as of ``today``: episodes newest first, visits oldest first."""

    client: Client
    episodes: tuple[Episode, ...]
    visits: tuple[VisitSummary, ...]
    today: date

    @property
    def is_archived(self) -> bool:
        """Whether the client is put away."""
        return self.client.archived_at is not None

    @property
    def todays_draft(self) -> VisitSummary | None:
        """The unsigned visit of today, if there is one: the latest."""
        drafts = (visit for visit in reversed(self.visits) if not visit.is_signed)
        return next((visit for visit in drafts if visit.service_on == self.today), None)

    @property
    def open_episode(self) -> Episode | None:
        """The episode that a new visit belongs to: the newest that is not closed."""
        return next((episode for episode in self.episodes if episode.closed_on is None), None)
