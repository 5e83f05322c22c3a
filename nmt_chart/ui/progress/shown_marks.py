"""What is shown on a body to look at: marks as charted, or with what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nmt_chart.bodymaps.carried_marks import mark_on_whole_body
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.compare import Compared, Outcome
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint

ORDER = (Outcome.WORSE, Outcome.NEW, Outcome.SAME, Outcome.BETTER, Outcome.GONE, Outcome.NOT_CHARTED)
"""What asks for attention comes first."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark on a body.

    ``outcome`` None shows it as it was charted. ``earlier`` is the zone it was then, drawn as an outline
    below it.
    """

    mark: Mark
    outcome: Outcome | None = None
    earlier: PainZone | None = None


def as_charted(chart: Chart) -> tuple[ShownMark, ...]:
    """The marks of a chart as they stand in it, zones below points."""
    return tuple(ShownMark(mark) for mark in sorted(chart, key=_is_point))


def overlaid(rows: Iterable[Compared]) -> tuple[ShownMark, ...]:
    """Both charts as one, each mark with what became of it; zones below points, urgent ones on top."""
    shown = [_overlaid(row) for row in rows]
    return tuple(sorted(shown, key=_depth))


def on_whole_body(shown: ShownMark) -> ShownMark:
    """The same with all that was charted on close-ups where it lies on the whole body."""
    earlier = mark_on_whole_body(shown.earlier) if shown.earlier else None
    return replace(shown, mark=mark_on_whole_body(shown.mark), earlier=earlier)


def sorted_rows(rows: Sequence[Compared]) -> tuple[Compared, ...]:
    """The rows as they are listed: what asks for attention first, points before zones, then by number."""
    return tuple(sorted(rows, key=_urgency))


def ids_of(row: Compared) -> tuple[MarkId, ...]:
    """The mark's id in each of the two charts, where it has one."""
    return tuple(mark.id for mark in (row.earlier, row.later) if mark is not None)


def _overlaid(row: Compared) -> ShownMark:
    earlier = row.earlier if isinstance(row.earlier, PainZone) and row.later is not None else None
    return ShownMark(row.mark, row.outcome, earlier)


def _is_point(mark: Mark) -> bool:
    return isinstance(mark, TriggerPoint)


def _urgency(row: Compared) -> tuple[int, bool, int]:
    return ORDER.index(row.outcome), not _is_point(row.mark), row.mark.number


def _depth(shown: ShownMark) -> tuple[bool, int]:
    outcome = shown.outcome or Outcome.SAME
    return _is_point(shown.mark), -ORDER.index(outcome)
