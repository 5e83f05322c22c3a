"""The fields of the trigger point that is selected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nmt_chart.domain.chart import Chart, CheckedMuscle
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Treatment, TriggerPoint
from nmt_chart.domain.note import Wording, capitalized, mark_name, waiting_words
from nmt_chart.domain.terms import Familiar, MarkChange, Sign, Status
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import Space
from nmt_chart.ui.visits.form import FieldColumn
from nmt_chart.ui.visits.pattern_buttons import PatternButtons
from nmt_chart.ui.visits.point_choice import PointChoice
from nmt_chart.ui.visits.threshold_field import ThresholdField
from nmt_chart.ui.visits.treatment_editor import TreatmentEditor


class PointInspector(FieldColumn):
    """Shows a trigger point and tells what it should become; it changes nothing itself."""

    edited = Signal(str, object)  # what was done in words, the TriggerPoint as it should be
    muscle_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("point", parent)
        self._wording = wording
        self._point: TriggerPoint | None = None
        self._muscle = Button("", ButtonRole.PLAIN, self, icon="search")
        self.pattern = PatternButtons(self)
        self._pattern_shown: CheckedMuscle | None = None
        self._change = Segmented([(c, c.label) for c in MarkChange], self)
        self._status = Segmented([(s, s.label) for s in Status], self)
        self._key_point = PointChoice(wording, self)
        self._familiar = Segmented([(f, f.label) for f in Familiar], self)
        self._findings = ChipGroup([(s, s.label) for s in Sign], self, compact=True)
        self._before, self._after = ScoreBar(self), ScoreBar(self)
        self._treatments = TreatmentEditor("point.treatments", self)
        self._threshold_before, self._threshold_after = ThresholdField(self), ThresholdField(self)
        self._place = Words("", parent=self)
        self._note = TextBox("What you noticed about this point", self)
        self._remove = Button("Remove this point", ButtonRole.QUIET, self)
        self._lay_out()
        self._connect()

    def set_hold_target(self, seconds: int) -> None:
        """How long a hold is meant to last."""
        self._treatments.set_target(seconds)

    def show_point(self, point: TriggerPoint, chart: Chart) -> None:
        """Shows ``point`` as it stands in ``chart``."""
        if self._point is not None and self._point.id != point.id:
            self.flush()
        self._point = point
        self._muscle.set_label(mark_name(point, self._wording) if point.muscle else "Choose the muscle")
        self._place.setText(self._where(point))
        self._show_pattern(point)
        self._change_field.setVisible(point.continues is not None)
        self._change.set_value(point.change)
        self._change_field.set_problem(waiting_words(point))
        self._status.set_value(point.status)
        self._show_key_points(point, chart)
        self._familiar.set_value(point.familiar)
        self._findings.set_values(point.findings)
        self._before.set_score(point.tenderness_before)
        self._after.set_score(point.tenderness_after)
        self._treatments.show_treatments(point.treatments)
        self._threshold_before.set_value(point.threshold_before)
        self._threshold_after.set_value(point.threshold_after)
        self._note.set_text(point.note, subject=point.id)

    def show_pattern_of(self, muscle: CheckedMuscle | None) -> None:
        """Says whose reference pattern is on the body now."""
        self._pattern_shown = muscle
        if self._point is not None:
            self._show_pattern(self._point)

    def _show_pattern(self, point: TriggerPoint) -> None:
        self.pattern.setVisible(point.muscle is not None)
        is_shown = point.muscle is not None and self._pattern_shown == CheckedMuscle(point.muscle, point.side)
        self.pattern.show_point(point, is_shown=is_shown)

    def _where(self, point: TriggerPoint) -> str:
        """Region and landmark: "Top of the shoulder, 3 cm above the right acromion"."""
        words = (self._wording.place(point), self._wording.bearing(point))
        return capitalized(", ".join(word for word in words if word))

    def flush(self) -> None:
        """Tells typing and holds that have not been told yet."""
        self._note.flush()
        self._treatments.leave()

    def _show_key_points(self, point: TriggerPoint, chart: Chart) -> None:
        others = [other for other in chart.trigger_points if other.id != point.id]
        asked = point.status is Status.SATELLITE and bool(others)
        self._key_field.setVisible(asked)
        if asked:
            self._key_point.show_points(others, point.key_point)

    def _lay_out(self) -> None:
        self.add_field("Muscle", "muscle", self._muscle)
        self.add_named("pattern", self.pattern)
        self._change_field = self.add_field("Since last visit", "change", self._change)
        self.add_field("Status", "status", self._status)
        self._key_field = self.add_field("Follows the key point", "key-point", self._key_point)
        self.add_field("Reproduces familiar pain", "familiar", self._familiar)
        self.add_field("Found", "findings", self._findings)
        self.add_field("Tenderness before", "tenderness-before", self._before)
        self.add_named("treatments", self._treatments)
        self.add_field("Tenderness after", "tenderness-after", self._after)
        self._add_thresholds()
        self.add_field("Place", "place", self._place)
        self.add_field("Note", "note", self._note)
        self.add_named("remove", self._remove)

    def _add_thresholds(self) -> None:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        for label, name, field in (
            ("Pressure threshold before", "threshold-before", self._threshold_before),
            ("After", "threshold-after", self._threshold_after),
        ):
            field.setObjectName(f"point.{name}")
            row.addWidget(LabeledField(label, field, pair), 1)
        self.add_row(pair)

    def _connect(self) -> None:
        self._muscle.clicked.connect(self.muscle_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self._change.chosen.connect(self._set_change)
        self._status.chosen.connect(self._set_status)
        self._key_point.chosen.connect(self._set_key_point)
        self._familiar.chosen.connect(self._set_familiar)
        self._findings.changed.connect(self._set_findings)
        self._before.scored.connect(self._set_before)
        self._after.scored.connect(self._set_after)
        self._treatments.edited.connect(self._set_treatments)
        self._threshold_before.measured.connect(self._set_threshold_before)
        self._threshold_after.measured.connect(self._set_threshold_after)
        self._note.edited.connect(self._set_note)

    def _set_change(self, change: MarkChange) -> None:
        self._tell("Change since last visit", change=change)

    def _set_status(self, status: Status) -> None:
        if self._point is not None:
            kept = self._point.key_point if status is Status.SATELLITE else None
            self._tell("Status", status=status, key_point=kept)

    def _set_key_point(self, key_point: MarkId | None) -> None:
        self._tell("Key point", key_point=key_point)

    def _set_familiar(self, familiar: Familiar) -> None:
        self._tell("Familiar pain", familiar=familiar)

    def _set_findings(self, findings: tuple[Sign, ...]) -> None:
        self._tell("Findings", findings=findings)

    def _set_before(self, score: int | None) -> None:
        self._tell("Tenderness before", tenderness_before=score)

    def _set_after(self, score: int | None) -> None:
        self._tell("Tenderness after", tenderness_after=score)

    def _set_treatments(self, text: str, treatments: tuple[Treatment, ...]) -> None:
        self._tell(text, treatments=treatments)

    def _set_threshold_before(self, kg_cm2: float | None) -> None:
        self._tell("Pressure threshold before", threshold_before=kg_cm2)

    def _set_threshold_after(self, kg_cm2: float | None) -> None:
        self._tell("Pressure threshold after", threshold_after=kg_cm2)

    def _set_note(self, note: str) -> None:
        self._tell("Note of a trigger point", note=note)

    def _tell(self, text: str, **values: object) -> None:
        if self._point is not None:
            self._point = replace(self._point, confirmed=True, **values)  # type: ignore[arg-type]  # a field each
            self.edited.emit(text, self._point)
