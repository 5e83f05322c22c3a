"""Valid domain objects for tests: a builder takes the fields that matter and fills in the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Change, Chart, VisitNote
from nmt_chart.domain.client import Alert, Client, Consent, Intake
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.geometry import Point, Polygon
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import AddendumId, AlertId, ClientId, EpisodeId, MarkId, VisitId, new_id
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.plain import digest
from nmt_chart.domain.practice import Practice
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
from nmt_chart.domain.visit import Addendum, Signature, Visit

NOW = datetime(2024, 5, 14, 14, 30, tzinfo=UTC)
"""The moment tests take for the present."""

ZONE = "America/Toronto"
PASSPHRASE = "seven calm hands at work"


def a_practice(**changes: Any) -> Practice:
    """Return a practice with everything filled in."""
    practice = Practice(
        name="Stillwater Neuromuscular",
        therapist="Dana Whitfield",
        credentials="LMT, CNMT",
        address="12 Mill Lane\nKingston",
        phone="555-0100",
        email="desk@example.org",
    )
    return replace(practice, **changes)


def an_alert(**changes: Any) -> Alert:
    """Return an alert to be careful."""
    return replace(Alert(AlertId(new_id()), AlertKind.CAUTION, "Takes a blood thinner"), **changes)


def a_client(**changes: Any) -> Client:
    """Return a client with everything filled in."""
    client = Client(
        id=ClientId(new_id()),
        given_name="Maria",
        family_name="Ñandú",
        created_at=NOW - timedelta(days=60),
        preferred_name="Mari",
        pronouns="she/her",
        date_of_birth=date(1981, 2, 28),
        phone="+1 613 555-0142",
        email="maria@example.org",
        address="3 Elm Street\nKingston",
        emergency_contact="Luis Ñandú, 555-0143",
        intake=Intake(conditions="Migraine", medications="None", goals="Sleep through the night"),
        contraindications="No deep work at the front of the neck",
        consent=Consent(date(2024, 3, 15), "Treatment and records"),
        alerts=(an_alert(),),
    )
    return replace(client, **changes)


def an_episode(client: Client | None = None, **changes: Any) -> Episode:
    """Return an episode of ``client`` (or of nobody known)."""
    episode = Episode(
        id=EpisodeId(new_id()),
        client_id=client.id if client else ClientId(new_id()),
        complaint="Headache or migraine",
        started_on=date(2024, 3, 15),
        since="two winters ago",
        factors=(Factor.TRIGGER_POINTS, Factor.POSTURE),
        goals="No headache on work days",
        frequency="once a week",
        professionals="Family physician",
    )
    return replace(episode, **changes)


def a_treatment(**changes: Any) -> Treatment:
    """Return a pressure release of three holds."""
    treatment = Treatment(
        Technique.PRESSURE_RELEASE,
        means=Means.THUMB,
        discomfort=6,
        holds_s=(20, 20, 20),
        response=Response.SOFTENED,
    )
    return replace(treatment, **changes)


def a_point(**changes: Any) -> TriggerPoint:
    """Return an active trigger point in the right upper trapezius (the client's right, on the back)."""
    point = TriggerPoint(
        id=MarkId(new_id()),
        number=1,
        place=Place(View.BACK, Point(0.061, 0.175)),
        muscle="trapezius-upper",
        status=Status.ACTIVE,
        familiar=Familiar.YES,
        findings=(Sign.TAUT_BAND, Sign.REFERRED_PAIN),
        tenderness_before=7,
        tenderness_after=3,
        threshold_before=1.8,
        threshold_after=2.6,
        treatments=(a_treatment(),),
        note="Refers to the temple",
    )
    return replace(point, **changes)


def a_square(x: float = 0.03, y: float = 0.06, size: float = 0.02) -> Polygon:
    """Return an upright square with its upper left corner at ``x``, ``y``."""
    corners = ((x, y), (x + size, y), (x + size, y + size), (x, y + size))
    return Polygon(tuple(Point(a, b) for a, b in corners)).rounded()


def an_area(view: View = View.BACK, **changes: Any) -> ZoneArea:
    """Return a small square area."""
    return replace(ZoneArea(view, (a_square(),)), **changes)


def a_zone(**changes: Any) -> PainZone:
    """Return a zone of referred pain on the back of the head, client's right."""
    zone = PainZone(
        id=MarkId(new_id()),
        number=1,
        areas=(an_area(),),
        kind=ZoneKind.REFERRED,
        intensity=6,
        qualities=(Quality.ACHING, Quality.DULL),
        note="Worse in the evening",
    )
    return replace(zone, **changes)


def a_note(**changes: Any) -> VisitNote:
    """Return a note with every part filled in but O, which is drafted."""
    note = VisitNote(
        subjective="Headache three days this week",
        assessment="Upper trapezius reproduces the familiar pain",
        plan="Once a week for four weeks",
        home_care="Stretch twice a day",
        pain_now=6,
        pain_after=2,
        next_appointment=datetime(2024, 5, 21, 10, 0),  # noqa: DTZ001 - the practice's wall clock
    )
    return replace(note, **changes)


def a_chart(*marks: Mark, note: VisitNote | None = None) -> Chart:
    """Return a chart of ``marks``, or of one point and the zone it refers to."""
    if not marks:
        point = a_point()
        marks = (point, a_zone(source=point.id))
    return Chart.of(marks, note if note is not None else a_note())


def a_visit(client: Client | None = None, **changes: Any) -> Visit:
    """Return a draft visit of ``client`` (or of nobody known) with an empty chart."""
    visit = Visit(
        id=VisitId(new_id()),
        client_id=client.id if client else ClientId(new_id()),
        service_at=NOW,
        entered_at=NOW + timedelta(minutes=5),
        zone=ZONE,
    )
    return replace(visit, **changes)


def a_signature(visit: Visit, **changes: Any) -> Signature:
    """Return the signature that freezes ``visit`` as it stands."""
    signature = Signature("Dana Whitfield", "LMT, CNMT", visit.entered_at + timedelta(hours=1), digest(visit))
    return replace(signature, **changes)


def signed(visit: Visit, **changes: Any) -> Visit:
    """Return ``visit``, signed."""
    return replace(visit, signature=a_signature(visit), **changes)


def an_addendum(**changes: Any) -> Addendum:
    """Return an addendum of the day after."""
    addendum = Addendum(
        id=AddendumId(new_id()),
        text="The client called: sore until noon, then looser.",
        name="Dana Whitfield",
        credentials="LMT, CNMT",
        added_at=NOW + timedelta(days=1),
    )
    return replace(addendum, **changes)


def a_history(chart: Chart) -> History:
    """Return a history whose edits make ``chart`` from an empty one, a mark at a time, the note last."""
    history = History()
    for mark in chart:
        history, _ = history.edited("Add a mark", [Change(None, mark)])
    if chart.note != VisitNote():
        history, _ = history.edited("Write the note", [Change(VisitNote(), chart.note)])
    return history


def a_visit_record(visit: Visit) -> VisitRecord:
    """Return ``visit`` with a history that leads to its chart."""
    return VisitRecord(visit, a_history(visit.chart))


def a_record(client: Client | None = None) -> ClientRecord:
    """Return a client with an episode, a signed visit with an addendum, and a draft that continues it."""
    client = client or a_client()
    episode = an_episode(client)
    week_ago = NOW - timedelta(days=7)
    point = a_point()
    first = signed(
        a_visit(
            client,
            service_at=week_ago,
            entered_at=week_ago + timedelta(minutes=5),
            episode_id=episode.id,
            chart=a_chart(point, a_zone(source=point.id)),
        ),
        addenda=(an_addendum(added_at=week_ago + timedelta(days=1)),),
    )
    later = a_point(continues=point.id, change=MarkChange.BETTER, tenderness_before=4, tenderness_after=1)
    today = a_visit(client, episode_id=episode.id, chart=a_chart(later))
    return ClientRecord(client, (episode,), (a_visit_record(first), a_visit_record(today)))
