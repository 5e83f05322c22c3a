"""The plan tab: what next, home care, and the next appointment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.moments import appointment_format, moment_of, to_minute
from nmt_chart.ui.visits.form import FieldColumn

_WEEKS = (1, 2, 3, 4)


class PlanPanel(FieldColumn):
    """Shows plan, home care and next appointment and tells what they should become."""

    edited = Signal(str, object, str)  # what was done in words, the VisitNote as it should be, gesture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plan", parent)
        self._note = VisitNote()
        self._service_at = datetime(2000, 1, 1)  # noqa: DTZ001 - the practice's wall clock
        self._plan = TextBox("What next: muscles to work on, how often, referrals", self, min_lines=4)
        self._home_care = TextBox("What the client does at home until then", self, min_lines=3)
        weeks = [(n, "In 1 week" if n == 1 else f"In {n} weeks") for n in _WEEKS]
        self._weeks = ChipGroup(weeks, self, single=True, compact=True)
        self._when = QDateTimeEdit(self)
        self._lay_out()
        self._connect()

    def show_chart(self, chart: Chart, service_at: datetime, *, frozen: bool) -> None:
        """Shows the plan of ``chart``; ``service_at`` is the visit's wall clock, without a zone."""
        self._note = chart.note
        self._service_at = service_at.replace(second=0, microsecond=0)
        self._plan.set_text(chart.note.plan)
        self._home_care.set_text(chart.note.home_care)
        self._show_appointment(chart.note.next_appointment)
        self._plan.setReadOnly(frozen)
        self._home_care.setReadOnly(frozen)
        self._weeks.setEnabled(not frozen)
        self._when.setReadOnly(frozen)

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        self._plan.flush()
        self._home_care.flush()

    def _show_appointment(self, at: datetime | None) -> None:
        weeks = {self._service_at + timedelta(weeks=n): n for n in _WEEKS}
        self._weeks.set_value(weeks.get(at) if at else None)
        self._when.setVisible(at is not None)
        if at is not None and at != moment_of(self._when):
            self._when.setDateTime(to_minute(at))

    def _lay_out(self) -> None:
        self._when.setCalendarPopup(True)
        self._when.setDisplayFormat(appointment_format())
        self._when.setAccessibleName("Date and time of the next appointment")
        self.add_field("Plan", "plan", self._plan)
        self.add_field("Home care", "home-care", self._home_care)
        self.add_field("Next appointment", "weeks", self._weeks)
        self.add_named("appointment", self._when)

    def _connect(self) -> None:
        self._plan.edited.connect(self._set_plan)
        self._home_care.edited.connect(self._set_home_care)
        self._weeks.changed.connect(self._set_weeks)
        self._when.dateTimeChanged.connect(self._set_when)

    def _set_plan(self, text: str) -> None:
        self._tell("Typing in Plan", "typing plan", plan=text)

    def _set_home_care(self, text: str) -> None:
        self._tell("Typing in Home care", "typing home care", home_care=text)

    def _set_weeks(self, weeks: int | None) -> None:
        at = None if weeks is None else self._service_at + timedelta(weeks=weeks)
        self._tell("Next appointment", "", next_appointment=at)

    def _set_when(self) -> None:
        at = moment_of(self._when)
        if at != self._note.next_appointment:
            self._tell("Next appointment", "choosing the appointment", next_appointment=at)

    def _tell(self, text: str, gesture: str, **values: object) -> None:
        self._note = replace(self._note, **values)  # type: ignore[arg-type]  # a field each
        self.edited.emit(text, self._note, gesture)
