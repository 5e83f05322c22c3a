"""All fields of a client to write in, made from the table of fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nmt_chart.domain.body import Figure
from nmt_chart.domain.client import Alert, Client
from nmt_chart.domain.text import cleaned, one_line
from nmt_chart.ui.clients.alerts_editor import AlertsEditor
from nmt_chart.ui.clients.fields import (
    ALL_FIELDS,
    SECTIONS_AFTER_ALERTS,
    SECTIONS_BEFORE_ALERTS,
    Field,
    Kind,
    Section,
    Value,
    values_of,
)
from nmt_chart.ui.dates import LIFETIME, LocalDates, NotADateError
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_NAME_NEEDED = "A client needs a name: write the given or the family name, or both."
_CONSENT_YEARS = 60


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form, letter by letter, whether it makes sense or not."""

    texts: tuple[tuple[str, str], ...]
    alerts: tuple[Alert, ...]


class ClientForm(QWidget):
    """Shows what is known of a client and checks what is written. It saves nothing."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, dates: LocalDates, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._today = today
        self._labeled: dict[str, LabeledField] = {}
        self.figure = Segmented([(figure, figure.label) for figure in Figure])
        self.figure.chosen.connect(self.edited)
        self.alerts = AlertsEditor()
        self.alerts.edited.connect(self.edited)
        self._lay_out()

    @property
    def typed(self) -> Typed:
        """What stands in the form now."""
        texts = tuple((field.path, self._text(field)) for field in ALL_FIELDS)
        return Typed(texts, self.alerts.alerts)

    def show_client(self, client: Client | None) -> None:
        """Shows a client, or empty fields for a new one."""
        known = values_of(client) if client else {}
        texts = tuple((path, self._as_text(value)) for path, value in known.items())
        self.show_typed(Typed(texts, client.alerts if client else ()))

    def show_typed(self, typed: Typed) -> None:
        """Shows what was typed before."""
        texts = dict(typed.texts)
        for field in ALL_FIELDS:
            self._put(field, texts.get(field.path, field.blank))
            self._labeled[field.path].set_problem("")
        self.alerts.show_alerts(typed.alerts)

    def checked(self) -> dict[str, Value] | None:
        """The values if all of them make sense; else None, and the first field at fault has the focus."""
        values = {field.path: self._checked_value(field) for field in ALL_FIELDS}
        if not values["given_name"] and not values["family_name"]:
            self._labeled["given_name"].set_problem(_NAME_NEEDED)
        wrong = next((labeled for labeled in self._labeled.values() if labeled.problem), None)
        if wrong is None:
            return values
        wrong.setFocus()
        return None

    def problem_of(self, path: str) -> str:
        """What is said to be wrong with a field, or nothing."""
        return self._labeled[path].problem

    def editor(self, path: str) -> LineField | TextBox:
        """The widget a field is written in."""
        editor = self._labeled[path].field
        assert isinstance(editor, LineField | TextBox)  # noqa: S101 - only the figure is not written
        return editor

    def _checked_value(self, field: Field) -> Value:
        self._labeled[field.path].set_problem("")
        text = self._text(field)
        if field.kind is Kind.FIGURE:
            return Figure(text)
        if not field.kind.is_date:
            return text
        try:
            years = LIFETIME if field.kind is Kind.BIRTHDAY else _CONSENT_YEARS
            return self._dates.parsed(text, latest=self._today(), years=years)
        except NotADateError as problem:
            self._labeled[field.path].set_problem(str(problem))
            return None

    def _text(self, field: Field) -> str:
        if field.kind is Kind.FIGURE:
            return str(self.figure.value)
        editor = self.editor(field.path)
        return cleaned(editor.text).strip() if isinstance(editor, TextBox) else one_line(editor.text())

    def _as_text(self, value: Value) -> str:
        return self._dates.typed(value) if isinstance(value, date) else value or ""

    def _put(self, field: Field, text: str) -> None:
        if field.kind is Kind.FIGURE:
            self.figure.set_value(text)
            return
        editor = self.editor(field.path)
        if isinstance(editor, TextBox):
            editor.set_text(text)
        else:
            editor.setText(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.MEDIUM, 0, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        for section in SECTIONS_BEFORE_ALERTS:
            column.addWidget(self._section(section))
        column.addWidget(self._alerts_section())
        for section in SECTIONS_AFTER_ALERTS:
            column.addWidget(self._section(section))
        column.addStretch(1)

    def _section(self, section: Section) -> Card:
        card = _card(section.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        place = 0
        for field in section.fields:
            place += place % 2 if field.wide else 0
            grid.addWidget(self._labeled_field(field), place // 2, place % 2, 1, 2 if field.wide else 1)
            place += 2 if field.wide else 1
        card.column.addLayout(grid)
        return card

    def _alerts_section(self) -> Card:
        card = _card("Alerts")
        card.add(Words("They stand beside the name wherever the client is open.", role=ColorRole.TEXT_MUTED))
        card.add(self.alerts)
        return card

    def _labeled_field(self, field: Field) -> LabeledField:
        editor = self._editor(field)
        editor.setObjectName(f"client-form.{field.path}")
        editor.setAccessibleName(field.label)
        labeled = LabeledField(field.label, editor, hint=field.hint)
        self._labeled[field.path] = labeled
        return labeled

    def _editor(self, field: Field) -> LineField | TextBox | Segmented:
        if field.kind is Kind.FIGURE:
            return self.figure
        if field.kind is Kind.TEXT:
            box = TextBox(field.example)
            box.textChanged.connect(self.edited)
            return box
        line = LineField(f"e.g. {self._dates.example}" if field.kind.is_date else field.example)
        line.textEdited.connect(self.edited)
        line.returnPressed.connect(self.submitted)
        return line


def _card(title: str) -> Card:
    card = Card()
    card.add(Words(title, Type.TITLE))
    return card
