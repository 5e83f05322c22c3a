"""Signing a visit, adding to a signed one, and correcting the time of service of a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.ids import AddendumId, new_id
from nmt_chart.domain.note import is_from_atlas, mark_name, objective
from nmt_chart.domain.plain import digest
from nmt_chart.domain.text import cleaned
from nmt_chart.domain.visit import Addendum, Signature
from nmt_chart.errors import UserError
from nmt_chart.store.records import Records
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.messages import show_error
from nmt_chart.ui.moments import clock_time, spoken_date
from nmt_chart.ui.visits.open_visit import OpenVisit
from nmt_chart.ui.visits.sign_dialog import AddendumDialog, Frozen, SignDialog, TimeDialog


class Signing(QObject):
    """Asks, and then writes what was agreed to; ``flush`` puts all steps on disk and says if it could."""

    finished = Signal()

    def __init__(
        self, desk: Desk, window: QWidget, flush: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._flush = flush
        self._opened: OpenVisit | None = None
        self._model: ChartModel | None = None
        self._dialog: Dialog | None = None

    def ask(self, opened: OpenVisit, model: ChartModel) -> None:
        """Shows what will be frozen; signs when the therapist agrees."""
        self._opened, self._model = opened, model
        dialog = SignDialog(self._frozen(opened, model.chart), opened.practice.signer, self._window)
        dialog.accepted.connect(self._sign)
        self._open(dialog)

    def ask_addendum(self, opened: OpenVisit) -> None:
        """Asks for the text of an addendum; adds it when the therapist agrees."""
        self._opened = opened
        dialog = AddendumDialog(opened.practice.signer, self._window)
        dialog.accepted.connect(self._add_addendum)
        self._open(dialog)

    def ask_time(self, opened: OpenVisit) -> None:
        """Asks when the service was; changes it when the therapist agrees."""
        self._opened = opened
        dialog = TimeDialog(opened.visit.local(opened.visit.service_at), self._window)
        dialog.accepted.connect(self._change_time)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _frozen(self, opened: OpenVisit, chart: Chart) -> Frozen:
        note = chart.note
        local = opened.visit.local(opened.visit.service_at)
        parts = (
            ("Subjective", note.subjective),
            ("Objective", objective(chart, self._desk.reference)),
            ("Assessment", note.assessment),
            ("Plan", note.plan),
        )
        marks = "\n".join(f"{mark.label}  {mark_name(mark, self._desk.reference)}" for mark in chart)
        paragraphs = (
            ("Visit", f"{opened.client.name}, {spoken_date(local.date())}, {clock_time(local)}"),
            ("Pain", _pain_words(note)),
            ("Marks", marks),
            *parts,
            ("Home care", note.home_care),
        )
        shown = tuple((heading, text) for heading, text in paragraphs if text.strip())
        missing = tuple(heading for heading, text in parts if not text.strip())
        return Frozen(shown, missing, _obstacle(chart))

    def _sign(self) -> None:
        if self._opened is not None and self._model is not None and self._freeze_words(self._model):
            self._write(self._store_signature)

    def _freeze_words(self, model: ChartModel) -> bool:
        """Writes a drafted objective out, so that later drawings and names can't change what was signed."""
        note = model.chart.note
        if note.objective is None:
            words = objective(model.chart, self._desk.reference)
            model.put("Keep the drafted Objective", replace(note, objective=words))
        return self._flush()

    def _store_signature(self, records: Records, opened: OpenVisit) -> None:
        stored = records.visits.get(opened.visit.id)
        name, credentials = opened.practice.therapist, opened.practice.credentials
        signature = Signature(name, credentials, self._now(), digest(stored))
        records.visits.sign(stored.id, signature)

    def _add_addendum(self) -> None:
        self._write(self._store_addendum)

    def _store_addendum(self, records: Records, opened: OpenVisit) -> None:
        if isinstance(self._dialog, AddendumDialog):
            text = cleaned(self._dialog.text)
            name, credentials = opened.practice.therapist, opened.practice.credentials
            addendum = Addendum(AddendumId(new_id()), text, name, credentials, self._now())
            records.visits.add_addendum(opened.visit.id, addendum)

    def _change_time(self) -> None:
        self._write(self._store_time)

    def _store_time(self, records: Records, opened: OpenVisit) -> None:
        if isinstance(self._dialog, TimeDialog):
            zone = opened.visit.zone
            at = self._dialog.moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
            records.visits.reschedule(opened.visit.id, at, zone)

    def _write(self, change: Callable[[Records, OpenVisit], None]) -> None:
        if self._opened is None:
            return
        try:
            with self._desk.store.transaction() as records:
                change(records, self._opened)
        except UserError as error:
            show_error(self._window, error)
            return
        self.finished.emit()

    def _now(self) -> datetime:
        return self._desk.clock().astimezone(UTC)


def _pain_words(note: VisitNote) -> str:
    told = [("now", note.pain_now), ("after", note.pain_after)]
    return ", ".join(f"{when} {score}/10" for when, score in told if score is not None)


def _obstacle(chart: Chart) -> str:
    borrowed = sum(map(is_from_atlas, chart.unconfirmed))
    copied = len(chart.unconfirmed) - borrowed
    sentences = []
    if copied:
        marks = "1 mark was" if copied == 1 else f"{copied} marks were"
        sentences.append(
            f"{marks} copied from last visit and not confirmed yet. Choose what became of each, then sign."
        )
    if borrowed:
        zones = "1 zone is" if borrowed == 1 else f"{borrowed} zones are"
        sentences.append(
            f"{zones} from the atlas and not confirmed yet. "
            "Change each to what the client feels, confirm or remove it, then sign."
        )
    return " ".join(sentences)
