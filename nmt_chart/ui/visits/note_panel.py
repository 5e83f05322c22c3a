"""The note tab: pain of the visit, S, O and A, and addenda once the visit is signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.note import Wording, drafted_objective, objective
from nmt_chart.domain.visit import Addendum
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.moments import clock_time, spoken_date
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.form import FieldColumn

_DRAFTED = "Drafted from the marks and kept up to date until you edit it."
_OWN = "Your own words; the marks no longer change them."


class NotePanel(FieldColumn):
    """Shows the note and tells what it should become; it changes nothing itself."""

    edited = Signal(str, object, str)  # what was done in words, the VisitNote as it should be, gesture
    addendum_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("note", parent)
        self._wording = wording
        self._chart = Chart()
        self._pain_now, self._pain_after = ScoreBar(self), ScoreBar(self)
        self._subjective = TextBox("What the client says: complaint, changes, goals for today", self)
        self._objective = TextBox("What you find; drafted as you chart", self, max_lines=16)
        self._back = Button("Back to the draft", ButtonRole.QUIET, self, compact=True)
        self._assessment = TextBox("What you make of it: factors, progress, reactions", self)
        self._addenda = FieldColumn("note.addenda", self)
        self._add = Button("Add an addendum", ButtonRole.PLAIN, self, icon="plus")
        self._lay_out()
        self._connect()

    def show_chart(self, chart: Chart, *, frozen: bool) -> None:
        """Shows the note of ``chart``; of a frozen one it can only be read."""
        self._chart = chart
        note = chart.note
        self._pain_now.set_score(note.pain_now)
        self._pain_after.set_score(note.pain_after)
        self._subjective.set_text(note.subjective)
        self._objective.set_text(objective(chart, self._wording))
        self._assessment.set_text(note.assessment)
        own = note.objective is not None
        self._objective_field.set_hint("" if frozen else _OWN if own else _DRAFTED)
        self._back.setVisible(own and not frozen)
        self._add.setVisible(frozen)
        self._addenda.setVisible(frozen)
        for score in (self._pain_now, self._pain_after):
            score.setEnabled(not frozen)
        for box in (self._subjective, self._objective, self._assessment):
            box.setReadOnly(frozen)

    def show_addenda(self, addenda: tuple[Addendum, ...], local: Callable[[datetime], datetime]) -> None:
        """Shows what was added after signing, oldest first."""
        self._addenda.clear_rows()
        for addendum in addenda:
            at = local(addendum.added_at)
            signed = f"{spoken_date(at)}, {clock_time(at)} \N{MIDDLE DOT} {addendum.name}"
            self._addenda.add_row(Words(signed, Type.CAPTION, ColorRole.TEXT_MUTED, self._addenda))
            self._addenda.add_row(Words(addendum.text, Type.BODY, ColorRole.TEXT, self._addenda))

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        for box in (self._subjective, self._objective, self._assessment):
            box.flush()

    def _lay_out(self) -> None:
        self.add_field("Pain now", "pain-now", self._pain_now)
        self.add_field("Pain after", "pain-after", self._pain_after)
        self.add_field("Subjective", "subjective", self._subjective)
        self._objective_field = self.add_field("Objective", "objective", self._objective, hint=_DRAFTED)
        self.add_named("back-to-draft", self._back)
        self.add_field("Assessment", "assessment", self._assessment)
        self._addenda.column.setContentsMargins(0, Space.MEDIUM, 0, 0)
        self.add_named("addenda", self._addenda)
        self.add_named("add-addendum", self._add)

    def _connect(self) -> None:
        self._pain_now.scored.connect(self._set_pain_now)
        self._pain_after.scored.connect(self._set_pain_after)
        self._subjective.edited.connect(self._set_subjective)
        self._objective.edited.connect(self._set_objective)
        self._assessment.edited.connect(self._set_assessment)
        self._back.clicked.connect(self._go_back_to_draft)
        self._add.clicked.connect(self.addendum_wanted)

    def _set_pain_now(self, score: int | None) -> None:
        self._tell("Pain now", "", pain_now=score)

    def _set_pain_after(self, score: int | None) -> None:
        self._tell("Pain after", "", pain_after=score)

    def _set_subjective(self, text: str) -> None:
        self._tell("Typing in Subjective", "typing subjective", subjective=text)

    def _set_objective(self, text: str) -> None:
        drafted = self._chart.note.objective is None and text == drafted_objective(self._chart, self._wording)
        if not drafted:
            self._tell("Typing in Objective", "typing objective", objective=text)

    def _set_assessment(self, text: str) -> None:
        self._tell("Typing in Assessment", "typing assessment", assessment=text)

    def _go_back_to_draft(self) -> None:
        self._tell("Back to the draft", "", objective=None)

    def _tell(self, text: str, gesture: str, **values: object) -> None:
        note: VisitNote = replace(self._chart.note, **values)  # type: ignore[arg-type]  # a field each
        self.edited.emit(text, note, gesture)
