"""A visit as a line: in the client's list of visits, and among the notes that wait for a signature."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nmt_chart.domain.ids import VisitId
from nmt_chart.domain.visit import VisitSummary
from nmt_chart.ui import theme
from nmt_chart.ui.clients.pill import draw_pill
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.painting import LEFT, draw_text
from nmt_chart.ui.tokens import Type

VISIT_ROW_HEIGHT = 60
UNSIGNED_ROW_HEIGHT = 44
_DOT = " \N{MIDDLE DOT} "
_ARROW = " \N{RIGHTWARDS ARROW} "


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Day and number of the visit, what was charted, and whether it is signed."""

    key: VisitId
    title: str
    detail: str
    is_signed: bool

    @property
    def spoken(self) -> str:
        """The whole row for people who hear it."""
        return f"{self.title}, {self.detail}, {self._state}"

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the row into ``box``."""
        colors = theme.current()
        ink, fill = (
            (colors.good_text, colors.good_soft)
            if self.is_signed
            else (colors.caution_text, colors.caution_soft)
        )
        title = QRectF(box.left(), box.top() + 6, box.width(), 24)
        line = QRectF(box.left(), title.bottom(), box.width(), 20)
        title = draw_pill(painter, title, self._state, ink=ink, fill=fill)
        draw_text(painter, title, self.title, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
        draw_text(painter, line, self.detail, style=Type.SMALL, color=colors.text_muted, align=LEFT)

    @property
    def _state(self) -> str:
        return "Signed" if self.is_signed else "Draft"


@dataclass(frozen=True, slots=True)
class UnsignedRow:
    """Whose visit waits for a signature, and of which day."""

    key: VisitId
    name: str
    day: str

    @property
    def spoken(self) -> str:
        """The whole row for people who hear it."""
        return f"Unsigned visit of {self.name}, {self.day}"

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the row into ``box``."""
        colors = theme.current()
        rest = draw_pill(painter, box, self.day, ink=colors.caution_text, fill=colors.caution_soft)
        draw_text(painter, rest, self.name, style=Type.BODY_MEDIUM, color=colors.text, align=LEFT)


def visit_rows(visits: tuple[VisitSummary, ...], dates: LocalDates) -> tuple[VisitRow, ...]:
    """The lines of a client's visits, given oldest first, newest on top."""
    numbered = enumerate(visits, 1)
    return tuple(reversed([_visit_row(number, visit, dates) for number, visit in numbered]))


def unsigned_row(visit: VisitSummary, dates: LocalDates) -> UnsignedRow:
    """The line of a draft among the unsigned notes."""
    return UnsignedRow(visit.id, visit.client_name, dates.with_weekday(visit.service_on))


def _visit_row(number: int, visit: VisitSummary, dates: LocalDates) -> VisitRow:
    charted = [
        f"Visit {number}",
        *_pain(visit),
        *_counted(visit.points, "point"),
        *_counted(visit.zones, "zone"),
    ]
    return VisitRow(visit.id, dates.with_weekday(visit.service_on), _DOT.join(charted), visit.is_signed)


def _counted(count: int, word: str) -> list[str]:
    return [f"{count} {word}{'' if count == 1 else 's'}"] if count else []


def _pain(visit: VisitSummary) -> list[str]:
    scores = [str(score) for score in (visit.pain_now, visit.pain_after) if score is not None]
    return ["pain " + _ARROW.join(scores)] if scores else []
