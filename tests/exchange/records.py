"""Random whole records for property tests: every field, every kind of edit, clean text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from hypothesis import strategies as st

from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.chart import Change, Chart, CheckedMuscle, VisitNote, removal
from nmt_chart.domain.client import Alert, Client, Consent, Intake
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import AddendumId, AlertId, ClientId, EditId, EpisodeId, MarkId, VisitId
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.plain import digest
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.domain.terms import (
    AlertKind,
    Factor,
    Familiar,
    MarkChange,
    Means,
    Quality,
    Response,
    Sign,
    Status,
    Technique,
    ZoneKind,
)
from nmt_chart.domain.text import cleaned
from nmt_chart.domain.visit import Addendum, Signature, Visit

ODD_TEXTS = (
    "O'Brien",
    "<b>bold</b> & <img src=x>",
    "=1+1",
    "Łódź, Ñandú, Ωμέγα, Жук",
    "صداع في الرقبة",
    "כאב ראש",
    "👩‍⚕️🦴",
    "a" * 300,
    "two\nlines\tand a tab",
    '"quoted" \\ back\u2028slash',
)

texts = (st.sampled_from(ODD_TEXTS) | st.text(max_size=12)).map(cleaned)
names = texts.filter(lambda text: bool(text.strip()))
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
wall_clocks = st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31))  # noqa: DTZ001 - without a zone
moments = wall_clocks.map(lambda moment: moment.replace(tzinfo=UTC))
muscles = st.sampled_from(["trapezius-upper", "masseter", "long-gone-muscle"])
scores = st.none() | st.integers(0, 10)
coordinates = st.integers(-20000, 20000).map(lambda steps: steps / 100000)
points = st.builds(Point, coordinates, coordinates.map(lambda y: round(y + 0.4, 5)))


def _some(terms: type, most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(terms), max_size=most, unique=True).map(tuple)


class _Identities:
    """Fresh identities, the same in every run."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def next(self) -> str:
        return f"{next(self._numbers):032x}"


@st.composite
def records(draw: st.DrawFn) -> ClientRecord:
    """Return a client with episodes and visits."""
    new = _Identities()
    client = _client(draw, new)
    episodes = tuple(_episode(draw, new, client) for _ in range(draw(st.integers(0, 2))))
    times = sorted(draw(st.lists(moments, max_size=3)))
    visits: list[VisitRecord] = []
    for service_at in times:
        earlier = visits[-1].visit.chart if visits else Chart()
        visits.append(_visit(draw, new, client, service_at=service_at, episodes=episodes, earlier=earlier))
    return ClientRecord(client, episodes, tuple(visits))


def _client(draw: st.DrawFn, new: _Identities) -> Client:
    alerts = draw(st.lists(st.tuples(st.sampled_from(AlertKind), texts), max_size=2))
    made = st.builds(
        Client,
        id=st.just(ClientId(new.next())),
        given_name=names,
        family_name=texts,
        created_at=moments,
        preferred_name=texts,
        pronouns=texts,
        date_of_birth=st.none() | days,
        phone=texts,
        email=texts,
        address=texts,
        emergency_contact=texts,
        intake=st.builds(Intake, *[texts] * 8),
        contraindications=texts,
        consent=st.builds(Consent, st.none() | days, texts),
        alerts=st.just(tuple(Alert(AlertId(new.next()), kind, text) for kind, text in alerts)),
        archived_at=st.none() | moments,
    )
    return draw(made)


def _episode(draw: st.DrawFn, new: _Identities, client: Client) -> Episode:
    made = st.builds(
        Episode,
        id=st.just(EpisodeId(new.next())),
        client_id=st.just(client.id),
        complaint=texts,
        started_on=days,
        since=texts,
        factors=_some(Factor),
        goals=texts,
        frequency=texts,
        weeks=st.integers(1, 104),
        professionals=texts,
        closed_on=st.none() | days,
    )
    return draw(made)


def _visit(
    draw: st.DrawFn,
    new: _Identities,
    client: Client,
    *,
    service_at: datetime,
    episodes: tuple[Episode, ...],
    earlier: Chart,
) -> VisitRecord:
    chart, history = _charted(draw, new, earlier)
    visit = Visit(
        id=VisitId(new.next()),
        client_id=client.id,
        service_at=service_at,
        entered_at=draw(moments),
        zone=draw(st.sampled_from(["UTC", "America/Toronto", "Asia/Kolkata", "Mars/Olympus_Mons"])),
        episode_id=draw(st.sampled_from([None, *(episode.id for episode in episodes)])),
        chart=chart,
    )
    if not chart.unconfirmed and draw(st.booleans()):
        visit = _signed(draw, new, visit)
    return VisitRecord(visit, history if draw(st.integers(0, 4)) else History())


def _signed(draw: st.DrawFn, new: _Identities, visit: Visit) -> Visit:
    signature = draw(st.builds(Signature, texts, texts, moments, st.just(digest(visit))))
    written = draw(st.lists(st.tuples(texts, texts, texts, moments), max_size=2))
    addenda = tuple(Addendum(AddendumId(new.next()), *parts) for parts in written)
    return replace(visit, signature=signature, addenda=addenda)


