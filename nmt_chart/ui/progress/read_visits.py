"""The visits of one client as far as progress needs them: the two that are compared, and the threads."""

from __future__ import annotations

from collections.abc import Sequence

from nmt_chart.domain.compare import Compared, compare_charts
from nmt_chart.domain.ids import ClientId, MarkId, VisitId
from nmt_chart.domain.visit import Visit, VisitSummary
from nmt_chart.store.store import Store
from nmt_chart.ui.progress.pair import Pair


class VisitShelf:
    """Holds the visits of one client that were looked at, and which mark continues which."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[VisitId, Visit] = {}
        self._links: dict[MarkId, MarkId] = {}

    def start(self, client_id: ClientId) -> tuple[VisitSummary, ...]:
        """Lets go of what it held and gives the lines of a client's visits, oldest first."""
        self._held.clear()
        with self._store.reading() as records:
            self._links = records.visits.links_of_client(client_id)
            return records.visits.of_client(client_id)

    def ends(self, lines: Sequence[VisitSummary], pair: Pair) -> tuple[Visit, Visit]:
        """The two visits of ``pair`` whole; raises UserError when the file can't be read."""
        wanted = (lines[pair.earlier].id, lines[pair.later].id)
        missing = [visit for visit in wanted if visit not in self._held]
        if missing:
            with self._store.reading() as records:
                self._held.update((visit, records.visits.get(visit)) for visit in missing)
        return self._held[wanted[0]], self._held[wanted[1]]

    def compared(self, ends: tuple[Visit, Visit], pair: Pair) -> tuple[Compared, ...]:
        """What became of the marks of both."""
        adjacent = pair.later - pair.earlier == 1
        return compare_charts(ends[0].chart, ends[1].chart, self._links, adjacent=adjacent)
