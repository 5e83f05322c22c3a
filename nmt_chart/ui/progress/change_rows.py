"""What became of each mark between two visits, as lines of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nmt_chart.domain.compare import Compared, Outcome
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.note import Wording, listed, mark_name
from nmt_chart.ui.kit.row_words import draw_row_words, sign_box
from nmt_chart.ui.progress.outcome_sign import paint_outcome
from nmt_chart.ui.progress.shown_marks import ORDER, ids_of

CHANGE_ROW_HEIGHT = 58

_ARROW = "\N{RIGHTWARDS ARROW}"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of the list: ``scores`` is then and now, ``labels`` the sign in each of the two charts."""

    compared: Compared
    name: str
    labels: str
    scores: str

    @property
    def key(self) -> MarkId:
        """The mark the line is about, the later one where both visits have it."""
        return self.compared.mark.id

    @property
    def spoken(self) -> str:
        """The whole line for people who hear it."""
        words = [self.name, self.compared.outcome.label.lower(), _spoken_scores(self.compared)]
        return ", ".join(word for word in (*words, self.labels) if word)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the line into ``box``."""
        paint_outcome(painter, self.compared.outcome, sign_box(box))
        detail = f"{self.compared.outcome.label} \N{MIDDLE DOT} {self.labels}"
        draw_row_words(painter, box, title=self.name, detail=detail, score=self.scores)

    def holds(self, mark: object) -> bool:
        """Whether a mark of either chart is what the line is about."""
        return mark in ids_of(self.compared)


def change_row(compared: Compared, wording: Wording) -> ChangeRow:
    """The line for one mark."""
    return ChangeRow(compared, mark_name(compared.mark, wording), _labels(compared), _scores(compared))


def summary(rows: Iterable[Compared]) -> str:
    """How many marks had each outcome: "1 worse, 2 better and 1 gone"; empty when there are none."""
    counted = Counter(row.outcome for row in rows)
    return listed(f"{counted[outcome]} {outcome.label.lower()}" for outcome in ORDER if counted[outcome])


def _labels(row: Compared) -> str:
    told = [
        _label(mark, letter) for mark, letter in ((row.earlier, "A"), (row.later, "B")) if mark is not None
    ]
    kind = "Point" if isinstance(row.mark, TriggerPoint) else "Zone"
    return f"{kind} {', '.join(told)}"


def _label(mark: Mark, letter: str) -> str:
    return f"{mark.label} in {letter}"


def _scores(row: Compared) -> str:
    then, now = _severity(row.earlier), _severity(row.later)
    if row.outcome is Outcome.NEW:
        return "" if now is None else str(now)
    if row.outcome is Outcome.NOT_CHARTED:
        return "" if then is None else f"was {then}"
    if then is None and now is None:
        return ""
    return f"{_told(then)} {_ARROW} {_told(now)}"


def _spoken_scores(row: Compared) -> str:
    then, now = _severity(row.earlier), _severity(row.later)
    told = [f"then {then}" if then is not None else "", f"now {now}" if now is not None else ""]
    return ", ".join(word for word in told if word)


def _severity(mark: Mark | None) -> int | None:
    return mark.severity if mark is not None else None


def _told(score: int | None) -> str:
    return "\N{EN DASH}" if score is None else str(score)
