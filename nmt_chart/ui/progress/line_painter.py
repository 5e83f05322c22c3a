"""Paints the line of visits: pain now joined by a line, pain after below it, days, the letters A and B."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_focus_ring, draw_text, faded
from nmt_chart.ui.progress.pair import Letter, Pair
from nmt_chart.ui.tokens import Radius, Type

STEP = 60
"""How wide the column of a visit is at least; all of it answers to a finger."""

_LETTERS = 38.0
_DAYS = 22.0
_BAR_ROOM = 14.0
_DOT = 5.0
_AFTER_DOT = 3.6
_HIGHEST = 10


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit on the line: its day in short and in full, and pain 0-10 or None where it was not scored."""

    day: str
    full_day: str
    now: int | None
    after: int | None
    is_signed: bool

    @property
    def spoken(self) -> str:
        """The visit for people who hear it."""
        now = "pain not scored" if self.now is None else f"pain {self.now}"
        after = "" if self.after is None else f", {self.after} after treatment"
        return f"{self.full_day}, {now}{after}{'' if self.is_signed else ', draft'}"


class LinePainter:
    """Paints the visits that are in sight once."""

    def __init__(
        self, painter: QPainter, box: QRectF, stops: Sequence[Stop], center_of: Callable[[int], float]
    ) -> None:
        self._painter = painter
        self._box = box
        self._stops = stops
        self._center_of = center_of
        first = max(int((-STEP - center_of(0)) // STEP), 0)
        self._in_sight = range(first, min(first + ceil(box.width() / STEP) + 3, len(stops)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, pair: Pair | None, *, ringed: bool) -> None:
        """Paint everything; ``ringed`` shows that keys go here."""
        if pair is not None:
            self._paint_span(pair)
        self._paint_grid()
        self._paint_line()
        for place in self._in_sight:
            self._paint_stop(place, is_chosen=pair is not None and place in (pair.earlier, pair.later))
        self._paint_scale()
        if pair is not None:
            for letter in Letter:
                self._paint_letter(letter, pair)
        if ringed:
            draw_focus_ring(self._painter, self._box, radius=Radius.CONTROL)

    @property
    def _top(self) -> float:
        return self._box.top() + _LETTERS + 8.0

    @property
    def _foot(self) -> float:
        return self._box.bottom() - _DAYS - _BAR_ROOM - 6.0

    def _y(self, score: int) -> float:
        return self._foot - (self._foot - self._top) * score / _HIGHEST

    def _paint_span(self, pair: Pair) -> None:
        left, right = self._center_of(pair.earlier), self._center_of(pair.later)
        band = QRectF(left, self._box.top() + _LETTERS / 2, right - left, self._foot + 6 - _LETTERS / 2)
        self._painter.fillRect(band.intersected(self._box), theme.current().accent_soft)
        self._painter.setPen(QPen(theme.current().accent, 1.2, Qt.PenStyle.DashLine))
        for x in (left, right):
            self._painter.drawLine(QPointF(x, self._box.top() + _LETTERS / 2), QPointF(x, self._foot))

    def _paint_grid(self) -> None:
        colors = theme.current()
        for score in (0, 5, _HIGHEST):
            y = round(self._y(score)) + 0.5
            self._painter.setPen(QPen(colors.line, 1.0))
            self._painter.drawLine(QPointF(self._box.left(), y), QPointF(self._box.right(), y))

    def _paint_scale(self) -> None:
        """The numbers at the left edge; what scrolls passes under them."""
        colors = theme.current()
        for score in (0, 5, _HIGHEST):
            box = QRectF(self._box.left() + 4, round(self._y(score)) - 15, 22, 14)
            draw_box(self._painter, box, radius=Radius.SMALL, fill=faded(colors.surface, 0.85))
            words = box.adjusted(3, 0, 0, 0)
            draw_text(
                self._painter, words, str(score), style=Type.CAPTION, color=colors.text_muted, align=LEFT
            )

    def _paint_line(self) -> None:
        scored = [place for place in self._with_neighbors() if self._stops[place].now is not None]
        spots = [QPointF(self._center_of(place), self._y(self._stops[place].now or 0)) for place in scored]
        self._painter.setPen(QPen(theme.current().accent, 2.0))
        self._painter.drawPolyline(QPolygonF(spots))

    def _with_neighbors(self) -> list[int]:
        """The visits in sight, and the scored ones just outside, so that the line runs off the edge."""
        before = [at for at in range(self._in_sight.start) if self._stops[at].now is not None][-1:]
        after = range(self._in_sight.stop, len(self._stops))
        beyond = next((at for at in after if self._stops[at].now is not None), None)
        return [*before, *self._in_sight, *([] if beyond is None else [beyond])]

    def _paint_stop(self, place: int, *, is_chosen: bool) -> None:
        stop, x = self._stops[place], self._center_of(place)
        if stop.after is not None:
            self._paint_after(stop, x)
        if stop.now is None:
            self._paint_circle(
                x, self._foot, _DOT, QPen(theme.current().line_strong, 1.4, Qt.PenStyle.DotLine)
            )
        else:
            self._paint_circle(x, self._y(stop.now), _DOT, QPen(Qt.PenStyle.NoPen), theme.current().accent)
        self._paint_day(stop, x, is_chosen=is_chosen)

    def _paint_after(self, stop: Stop, x: float) -> None:
        colors = theme.current()
        y = self._y(stop.after or 0)
        if stop.now is not None:
            self._painter.setPen(QPen(colors.line_strong, 1.2))
            self._painter.drawLine(QPointF(x, self._y(stop.now)), QPointF(x, y))
        self._paint_circle(x, y, _AFTER_DOT, QPen(colors.accent, 1.6), colors.card)

    def _paint_circle(self, x: float, y: float, radius: float, pen: QPen, fill: QColor | None = None) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(fill or theme.current().card)
        self._painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_day(self, stop: Stop, x: float, *, is_chosen: bool) -> None:
        colors = theme.current()
        box = QRectF(x - STEP / 2, self._foot + 8, STEP, _DAYS)
        style = Type.CAPTION_STRONG if is_chosen else Type.CAPTION
        color = colors.accent_text if is_chosen else colors.text_muted
        draw_text(self._painter, box, stop.day, style=style, color=color)

    def _paint_letter(self, letter: Letter, pair: Pair) -> None:
        colors = theme.current()
        x = self._center_of(pair.at(letter))
        held = letter is pair.held
        middle = QPointF(x, self._box.top() + _LETTERS / 2)
        self._paint_circle(
            x, middle.y(), 12.0, QPen(colors.accent, 2.0), colors.accent if held else colors.card
        )
        box = QRectF(middle.x() - 12, middle.y() - 12, 24, 24)
        color = colors.on_accent if held else colors.accent_text
        draw_text(self._painter, box, letter.value, style=Type.SMALL_STRONG, color=color)
