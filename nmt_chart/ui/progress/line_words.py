"""The words beside the line of visits: what pain did from A to B, and how the two are moved."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.trends import Tone, pain_verdict
from nmt_chart.domain.visit import VisitSummary
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.progress.pair import Pair
from nmt_chart.ui.tokens import ColorRole, Space, Type

TONE_ROLES = {
    Tone.GOOD: ColorRole.GOOD_TEXT,
    Tone.BAD: ColorRole.CAUTION_TEXT,
    Tone.PLAIN: ColorRole.TEXT_MUTED,
}
_WIDTH = 214


class LineWords(QWidget):
    """Says what the line shows and what a tap on it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = Words("", Type.HEADING, ColorRole.TEXT, self)
        self.sentence = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self.hint = Words("", Type.CAPTION, ColorRole.TEXT_MUTED, self)
        title = Words("PAIN OVER VISITS", Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.HAIR)
        for part in (title, self.numbers, self.sentence):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.hint)
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def show_pair(self, earlier: VisitSummary, later: VisitSummary, pair: Pair) -> None:
        """Says what pain did between the two visits, and which of them moves next."""
        verdict = pain_verdict(earlier, later)
        self.numbers.setText(verdict.numbers)
        self.sentence.setText(verdict.sentence)
        self.sentence.set_role(TONE_ROLES[verdict.tone])
        held, other = pair.held, pair.held.other
        self.hint.setText(
            f"Dot: pain now. Ring: after treatment. Tap a visit to move {held}, or {other} to move {other}."
        )
