"""The trends tab: pain, active trigger points and painted area over all visits, and from A to B."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.trends import (
    Verdict,
    active_points,
    active_verdict,
    pain_after,
    pain_now,
    pain_verdict,
    painted_share,
    painted_verdict,
    percent_words,
)
from nmt_chart.domain.visit import VisitSummary
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.progress.line_words import TONE_ROLES
from nmt_chart.ui.progress.pair import Pair
from nmt_chart.ui.progress.trend_chart import Series, TrendChart
from nmt_chart.ui.tokens import ColorRole, Space, Type

_HIGHEST_PAIN = 10.0


class TrendsPanel(QWidget):
    """Three small charts, each with its numbers and a sentence."""

    def __init__(self, body_size: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body_size = body_size
        self.pain = _Trend("Pain, 0 to 10", "pain", TrendChart(_whole, self, highest=_HIGHEST_PAIN), self)
        self.active = _Trend("Active trigger points", "active", TrendChart(_whole, self), self)
        self.painted = _Trend("Painted area, % of the body", "painted", TrendChart(percent_words, self), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.WIDE)
        for trend in (self.pain, self.active, self.painted):
            column.addWidget(trend)
        column.addStretch(1)

    def show_visits(self, visits: Sequence[VisitSummary], pair: Pair) -> None:
        """Draws all ``visits``, oldest first, and says what the numbers did from A to B."""
        earlier, later = visits[pair.earlier], visits[pair.later]
        days = (earlier.service_on, later.service_on)
        body_size = self._body_size()
        now, after = (
            Series("Now", pain_now(visits)),
            Series("After treatment", pain_after(visits), is_light=True),
        )
        self.pain.show_trend(pain_verdict(earlier, later), (now, after), days)
        active = Series("Active trigger points", active_points(visits))
        self.active.show_trend(active_verdict(earlier, later), (active,), days)
        painted = Series("Painted area", painted_share(visits, body_size))
        self.painted.show_trend(painted_verdict(earlier, later, body_size), (painted,), days)


class _Trend(QWidget):
    """A title, the numbers from A to B, a sentence about them, and the chart."""

    def __init__(self, title: str, name: str, chart: TrendChart, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart = chart
        self.chart.setObjectName(f"progress.trend-{name}")
        self.chart.setAccessibleName(title)
        self.numbers = Words("", Type.HEADING, ColorRole.TEXT, self)
        self.sentence = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._key = Words("", Type.CAPTION, ColorRole.TEXT_MUTED, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(Words(title.upper(), Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False))
        for part in (self.numbers, self.sentence, self.chart, self._key):
            column.addWidget(part)

    def show_trend(self, verdict: Verdict, series: Sequence[Series], marked: Sequence[date]) -> None:
        """Shows what the numbers did, and all of them."""
        self.numbers.setText(verdict.numbers)
        self.sentence.setText(verdict.sentence)
        self.sentence.set_role(TONE_ROLES[verdict.tone])
        self.chart.show_series(series, marked)
        self._key.setText("Full line: now. Dotted line: after treatment." if len(series) > 1 else "")
        self._key.setVisible(len(series) > 1)


def _whole(value: float) -> str:
    return f"{value:g}"
