"""What is written down about a client, without the fields that are empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.client import Client
from nmt_chart.ui.clients.fields import CARE, CONTACT, INTAKE, Section, values_of
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_SHOWN = (CARE, CONTACT, INTAKE)
Fact = tuple[str, str]


class Facts(QWidget):
    """A card for each section in which something is written."""

    def __init__(self, dates: LocalDates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that is shown, labels and texts."""
        parts = self.findChildren(QWidget)
        return tuple(
            p.text if isinstance(p, Paragraph) else p.text()
            for p in parts
            if isinstance(p, Paragraph | Words)
        )

    def show_client(self, client: Client) -> None:
        """Shows what is known of a client."""
        while self._cards:
            card = self._cards.pop()
            self._column.removeWidget(card)
            discard(card)
        for section in _SHOWN:
            facts = facts_of(client, section, self._dates)
            if facts:
                self._add(section.title, facts)
        if not self._cards:
            self._add("Details", [("", "Nothing is written down yet. Edit the client to add the intake.")])

    def _add(self, title: str, facts: Sequence[Fact]) -> None:
        card = Card(self, gap=Space.MEDIUM)
        card.add(Words(title, Type.TITLE))
        for label, text in facts:
            card.add(_fact(label, text))
        self._cards.append(card)
        self._column.addWidget(card)
        card.show()


def _fact(label: str, text: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.HAIR)
    if label:
        column.addWidget(Words(label.upper(), Type.LABEL, ColorRole.TEXT_MUTED))
    column.addWidget(Paragraph(text))
    return holder


def facts_of(client: Client, section: Section, dates: LocalDates) -> list[Fact]:
    """Label and text of every field of ``section`` that is filled in."""
    values = values_of(client)
    found = ((field, values[field.path]) for field in section.fields)
    return [
        (field.label, value if isinstance(value, str) else dates.shown(value))
        for field, value in found
        if value
    ]
