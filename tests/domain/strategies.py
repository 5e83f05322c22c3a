"""Random charts and edits for property tests."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Chart, Charted, VisitNote, removal
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.ids import MarkId, new_id
from nmt_chart.domain.mark import PainZone, TriggerPoint, ZoneArea

scores = st.none() | st.integers(0, 10)
coordinates = st.floats(-0.2, 0.2).map(lambda x: round(x, 5) + 0.0)
places = st.builds(Place, st.sampled_from(View), st.builds(Point, coordinates, coordinates))


def square(x: float, y: float, size: float) -> Polygon:
    """A square with its top left corner at ``x``, ``y``."""
    return Polygon((Point(x, y), Point(x + size, y), Point(x + size, y + size), Point(x, y + size)))


@st.composite
def edits(draw: st.DrawFn, chart: Chart) -> tuple[Change, ...]:
    """The changes of one edit that fits ``chart``."""
    marks = list(chart)
    kinds = ["point", "zone", "note"] + (["alter", "remove"] if marks else [])
    kind = draw(st.sampled_from(kinds))
    if kind == "point":
        return (Change(None, TriggerPoint(MarkId(new_id()), chart.next_point_number, draw(places))),)
    if kind == "zone":
        area = ZoneArea(draw(st.sampled_from(View)), (square(draw(coordinates), draw(coordinates), 0.05),))
        source = draw(st.none() | st.sampled_from(marks)) if marks else None
        zone = PainZone(
            MarkId(new_id()), chart.next_zone_number, (area,), source=source.id if source else None
        )
        return (Change(None, zone),)
    if kind == "note":
        return (Change(chart.note, VisitNote(subjective=draw(st.text(max_size=5)), pain_now=draw(scores))),)
    mark = draw(st.sampled_from(marks))
    if kind == "remove":
        return removal(chart, mark)
    return (Change(mark, _altered(mark, draw(scores))),)


def _altered(mark: TriggerPoint | PainZone, score: int | None) -> Charted:
    if isinstance(mark, TriggerPoint):
        return replace(mark, tenderness_before=score)
    return replace(mark, intensity=score)
