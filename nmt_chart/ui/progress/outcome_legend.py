"""What the signs of the outcomes mean: only those that are on the body."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.compare import Outcome
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.flow import FlowLayout
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.progress.outcome_sign import paint_outcome
from nmt_chart.ui.progress.shown_marks import ORDER
from nmt_chart.ui.tokens import Space, Type

_HEIGHT = 24
_SIGN = 18.0


class OutcomeLegend(QWidget):
    """Signs with their words, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {outcome: _Entry(outcome, self) for outcome in ORDER}
        flow = FlowLayout(self, gap_x=Space.LARGE, gap_y=Space.TIGHT)
        for entry in self._entries.values():
            flow.addWidget(entry)
        self.setAccessibleName("Legend")

    def show_outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """Explains these."""
        there = set(outcomes)
        for outcome, entry in self._entries.items():
            entry.setVisible(outcome in there)
        words = ", ".join(outcome.label for outcome in ORDER if outcome in there)
        self.setAccessibleDescription(words)


class _Entry(QWidget):
    def __init__(self, outcome: Outcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = text_width(self._outcome.label, Type.SMALL)
        return QSize(round(_SIGN + Space.TIGHT + 2 + words) + 2, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        words = box.adjusted(_SIGN + Space.TIGHT + 2, 0, 0, 0)
        with QPainter(self) as painter:
            paint_outcome(painter, self._outcome, QRectF(0, (_HEIGHT - _SIGN) / 2, _SIGN, _SIGN))
            label = self._outcome.label
            draw_text(painter, words, label, style=Type.SMALL, color=theme.current().text, align=LEFT)
