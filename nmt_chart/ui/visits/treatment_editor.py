"""What was done to a trigger point: techniques, holds, means, discomfort and response."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.mark import MAX_HOLD_S, Treatment
from nmt_chart.domain.note import holds_words
from nmt_chart.domain.terms import Means, Response, Technique
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.hold_timer import HoldTimer
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.visits.form import FieldColumn

_USUAL = Technique.PRESSURE_RELEASE


class TreatmentEditor(FieldColumn):
    """Edits the treatments of one point. Details belong to the technique that was chosen last."""

    edited = Signal(str, object)  # what was done in words, tuple[Treatment, ...]

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._treatments: tuple[Treatment, ...] = ()
        self._current: Technique | None = None
        self._techniques = ChipGroup([(t, t.label) for t in Technique], self, compact=True)
        self.timer = HoldTimer(self)
        self._take_back = Button("Take back last hold", ButtonRole.QUIET, self, compact=True)
        self._means = ChipGroup([(m, m.label) for m in Means], self, single=True, compact=True)
        self._discomfort = ScoreBar(self, compact=True)
        self._response = ChipGroup([(r, r.label) for r in Response], self, single=True, compact=True)
        self._lay_out()
        self._connect()

    def set_target(self, seconds: int) -> None:
        """How long a hold is meant to last."""
        self.timer.set_target(seconds)

    def show_treatments(self, treatments: tuple[Treatment, ...]) -> None:
        """Shows the treatments of a point; the details follow the last one unless one is being edited."""
        self._treatments = treatments
        offered = [treatment.technique for treatment in treatments]
        if self._current not in offered:
            self._current = offered[-1] if offered else None
        self._techniques.set_values(offered)
        self._show_details()

    def leave(self) -> None:
        """Ends a hold that still lasts, so that it is kept with the point it belongs to."""
        self.timer.stop()
        self._current = None

    def _lay_out(self) -> None:
        self.add_field("Treated with", "techniques", self._techniques)
        self._hold_field = self.add_field("Hold", "hold", self.timer)
        self.add_named("take-back-hold", self._take_back)
        self._means_field = self.add_field("With", "means", self._means)
        self._discomfort_field = self.add_field("Discomfort", "discomfort", self._discomfort)
        self._response_field = self.add_field("Response", "response", self._response)

    def _connect(self) -> None:
        self._techniques.changed.connect(self._choose_techniques)
        self.timer.held.connect(self._add_hold)
        self._take_back.clicked.connect(self._drop_last_hold)
        self._means.changed.connect(self._set_means)
        self._discomfort.scored.connect(self._set_discomfort)
        self._response.changed.connect(self._set_response)

    def _show_details(self) -> None:
        current = self._current_treatment
        for field in (self._means_field, self._discomfort_field, self._response_field):
            field.setVisible(current is not None)
        holds = current.holds_s if current else ()
        self.timer.set_holds(len(holds))
        self._take_back.setVisible(bool(holds))
        technique = (self._current or _USUAL).label
        self._hold_field.label().setText(f"HOLD \N{MIDDLE DOT} {technique}".upper())
        if current is None:
            return
        self._take_back.set_label(f"{holds_words(holds)}: take back last" if holds else "")
        self._means.set_value(current.means)
        self._discomfort.set_score(current.discomfort)
        self._response.set_value(current.response)

    @property
    def _current_treatment(self) -> Treatment | None:
        return next((t for t in self._treatments if t.technique is self._current), None)

    def _choose_techniques(self, chosen: tuple[Technique, ...]) -> None:
        known = {treatment.technique: treatment for treatment in self._treatments}
        kept = [treatment for treatment in self._treatments if treatment.technique in chosen]
        added = [Treatment(technique) for technique in chosen if technique not in known]
        if added:
            self._current = added[-1].technique
        self._tell("Treatment", (*kept, *added))

    def _add_hold(self, seconds: int) -> None:
        current = self._current_treatment
        hold = min(seconds, MAX_HOLD_S)
        if current is None:
            self._current = _USUAL
            self._tell("Hold", (*self._treatments, Treatment(_USUAL, holds_s=(hold,))))
        else:
            self._replace("Hold", replace(current, holds_s=(*current.holds_s, hold)))

    def _drop_last_hold(self) -> None:
        current = self._current_treatment
        if current is not None:
            self._replace("Take back hold", replace(current, holds_s=current.holds_s[:-1]))

    def _set_means(self, means: Means | None) -> None:
        current = self._current_treatment
        if current is not None:
            self._replace("Treatment", replace(current, means=means))

    def _set_discomfort(self, discomfort: int | None) -> None:
        current = self._current_treatment
        if current is not None:
            self._replace("Discomfort", replace(current, discomfort=discomfort))

    def _set_response(self, response: Response | None) -> None:
        current = self._current_treatment
        if current is not None:
            self._replace("Response", replace(current, response=response))

    def _replace(self, text: str, treatment: Treatment) -> None:
        same = treatment.technique
        self._tell(text, tuple(treatment if t.technique is same else t for t in self._treatments))

    def _tell(self, text: str, treatments: tuple[Treatment, ...]) -> None:
        self._treatments = treatments
        self._show_details()
        self.edited.emit(text, treatments)
