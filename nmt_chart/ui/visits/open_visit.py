"""A visit as it is opened from the practice file: the visit, its client and what came before."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import VisitId
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit, VisitSummary
from nmt_chart.store.store import Store
from nmt_chart.ui.kit.sparkline import Moment, SparkPoint
from nmt_chart.ui.moments import clock_time, spoken_date, spoken_day


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """Everything the chart screen shows of a visit, as it was read in one transaction."""

    visit: Visit
    history: History
    client: Client
    practice: Practice
    episode: Episode | None
    visits: tuple[VisitSummary, ...]
    before: Visit | None

    @property
    def facts(self) -> str:
        """The line below the client's name: age, which visit, when, week of the plan."""
        local = self.visit.local(self.visit.service_at)
        age = self.client.age_on(self.visit.service_on)
        words = [str(age)] if age is not None else []
        words.append(f"Visit {self.number} of {len(self.visits)}")
        words.append(f"{spoken_day(local)}, {clock_time(local)}")
        if self.episode is not None:
            words.append(f"Plan week {self.episode.week_of(self.visit.service_on)} of {self.episode.weeks}")
        return " \N{MIDDLE DOT} ".join(words)

    @property
    def number(self) -> int:
        """Which of the client's visits this is, counted from 1 in order of service."""
        return next(at for at, summary in enumerate(self.visits, 1) if summary.id == self.visit.id)

    @property
    def last_visit_words(self) -> str:
        """The date of the visit before this one; empty when this is the first."""
        return spoken_date(self.before.service_on) if self.before else ""

    def pain_points(self, chart: Chart) -> tuple[SparkPoint, ...]:
        """Pain now of each visit up to this one, with ``chart`` for today, and the next one if planned."""
        points = [_point(summary) for summary in self.visits[: self.number - 1]]
        points.append(SparkPoint("Today", chart.note.pain_now, Moment.TODAY))
        planned = chart.note.next_appointment
        if planned is not None:
            points.append(
                SparkPoint(f"{spoken_date(planned.date(), year=False)} planned", None, Moment.PLANNED)
            )
        return tuple(points)


def read_visit(store: Store, visit_id: VisitId) -> OpenVisit:
    """Reads a visit and what belongs beside it; raises UserError when the file can't be read."""
    with store.reading() as records:
        visit = records.visits.get(visit_id)
        episodes = records.episodes.of_client(visit.client_id)
        return OpenVisit(
            visit=visit,
            history=records.charts.history(visit_id),
            client=records.clients.get(visit.client_id),
            practice=records.practice.get(),
            episode=next((episode for episode in episodes if episode.id == visit.episode_id), None),
            visits=records.visits.of_client(visit.client_id),
            before=records.visits.before(visit),
        )


def _point(summary: VisitSummary) -> SparkPoint:
    return SparkPoint(spoken_date(summary.service_on, year=False), summary.pain_now)
