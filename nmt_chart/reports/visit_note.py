"""The words of a visit: S, O, A and P, and what comes next."""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable

from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.note import Wording, objective
from nmt_chart.reports.blocks import labeled
from nmt_chart.reports.dates import Dates
from nmt_chart.reports.styles import BODY, MUTED, TextStyle
from nmt_chart.reports.writing import Writer

Block = list[Flowable]

_EMPTY: Final = TextStyle(BODY.size, BODY.leading, color=MUTED)


def soap(writer: Writer, chart: Chart, wording: Wording) -> list[Block]:
    """The four parts of the note, a block each; a part nobody wrote says so."""
    note = chart.note
    parts = (
        ("Subjective", note.subjective),
        ("Objective", objective(chart, wording)),
        ("Assessment", note.assessment),
        ("Plan", note.plan),
    )
    return [
        labeled(writer, label, writer.text(text, BODY) or writer.text("Nothing written.", _EMPTY))
        for label, text in parts
    ]


def what_next(writer: Writer, note: VisitNote, dates: Dates) -> list[Block]:
    """Home care and the next appointment, as far as they are known."""
    appointment = dates.weekday_moment(note.next_appointment) if note.next_appointment else ""
    parts = (("Home care", note.home_care), ("Next visit", appointment))
    return [labeled(writer, label, writer.text(text, BODY)) for label, text in parts if text.strip()]
