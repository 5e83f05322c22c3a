"""The visit's pain before and after on a line from 0 to 10, with what the change is worth."""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable

from nmt_chart.domain.progress import MATTERING_POINTS, MATTERING_SHARE, ScoreChange, change_in_score
from nmt_chart.overriding import override
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import LABEL, MUTED, NOTHING, PAIN, TEXT, WHITE, Align, TextStyle
from nmt_chart.reports.writing import draw_line

_NUMBER: Final = TextStyle(22, 24, Weight.BOLD, TEXT)
_TICK: Final = TextStyle(6.5, 8, Weight.REGULAR, MUTED, Align.CENTER)
_HEIGHT: Final = 58.0
_DOT: Final = 3.4


class PainScale(Flowable):
    """Two scores of 0-10 as numbers and on a line; None is shown as not asked."""

    def __init__(self, before: int | None, after: int | None) -> None:
        super().__init__()
        self._before = before
        self._after = after

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width, self.height = width, _HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draws numbers, line and dots."""
        shown = f"{_shown(self._before)} → {_shown(self._after)}"
        draw_line(self.canv, 0, _HEIGHT - 20, shown, _NUMBER)
        draw_line(self.canv, 0, _HEIGHT - 31, "○ before    ● after treatment", LABEL)
        self._draw_scale()
        self._draw_dot(self._before, filled=False)
        self._draw_dot(self._after, filled=True)

    def _draw_scale(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.7)
        canvas.line(self._x(0), 14, self._x(10), 14)
        for score in range(11):
            canvas.line(self._x(score), 12, self._x(score), 16)
        canvas.restoreState()
        for score in (0, 5, 10):
            draw_line(canvas, self._x(score), 2, str(score), _TICK)

    def _draw_dot(self, score: int | None, *, filled: bool) -> None:
        if score is None:
            return
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(PAIN)
        canvas.setFillColor(PAIN if filled else WHITE)
        canvas.setLineWidth(1.2)
        radius = _DOT if filled or self._before != self._after else _DOT + 2
        canvas.circle(self._x(score), 14, radius, stroke=1, fill=1)
        canvas.restoreState()

    def _x(self, score: int) -> float:
        return _DOT + 1 + score / 10 * (self.width - 2 * _DOT - 2)


def change_words(before: int | None, after: int | None) -> str:
    """What the change is worth, in a sentence; empty when a score is missing."""
    change = change_in_score(before, after)
    if change is None:
        return ""
    if change.points == 0:
        return "No change."
    direction = "lower" if change.points < 0 else "higher"
    points = abs(change.points)
    size = f"{points} point{'s' if points > 1 else ''} {direction}{_share_words(change)}"
    if change.matters:
        return f"{size}: at least the smallest change that matters ({_THRESHOLD})."
    return f"{size}: less than the smallest change that matters ({_THRESHOLD})."


_THRESHOLD: Final = f"{MATTERING_POINTS} points or {MATTERING_SHARE:.0%}"


def _share_words(change: ScoreChange) -> str:
    return "" if change.share is None else f" ({abs(change.share):.0%})"


def _shown(score: int | None) -> str:
    return NOTHING if score is None else str(score)