def _charted(draw: st.DrawFn, new: _Identities, earlier: Chart) -> tuple[Chart, History]:
    """Return a chart and the random edits, undone and redone, that made it."""
    chart, history = Chart(), History()
    for move in draw(st.lists(st.sampled_from(["edit", "edit", "edit", "undo", "redo"]), max_size=7)):
        if move == "undo" and history.done:
            history, step = history.undo()
        elif move == "redo" and history.undone:
            history, step = history.redo()
        else:
            history, step = history.edited(draw(texts), _edit(draw, new, chart, earlier))
            renamed = replace(history.done[-1], id=EditId(new.next()))
            history = replace(history, done=(*history.done[:-1], renamed))
        chart = chart.applied(step.changes)
    return chart, history


def _edit(draw: st.DrawFn, new: _Identities, chart: Chart, earlier: Chart) -> tuple[Change, ...]:
    marks = list(chart)
    kind = draw(
        st.sampled_from(["point", "zone", "note", "move", "remove"] if marks else ["point", "zone", "note"])
    )
    if kind == "note":
        return (Change(chart.note, draw(notes)),)
    if kind == "remove":
        return removal(chart, draw(st.sampled_from(marks)))
    if kind == "move":
        mark = draw(st.sampled_from(marks))
        return (Change(mark, mark.moved(draw(coordinates), 0.01)),)
    mark = _point(draw, new, chart, earlier) if kind == "point" else _zone(draw, new, chart, earlier)
    return (Change(None, mark),)


notes = st.builds(
    VisitNote,
    subjective=texts,
    objective=st.none() | texts,
    assessment=texts,
    plan=texts,
    home_care=texts,
    pain_now=scores,
    pain_after=scores,
    next_appointment=st.none() | wall_clocks,
    checked=st.lists(st.builds(CheckedMuscle, muscles, st.sampled_from(Side)), max_size=3, unique=True).map(
        tuple
    ),
)

treatments = st.builds(
    Treatment,
    st.sampled_from(Technique),
    st.none() | st.sampled_from(Means),
    scores,
    st.lists(st.integers(1, 600), max_size=3).map(tuple),
    st.none() | st.sampled_from(Response),
)

thresholds = st.none() | st.integers(1, 3000).map(lambda hundredths: hundredths / 100)


def _point(draw: st.DrawFn, new: _Identities, chart: Chart, earlier: Chart) -> Mark:
    made = st.builds(
        TriggerPoint,
        id=st.just(MarkId(new.next())),
        number=st.just(chart.next_point_number),
        place=st.builds(Place, st.sampled_from(View), points),
        muscle=st.none() | muscles,
        status=st.sampled_from(Status),
        key_point=_one_of(chart.trigger_points),
        familiar=st.sampled_from(Familiar),
        findings=_some(Sign),
        tenderness_before=scores,
        tenderness_after=scores,
        threshold_before=thresholds,
        threshold_after=thresholds,
        treatments=st.lists(treatments, max_size=2).map(tuple),
        note=texts,
        continues=_one_of(earlier.trigger_points),
        change=st.none() | st.sampled_from(MarkChange),
        confirmed=st.sampled_from([True, True, True, False]),
    )
    return draw(made)


def _zone(draw: st.DrawFn, new: _Identities, chart: Chart, earlier: Chart) -> Mark:
    views = draw(st.lists(st.sampled_from(View), min_size=1, max_size=2, unique=True))
    made = st.builds(
        PainZone,
        id=st.just(MarkId(new.next())),
        number=st.just(chart.next_zone_number),
        areas=st.tuples(*[st.builds(ZoneArea, st.just(view), _polygons) for view in views]),
        kind=st.sampled_from(ZoneKind),
        intensity=scores,
        qualities=_some(Quality),
        source=_one_of(chart.trigger_points),
        from_atlas=st.just("") | muscles,
        note=texts,
        continues=_one_of(earlier.pain_zones),
        change=st.none() | st.sampled_from(MarkChange),
        confirmed=st.sampled_from([True, True, True, False]),
    )
    return draw(made)


def _one_of(marks: tuple[TriggerPoint, ...] | tuple[PainZone, ...]) -> st.SearchStrategy[MarkId | None]:
    return st.sampled_from([None, *(mark.id for mark in marks)])


def _polygon(corner: Point, size: float, *, holed: bool) -> Polygon:
    return Polygon(
        _square(corner, size), (_square(corner.moved(size / 4, size / 4), size / 2),) if holed else ()
    )


def _square(corner: Point, size: float) -> tuple[Point, ...]:
    steps = ((0.0, 0.0), (size, 0.0), (size, size), (0.0, size))
    return tuple(corner.moved(dx, dy).rounded() for dx, dy in steps)


_polygons = st.lists(
    st.builds(_polygon, points, st.sampled_from([0.01, 0.04]), holed=st.booleans()), min_size=1, max_size=2
).map(tuple)
