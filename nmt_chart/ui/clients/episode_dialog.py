"""Adding, editing and closing an episode of care."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from nmt_chart.domain.episode import COMPLAINTS, MAX_WEEKS, USUAL_WEEKS, Episode
from nmt_chart.domain.ids import ClientId, EpisodeId, new_id
from nmt_chart.domain.terms import Factor
from nmt_chart.domain.text import cleaned, folded, one_line
from nmt_chart.overriding import override
from nmt_chart.ui.dates import LocalDates, NotADateError
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.tokens import Space

_NAME = "episode-form"
_OFFERED = 8
_WIDTH = 680
_HEIGHT = 860
_YEARS = 60
_FREQUENCIES = ("Twice a week", "Once a week", "Every two weeks", "Once a month")


class EpisodeDialog(Dialog):
    """Takes one complaint and its plan. It stays open until it is told that saving went well."""

    save_wanted = Signal(object)  # Episode

    def __init__(
        self,
        client_id: ClientId,
        episode: Episode | None,
        dates: LocalDates,
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        title = "Episode of care" if episode else "New episode of care"
        super().__init__(title, parent, confirm="Save episode")
        self.setObjectName(_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dates = dates
        self._today = today
        self._episode = episode or _new_episode(client_id, today())
        self._labeled: dict[str, LabeledField] = {}
        self._make_fields()
        self._lay_out_fields()
        self.closing = Button("Open again" if self._episode.closed_on else "Close episode", ButtonRole.QUIET)
        self.closing.setObjectName(f"{_NAME}.close-episode")
        self.closing.clicked.connect(self._close_or_reopen)
        self.closing.setVisible(episode is not None)
        self.add_button(self.closing)
        self._show(self._episode)
        self._offer_complaints()
        self.resize(_WIDTH, min(_HEIGHT, parent.window().height() - Space.HUGE))

    def _make_fields(self) -> None:
        self.complaint = LineField("What hurts, in a few words")
        self.complaint.textEdited.connect(self._offer_complaints)
        self.complaints = ChipGroup([], single=True, compact=True)
        self.complaints.changed.connect(self._take_complaint)
        self.started = LineField(f"e.g. {self._dates.example}")
        self.since = LineField("In the client's words: two winters ago")
        self.factors = ChipGroup([(factor, factor.label) for factor in Factor], compact=True)
        self.goals = TextBox("What should be possible again, and how both will know")
        self.frequency = LineField("Once a week")
        self.frequencies = ChipGroup([(words, words) for words in _FREQUENCIES], single=True, compact=True)
        self.frequencies.changed.connect(self._take_frequency)
        self.weeks = LineField(str(USUAL_WEEKS))
        self.professionals = TextBox("Physician, chiropractor, physical therapist", min_lines=1)

    def _lay_out_fields(self) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, Space.SMALL, 0)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        for row, (label, name, part, wide) in enumerate(self._field_table()):
            grid.addWidget(self._named(label, name, part), row, 0, 1, 2 if wide else 1)
        grid.addWidget(self._named("Begun on", "started-on", self.started), 2, 1)
        grid.addWidget(self._named("Weeks", "weeks", self.weeks), 5, 1)
        self.add(scrolled(holder))

    def _field_table(self) -> tuple[tuple[str, str, QWidget, bool], ...]:
        return (
            ("Complaint", "complaint", self.complaint, True),
            ("", "complaints", self.complaints, True),
            ("Since when", "since", self.since, False),
            ("Suspected factors", "factors", self.factors, True),
            ("Goals", "goals", self.goals, True),
            ("How often", "frequency", self.frequency, False),
            ("", "frequencies", self.frequencies, True),
            ("Other professionals", "professionals", self.professionals, True),
        )

    def _named(self, label: str, name: str, part: QWidget) -> QWidget:
        part.setObjectName(f"{_NAME}.{name}")
        part.setAccessibleName(label or f"Usual {name}")
        if not label:
            return part
        self._labeled[name] = LabeledField(label, part)
        return self._labeled[name]

    def _show(self, episode: Episode) -> None:
        self.complaint.setText(episode.complaint)
        self.started.setText(self._dates.typed(episode.started_on))
        self.since.setText(episode.since)
        self.factors.set_values(episode.factors)
        self.goals.set_text(episode.goals)
        self.frequency.setText(episode.frequency)
        self.weeks.setText(str(episode.weeks))
        self.professionals.set_text(episode.professionals)

    def _offer_complaints(self) -> None:
        """Offers the complaints in which a word begins as typed."""
        typed = folded(self.complaint.text())
        fitting = [words for words in COMPLAINTS if _begins_a_word(typed, folded(words))]
        self.complaints.set_choices([(words, words) for words in fitting[:_OFFERED]])
        self.complaints.setVisible(bool(fitting))

    def _take_complaint(self, words: object) -> None:
        self.complaint.setText(str(words or ""))
        self.since.setFocus()

    def _take_frequency(self, words: object) -> None:
        self.frequency.setText(str(words or ""))

    def _close_or_reopen(self) -> None:
        closed = None if self._episode.closed_on else self._today()
        self._save(replace(self._episode, closed_on=closed))

    @override
    def accept(self) -> None:
        self._save(self._episode)

    def finish(self) -> None:
        """Saving went well."""
        super().accept()

    def _save(self, episode: Episode) -> None:
        for labeled in self._labeled.values():
            labeled.set_problem("")
        complaint = self._needed_complaint()
        started = self._checked_start()
        weeks = self._checked_weeks()
        wrong = next((labeled for labeled in self._labeled.values() if labeled.problem), None)
        if wrong is not None or started is None or weeks is None:
            (wrong or self).setFocus()
            return
        self.save_wanted.emit(
            replace(
                episode,
                complaint=complaint,
                started_on=started,
                since=one_line(self.since.text()),
                factors=tuple(Factor(str(value)) for value in self.factors.values),
                goals=cleaned(self.goals.text).strip(),
                frequency=one_line(self.frequency.text()),
                weeks=weeks,
                professionals=cleaned(self.professionals.text).strip(),
            )
        )

    def _needed_complaint(self) -> str:
        complaint = one_line(self.complaint.text())
        if not complaint:
            self._labeled["complaint"].set_problem("What is it about? Choose one below or write it.")
        return complaint

    def _checked_start(self) -> date | None:
        try:
            started = self._dates.parsed(self.started.text(), latest=self._today(), years=_YEARS)
        except NotADateError as problem:
            self._labeled["started-on"].set_problem(str(problem))
            return None
        return started or self._episode.started_on

    def _checked_weeks(self) -> int | None:
        typed = self.weeks.text().strip() or str(USUAL_WEEKS)
        if typed.isdecimal() and 1 <= int(typed) <= MAX_WEEKS:
            return int(typed)
        self._labeled["weeks"].set_problem(f"1 to {MAX_WEEKS}.")
        return None


def _new_episode(client_id: ClientId, today: date) -> Episode:
    return Episode(EpisodeId(new_id()), client_id, "", today)


def _begins_a_word(typed: str, words: str) -> bool:
    return words.startswith(typed) or any(word.startswith(typed) for word in words.split())
