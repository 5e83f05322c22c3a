"""Taking marks over from an earlier visit."""

from __future__ import annotations

from dataclasses import replace

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.domain.terms import Familiar, MarkChange, Status


def ghosts(earlier: Chart, today: Chart) -> tuple[Mark, ...]:
    """Marks of an earlier chart that wait to be taken over: not over by then, and not continued today."""
    continued = {mark.continues for mark in today}
    return tuple(mark for mark in earlier if mark.id not in continued and not _is_over(mark))


def continued(mark: Mark, today: Chart, *, change: MarkChange | None) -> Mark:
    """``mark`` as a mark of today's chart; without a ``change`` it stays unconfirmed until touched.

    What was measured or done at the earlier visit is not taken over, only where and what the mark is; the
    score after treatment then does not speak for today.
    """
    if isinstance(mark, TriggerPoint):
        return _continued_point(mark, today, change)
    return _continued_zone(mark, today, change)


def _is_over(mark: Mark) -> bool:
    if mark.change is MarkChange.GONE:
        return True
    return isinstance(mark, TriggerPoint) and mark.status is Status.RESOLVED


def _continued_point(point: TriggerPoint, today: Chart, change: MarkChange | None) -> TriggerPoint:
    gone = change is MarkChange.GONE
    return replace(
        point,
        id=MarkId(new_id()),
        number=today.next_point_number,
        status=Status.RESOLVED if gone else point.status,
        key_point=_counterpart(point.key_point, today),
        familiar=Familiar.NOT_ASKED,
        findings=(),
        tenderness_before=0 if gone else None,
        tenderness_after=None,
        threshold_before=None,
        threshold_after=None,
        treatments=(),
        note="",
        continues=point.id,
        change=change,
        confirmed=change is not None,
    )


def _continued_zone(zone: PainZone, today: Chart, change: MarkChange | None) -> PainZone:
    return replace(
        zone,
        id=MarkId(new_id()),
        number=today.next_zone_number,
        intensity=0 if change is MarkChange.GONE else None,
        source=_counterpart(zone.source, today),
        note="",
        continues=zone.id,
        change=change,
        confirmed=change is not None,
    )


def _counterpart(earlier: MarkId | None, today: Chart) -> MarkId | None:
    if earlier is None:
        return None
    return next((mark.id for mark in today if mark.continues == earlier), None)
