"""Between a client's record and its form in the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from nmt_chart.domain.chart import Change, Chart, Edit
from nmt_chart.domain.client import Client
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.domain.visit import Addendum, Signature, Visit
from nmt_chart.exchange.forms import FORMAT, VERSION, ChangeForm, EditForm, HistoryForm, RecordForm, VisitForm


def form_of(record: ClientRecord) -> RecordForm:
    """The form of a record; all moments in UTC, so that equal records give equal files."""
    return RecordForm(
        format=FORMAT,
        version=VERSION,
        client=_client_in_utc(record.client),
        episodes=record.episodes,
        visits=tuple(_visit_form(visit) for visit in record.visits),
    )


def record_of(form: RecordForm) -> ClientRecord:
    """The record that a checked form stands for."""
    client = _client_in_utc(form.client)
    visits = tuple(VisitRecord(visit_of(v, client.id), history_of(v.history)) for v in form.visits)
    return ClientRecord(client, form.episodes, visits)


def visit_of(form: VisitForm, client_id: ClientId) -> Visit:
    """The visit that a form stands for; its moments must be aware."""
    return Visit(
        id=form.id,
        client_id=client_id,
        service_at=_utc(form.service_at),
        entered_at=_utc(form.entered_at),
        zone=form.zone,
        episode_id=form.episode_id,
        chart=Chart.of(form.marks, form.note),
        signature=form.signature and _signature_in_utc(form.signature),
        addenda=tuple(_addendum_in_utc(addendum) for addendum in form.addenda),
    )


def history_of(form: HistoryForm) -> History:
    """The history that a form stands for; raises ValueError for a change that is none."""
    return History(tuple(edit_of(edit) for edit in form.done), tuple(edit_of(edit) for edit in form.undone))


def edit_of(form: EditForm) -> Edit:
    """The edit that a form stands for; raises ValueError for a change that is none."""
    return Edit(form.id, form.text, tuple(Change(change.before, change.after) for change in form.changes))


def _visit_form(record: VisitRecord) -> VisitForm:
    visit = record.visit
    return VisitForm(
        id=visit.id,
        service_at=_utc(visit.service_at),
        entered_at=_utc(visit.entered_at),
        zone=visit.zone,
        episode_id=visit.episode_id,
        marks=tuple(visit.chart),
        note=visit.chart.note,
        history=_history_form(record.history),
        signature=visit.signature and _signature_in_utc(visit.signature),
        addenda=tuple(_addendum_in_utc(addendum) for addendum in visit.addenda),
    )


def _history_form(history: History) -> HistoryForm:
    return HistoryForm(
        tuple(_edit_form(edit) for edit in history.done), tuple(_edit_form(edit) for edit in history.undone)
    )


def _edit_form(edit: Edit) -> EditForm:
    return EditForm(edit.id, edit.text, tuple(ChangeForm(c.before, c.after) for c in edit.changes))


def _client_in_utc(client: Client) -> Client:
    archived_at = client.archived_at
    return replace(
        client,
        created_at=_utc(client.created_at),
        archived_at=None if archived_at is None else _utc(archived_at),
    )


def _signature_in_utc(signature: Signature) -> Signature:
    return replace(signature, signed_at=_utc(signature.signed_at))


def _addendum_in_utc(addendum: Addendum) -> Addendum:
    return replace(addendum, added_at=_utc(addendum.added_at))


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
