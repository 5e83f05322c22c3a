"""The strip below the body: pain over the visits, and whether the change matters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.progress import ScoreChange
from nmt_chart.ui.kit.sparkline import Sparkline, SparkPoint
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_HEIGHT = 92
_SHOWN = 12


class PainStrip(QWidget):
    """Shows the latest visits on a line; today is the open circle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pain-strip")
        self._numbers = Words("", Type.HEADING, ColorRole.TEXT, self, wraps=False)
        self._matter = Words("", Type.SMALL_STRONG, ColorRole.GOOD_TEXT, self, wraps=False)
        self._line = Sparkline((), self)
        self._line.setAccessibleName("Pain over visits")
        self._lay_out()
        self.setFixedHeight(_HEIGHT)

    def show_points(self, points: Sequence[SparkPoint]) -> None:
        """Shows visits, oldest first; of many only the latest."""
        self._line.set_points(points[-_SHOWN:])
        scores = [point.score for point in points if point.score is not None]
        if not scores:
            self._numbers.setText("\N{EN DASH}")
            self._say("Score Pain now in the Note tab", ColorRole.TEXT_MUTED)
            return
        change = ScoreChange(scores[0], scores[-1])
        if len(scores) == 1:
            self._numbers.setText(f"{change.after}/10")
            self._say("first score", ColorRole.TEXT_MUTED)
            return
        self._numbers.setText(f"{change.before} \N{RIGHTWARDS ARROW} {change.after}")
        self._say(_words(change), _role(change))

    def _say(self, words: str, role: ColorRole) -> None:
        self._matter.setText(words)
        self._matter.set_role(role)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Words("PAIN OVER VISITS", Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False))
        numbers = QHBoxLayout()
        numbers.setSpacing(Space.SMALL)
        numbers.addWidget(self._numbers)
        numbers.addWidget(self._matter, 1)
        words.addLayout(numbers)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        row.setSpacing(Space.WIDE)
        row.addLayout(words)
        row.addWidget(self._line, 1)


def _words(change: ScoreChange) -> str:
    if change.points == 0:
        return "unchanged"
    more = "less" if change.points < 0 else "more"
    weight = "it matters" if change.matters else "too small to matter"
    return f"{abs(change.points)} {more}: {weight}"


def _role(change: ScoreChange) -> ColorRole:
    if not change.matters:
        return ColorRole.TEXT_MUTED
    return ColorRole.GOOD_TEXT if change.points < 0 else ColorRole.CAUTION_TEXT
