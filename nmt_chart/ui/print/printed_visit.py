"""A visit with all that its two documents are made of, and the making of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.handout import HandoutText, drafted_handout
from nmt_chart.domain.ids import VisitId
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit
from nmt_chart.reference import Reference
from nmt_chart.settings import Paper
from nmt_chart.store.store import Store


@dataclass(frozen=True, slots=True)
class PrintedVisit:
    """What was read of a visit in one look at the practice file."""

    visit: Visit
    client: Client
    practice: Practice
    episode: Episode | None
    number: int


def read_printed(store: Store, visit_id: VisitId) -> PrintedVisit:
    """Reads what the documents of a visit need; raises UserError."""
    with store.reading() as records:
        visit = records.visits.get(visit_id)
        episodes = records.episodes.of_client(visit.client_id)
        lines = records.visits.of_client(visit.client_id)
        return PrintedVisit(
            visit=visit,
            client=records.clients.get(visit.client_id),
            practice=records.practice.get(),
            episode=next((each for each in episodes if each.id == visit.episode_id), None),
            number=next(at for at, line in enumerate(lines, 1) if line.id == visit_id),
        )


class Press:
    """Makes the documents as PDF. The library for it is loaded with the first one, not with the window."""

    def __init__(self, reference: Reference, locale: str) -> None:
        self._reference = reference
        self._locale = locale

    def draft(self, printed: PrintedVisit) -> HandoutText:
        """The handout as the visit suggests it."""
        from nmt_chart.reports.dates import Dates

        return drafted_handout(
            printed.client,
            printed.visit,
            self._reference,
            self._stretch,
            spoken_time=Dates(self._locale).weekday_moment,
        )

    def summary(self, printed: PrintedVisit, paper: Paper, printed_at: datetime) -> bytes:
        """The visit summary."""
        from nmt_chart.reports.page import page_for
        from nmt_chart.reports.visit_summary import VisitSummaryContent, visit_summary

        content = VisitSummaryContent(
            practice=printed.practice,
            client=printed.client,
            visit=printed.visit,
            wording=self._reference,
            maps=self._reference.bodies(printed.client.figure),
            locale=self._locale,
            episode=printed.episode,
            visit_number=printed.number,
            printed_at=printed_at,
        )
        return visit_summary(content, page_for(paper, self._locale))

    def handout(self, printed: PrintedVisit, text: HandoutText, paper: Paper) -> bytes:
        """The handout with these words."""
        from nmt_chart.reports.handout import HandoutContent, handout
        from nmt_chart.reports.page import page_for

        content = HandoutContent(
            practice=printed.practice,
            client=printed.client,
            visit=printed.visit,
            text=text,
            maps=self._reference.bodies(printed.client.figure),
            locale=self._locale,
        )
        return handout(content, page_for(paper, self._locale))

    def paper(self, setting: Paper) -> Paper:
        """The paper a setting comes down to here."""
        from nmt_chart.reports.page import page_for

        return Paper(page_for(setting, self._locale).paper)

    def _stretch(self, slug: str) -> str:
        muscle = self._reference.atlas.get(slug)
        return muscle.stretch if muscle else ""
