"""What changed between two charts, and the thread of one mark through the visits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.domain.progress import change_in_score
from nmt_chart.domain.terms import MarkChange, Term
from nmt_chart.domain.visit import Visit


class Outcome(Term):
    """What the comparison says of a mark. NOT_CHARTED is not GONE: nobody looked, or nobody wrote it down."""

    NEW = "new", "New"
    WORSE = "worse", "Worse"
    SAME = "same", "Same"
    BETTER = "better", "Better"
    GONE = "gone", "Gone"
    NOT_CHARTED = "not-charted", "Not charted again"


@dataclass(frozen=True, slots=True)
class Compared:
    """One mark in two charts; ``earlier`` or ``later`` is None where it was not charted."""

    earlier: Mark | None
    later: Mark | None
    outcome: Outcome

    @property
    def mark(self) -> Mark:
        """The mark as it was last charted."""
        mark = self.later or self.earlier
        assert mark is not None  # noqa: S101 - one of the two is always there
        return mark


def compare(visits: Sequence[Visit]) -> tuple[Compared, ...]:
    """Compares the first with the last of ``visits``, which run in order of time.

    The visits between them carry the threads: a mark that continues a mark that continues an earlier one is
    the same mark. Needs two visits or more, else raises ValueError.
    """
    if len(visits) < 2:
        raise ValueError("comparing needs two visits")
    links = links_of(visit.chart for visit in visits)
    return compare_charts(visits[0].chart, visits[-1].chart, links, adjacent=len(visits) == 2)


def compare_charts(
    first: Chart, last: Chart, links: Mapping[MarkId, MarkId], *, adjacent: bool
) -> tuple[Compared, ...]:
    """Compares two charts of a client; ``links`` says which mark each mark of the visits between continues.

    ``adjacent`` means that there is no visit between them.
    """
    rows: list[Compared] = []
    continued: set[MarkId] = set()
    for mark in last:
        earlier = _ancestor(mark, first, links)
        if earlier is not None:
            continued.add(earlier.id)
        rows.append(Compared(earlier, mark, outcome_of(earlier, mark, adjacent=adjacent)))
    rows += [Compared(mark, None, Outcome.NOT_CHARTED) for mark in first if mark.id not in continued]
    return tuple(rows)


def outcome_of(earlier: Mark | None, later: Mark, *, adjacent: bool) -> Outcome:
    """What became of a mark: the therapist's own word where it spans just this step, else the scores."""
    if later.change is MarkChange.GONE:
        return Outcome.GONE
    if earlier is None:
        return Outcome.NEW
    if adjacent and later.change is not None:
        return Outcome(later.change.value)
    change = change_in_score(earlier.severity, later.severity)
    if change is None or not change.matters:
        return Outcome.SAME
    return Outcome.BETTER if change.points < 0 else Outcome.WORSE


def thread_of(mark: MarkId, visits: Sequence[Visit]) -> tuple[tuple[Visit, Mark], ...]:
    """The same mark through ``visits`` (in order of time), first appearance first; empty if it is nowhere."""
    links = links_of(visit.chart for visit in visits)
    root = _root(mark, links)
    return tuple(
        (visit, other) for visit in visits for other in visit.chart if _root(other.id, links) == root
    )


def links_of(charts: Iterable[Chart]) -> dict[MarkId, MarkId]:
    """Which mark each mark of ``charts`` continues."""
    return {mark.id: mark.continues for chart in charts for mark in chart if mark.continues is not None}


def _root(mark: MarkId, links: Mapping[MarkId, MarkId]) -> MarkId:
    seen = {mark}
    while (earlier := links.get(mark)) is not None and earlier not in seen:
        seen.add(earlier)
        mark = earlier
    return mark


def _ancestor(mark: Mark, chart: Chart, links: Mapping[MarkId, MarkId]) -> Mark | None:
    seen = {mark.id}
    at = mark.continues
    while at is not None and at not in seen:
        if at in chart.marks:
            found = chart.marks[at]
            return found if _same_kind(found, mark) else None
        seen.add(at)
        at = links.get(at)
    return None


def _same_kind(one: Mark, other: Mark) -> bool:
    kinds = (TriggerPoint, PainZone)
    return any(isinstance(one, kind) and isinstance(other, kind) for kind in kinds)
