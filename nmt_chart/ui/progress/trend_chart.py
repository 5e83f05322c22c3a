"""A small chart of one number over the visits, drawn to the calendar: what changes fast looks steep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.trends import Reading
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import LEFT, draw_text
from nmt_chart.ui.moments import spoken_date
from nmt_chart.ui.tokens import Space, Type

_HEIGHT = 118
_DAYS = 18.0
_SCALE_ROOM = 40.0
_DOT = 3.4
_MANY = 24
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Series:
    """Readings in order of time under one name; a light one stands back and is dashed."""

    name: str
    readings: tuple[Reading, ...]
    is_light: bool = False

    @property
    def taken(self) -> tuple[tuple[date, float], ...]:
        """The readings that have a value."""
        return tuple((r.day, r.value) for r in self.readings if r.value is not None)


class TrendChart(QWidget):
    """Draws one or two series from zero up; ``write`` puts a value into words."""

    def __init__(
        self, write: Callable[[float], str], parent: QWidget | None = None, *, highest: float | None = None
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._highest = highest
        self._series: tuple[Series, ...] = ()
        self._marked: tuple[date, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def series(self) -> tuple[Series, ...]:
        """What is drawn."""
        return self._series

    def show_series(self, series: Sequence[Series], marked: Sequence[date] = ()) -> None:
        """Draws ``series`` and a dashed line at each of the ``marked`` days."""
        self._series = tuple(series)
        self._marked = tuple(marked)
        self.setAccessibleDescription(". ".join(self._spoken(one) for one in self._series))
        self.update()

    def spot(self, day: date, value: float) -> QPointF:
        """Where a value of a day is drawn."""
        plot, (first, last) = self._plot, self._span
        share = (day - first).days / ((last - first).days or 1)
        top = self._top_value
        return QPointF(
            plot.left() + share * plot.width(), plot.bottom() - plot.height() * min(value / top, 1.0)
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    @property
    def _plot(self) -> QRectF:
        box = QRectF(self.rect())
        return box.adjusted(_SCALE_ROOM, Space.SMALL, -Space.SMALL, -_DAYS - Space.SMALL)

    @property
    def _span(self) -> tuple[date, date]:
        days = [reading.day for one in self._series for reading in one.readings]
        return (min(days), max(days)) if days else (date.min, date.min)

    @property
    def _top_value(self) -> float:
        if self._highest is not None:
            return self._highest
        return _round_up(max((value for one in self._series for _, value in one.taken), default=0.0))

    def _spoken(self, series: Series) -> str:
        if not series.taken:
            return f"{series.name}: not taken"
        (first_day, first), (last_day, last) = series.taken[0], series.taken[-1]
        values = [value for _, value in series.taken]
        return (
            f"{series.name}: {self._write(first)} on {spoken_date(first_day)}, "
            f"{self._write(last)} on {spoken_date(last_day)}, between {self._write(min(values))} "
            f"and {self._write(max(values))} over {len(values)} visits"
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(one.readings for one in self._series):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_scale(painter)
            self._paint_days(painter)
            for series in sorted(self._series, key=lambda one: not one.is_light):
                self._paint_series(painter, series)

    def _paint_scale(self, painter: QPainter) -> None:
        colors, plot, top = theme.current(), self._plot, self._top_value
        for value in (0.0, top / 2, top):
            y = round(plot.bottom() - plot.height() * value / top) + 0.5
            painter.setPen(QPen(colors.line, 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            if value in (0.0, top):
                box = QRectF(0, y - 8, _SCALE_ROOM - Space.SMALL, 16)
                words = f"{value:g}"
                draw_text(painter, box, words, style=Type.CAPTION, color=colors.text_muted, align=_RIGHT)
        painter.setPen(QPen(colors.accent, 1.0, Qt.PenStyle.DashLine))
        for day in self._marked:
            x = self.spot(day, 0).x()
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_days(self, painter: QPainter) -> None:
        plot, color = self._plot, theme.current().text_muted
        first, last = self._span
        box = QRectF(plot.left(), plot.bottom() + Space.TIGHT, plot.width(), _DAYS)
        draw_text(painter, box, spoken_date(first), style=Type.CAPTION, color=color, align=LEFT)
        if last != first:
            draw_text(painter, box, spoken_date(last), style=Type.CAPTION, color=color, align=_RIGHT)

    def _paint_series(self, painter: QPainter, series: Series) -> None:
        colors = theme.current()
        ink = colors.text_muted if series.is_light else colors.accent
        spots = [self.spot(day, value) for day, value in series.taken]
        style = Qt.PenStyle.DotLine if series.is_light else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 1.4 if series.is_light else 2.0, style))
        painter.drawPolyline(QPolygonF(spots))
        shown = spots if len(spots) <= _MANY else spots[-1:]
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(colors.card if series.is_light else QColor(ink))
        for spot in shown:
            painter.drawEllipse(spot, _DOT, _DOT)


def _round_up(value: float) -> float:
    """The next 1, 2, 4, 5 or 8 times a power of ten, so that the scale ends on a round number."""
    if value <= 0:
        return 1.0
    power = 10.0 ** ceil(log10(value) - 1)
    return next(step * power for step in (1, 2, 4, 5, 8, 10) if step * power >= value * 0.999)
