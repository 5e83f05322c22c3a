"""Rows into clients, episodes and visits, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from nmt_chart.domain.body import Figure, Side
from nmt_chart.domain.chart import Chart, CheckedMuscle, VisitNote
from nmt_chart.domain.client import Alert, Client, Consent, Intake
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import AddendumId, AlertId, ClientId, EpisodeId, VisitId
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.terms import AlertKind, Factor
from nmt_chart.domain.visit import Addendum, Signature, Visit
from nmt_chart.store.search import digits, search_words
from nmt_chart.store.tables import AddendumRow, AlertRow, ClientRow, EpisodeRow, PracticeRow, Values, VisitRow


def practice_from_row(row: PracticeRow) -> Practice:
    """The practice of the file."""
    return Practice(row.name, row.therapist, row.credentials, row.address, row.phone, row.email)


def practice_values(practice: Practice) -> Values:
    """The columns of the one practice."""
    return {"id": 1, **asdict(practice)}


def alert_from_row(row: AlertRow) -> Alert:
    """One alert."""
    return Alert(AlertId(row.id), AlertKind(row.kind), row.text)


def alert_values(client: Client) -> list[Values]:
    """The columns of each alert of ``client``."""
    return [
        {
            "id": alert.id,
            "client_id": client.id,
            "position": position,
            "kind": alert.kind.value,
            "text": alert.text,
        }
        for position, alert in enumerate(client.alerts)
    ]


def client_from_row(row: ClientRow, alerts: Iterable[AlertRow]) -> Client:
    """A client with its alerts."""
    return Client(
        id=ClientId(row.id),
        given_name=row.given_name,
        family_name=row.family_name,
        created_at=row.created_at,
        preferred_name=row.preferred_name,
        pronouns=row.pronouns,
        date_of_birth=row.date_of_birth,
        phone=row.phone,
        email=row.email,
        address=row.address,
        emergency_contact=row.emergency_contact,
        figure=Figure(row.figure),
        intake=_intake(row),
        contraindications=row.contraindications,
        consent=Consent(row.consent_given_on, row.consent_note),
        alerts=tuple(alert_from_row(alert) for alert in alerts),
        archived_at=row.archived_at,
    )


def _intake(row: ClientRow) -> Intake:
    return Intake(
        conditions=row.conditions,
        medications=row.medications,
        allergies=row.allergies,
        injuries_and_surgery=row.injuries_and_surgery,
        earlier_treatment=row.earlier_treatment,
        family_history=row.family_history,
        occupation_and_posture=row.occupation_and_posture,
        goals=row.goals,
    )


def client_values(client: Client) -> Values:
    """The columns of a client, but for ``seen_at``, which its visits decide."""
    return {
        "id": client.id,
        "given_name": client.given_name,
        "family_name": client.family_name,
        "preferred_name": client.preferred_name,
        "pronouns": client.pronouns,
        "date_of_birth": client.date_of_birth,
        "phone": client.phone,
        "email": client.email,
        "address": client.address,
        "emergency_contact": client.emergency_contact,
        "figure": client.figure.value,
        **asdict(client.intake),
        "contraindications": client.contraindications,
        "consent_given_on": client.consent.given_on,
        "consent_note": client.consent.note,
        "created_at": client.created_at,
        "archived_at": client.archived_at,
        "is_archived": client.archived_at is not None,
        "search_words": search_words(client),
        "phone_digits": digits(client.phone),
    }


def episode_from_row(row: EpisodeRow) -> Episode:
    """An episode of care."""
    return Episode(
        id=EpisodeId(row.id),
        client_id=ClientId(row.client_id),
        complaint=row.complaint,
        started_on=row.started_on,
        since=row.since,
        factors=tuple(Factor(factor) for factor in row.factors),
        goals=row.goals,
        frequency=row.frequency,
        weeks=row.weeks,
        professionals=row.professionals,
        closed_on=row.closed_on,
    )


def episode_values(episode: Episode) -> Values:
    """The columns of an episode."""
    return {**asdict(episode), "factors": [factor.value for factor in episode.factors]}


def visit_from_row(row: VisitRow, marks: Iterable[Mark], addenda: Iterable[AddendumRow]) -> Visit:
    """A visit with its chart."""
    return Visit(
        id=VisitId(row.id),
        client_id=ClientId(row.client_id),
        service_at=row.service_at,
        entered_at=row.entered_at,
        zone=row.zone,
        episode_id=None if row.episode_id is None else EpisodeId(row.episode_id),
        chart=Chart.of(marks, _note(row)),
        signature=_signature(row),
        addenda=tuple(_addendum(addendum) for addendum in addenda),
    )


def visit_values(visit: Visit) -> Values:
    """The columns of a visit as a draft, its note included; see ``signature_values`` for the rest."""
    return {
        "id": visit.id,
        "client_id": visit.client_id,
        "episode_id": visit.episode_id,
        "service_at": visit.service_at,
        "entered_at": visit.entered_at,
        "zone": visit.zone,
        **note_values(visit.chart.note),
    }


def note_values(note: VisitNote) -> Values:
    """The columns of a visit that hold its note."""
    return {
        "subjective": note.subjective,
        "objective": note.objective,
        "assessment": note.assessment,
        "plan": note.plan,
        "home_care": note.home_care,
        "pain_now": note.pain_now,
        "pain_after": note.pain_after,
        "next_appointment": note.next_appointment,
        "checked": [[checked.muscle, checked.side] for checked in note.checked],
    }


def signature_values(signature: Signature) -> Values:
    """The columns of a visit that hold its signature."""
    return {
        "signed_at": signature.signed_at,
        "signed_by": signature.name,
        "signed_credentials": signature.credentials,
        "signed_digest": signature.digest,
    }


def addendum_values(visit_id: VisitId, addendum: Addendum, position: int) -> Values:
    """The columns of an addendum, the ``position``-th of its visit."""
    return {
        "id": addendum.id,
        "visit_id": visit_id,
        "position": position,
        "added_at": addendum.added_at,
        "name": addendum.name,
        "credentials": addendum.credentials,
        "text": addendum.text,
    }


def _note(row: VisitRow) -> VisitNote:
    return VisitNote(
        subjective=row.subjective,
        objective=row.objective,
        assessment=row.assessment,
        plan=row.plan,
        home_care=row.home_care,
        pain_now=row.pain_now,
        pain_after=row.pain_after,
        next_appointment=row.next_appointment,
        checked=tuple(CheckedMuscle(muscle, Side(side)) for muscle, side in row.checked),
    )


def _signature(row: VisitRow) -> Signature | None:
    if row.signed_at is None:
        return None
    return Signature(
        row.signed_by or "", row.signed_credentials or "", row.signed_at, row.signed_digest or ""
    )


def _addendum(row: AddendumRow) -> Addendum:
    return Addendum(AddendumId(row.id), row.text, row.name, row.credentials, row.added_at)
