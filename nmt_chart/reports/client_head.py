"""Whom and which visit a summary is about: the name, and the facts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, Spacer

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.visit import Visit
from nmt_chart.reports.dates import Dates
from nmt_chart.reports.styles import BODY, LABEL, TITLE
from nmt_chart.reports.tables import Cell, grid
from nmt_chart.reports.writing import Writer

_FACTS_A_ROW: Final = 3

Fact = tuple[str, str]


def client_head(writer: Writer, client: Client, facts: Sequence[Fact], width: float) -> list[Flowable]:
    """The client's name over the facts, three in a row."""
    cells = [_cell(writer, fact) for fact in facts]
    cells += [[] for _ in range(-len(cells) % _FACTS_A_ROW)]
    rows = [cells[at : at + _FACTS_A_ROW] for at in range(0, len(cells), _FACTS_A_ROW)]
    widths = [width / _FACTS_A_ROW] * _FACTS_A_ROW
    return [*writer.text(client.name, TITLE), Spacer(0, 5), grid(rows, widths), Spacer(0, 3)]


def facts_of(client: Client, visit: Visit, episode: Episode | None, dates: Dates) -> list[Fact]:
    """Birth, service, entry, complaint and plan; and the clock that the times are told by."""
    facts = [
        ("Born", born_words(client, visit, dates) or "Not recorded"),
        ("Date and time of service", dates.moment(visit.local(visit.service_at))),
        ("Entered", dates.moment(visit.local(visit.entered_at))),
    ]
    if episode is not None:
        facts += [("Complaint", _complaint_words(episode)), ("Plan of care", _plan_words(episode, visit))]
    return [*facts, ("Time zone", visit.zone)]


def born_words(client: Client, visit: Visit, dates: Dates) -> str:
    """Date of birth and the age on the day of service; empty when it is not known."""
    if client.date_of_birth is None:
        return ""
    return f"{dates.day(client.date_of_birth)} (age {client.age_on(visit.service_on)})"


def _complaint_words(episode: Episode) -> str:
    return f"{episode.complaint}, since {episode.since}" if episode.since.strip() else episode.complaint


def _plan_words(episode: Episode, visit: Visit) -> str:
    week = episode.week_of(visit.service_on)
    words = (
        f"Week {week} of {episode.weeks}"
        if week <= episode.weeks
        else f"Week {week}, {episode.weeks} planned"
    )
    return f"{words}, {episode.frequency}" if episode.frequency.strip() else words


def _cell(writer: Writer, fact: Fact) -> Cell:
    label, value = fact
    return [*writer.text(label, LABEL), *writer.text(value, BODY), Spacer(0, 6)]
