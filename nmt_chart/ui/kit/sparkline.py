"""Pain over the visits: dots on a line with their dates, today as an open circle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import draw_text, text_width
from nmt_chart.ui.tokens import ColorRole, Space, Type

_HIGHEST = 10.0
_DOT = 4.5
_TODAY = 7.0
_LABEL_HEIGHT = 18.0
_SIDE = 36.0


class Moment(StrEnum):
    """When a point of the line lies."""

    PAST = "past"
    TODAY = "today"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class SparkPoint:
    """A visit on the line: its date in words and its score 0-10, or None if none was given."""

    label: str
    score: int | None
    moment: Moment = Moment.PAST


class Sparkline(QWidget):
    """Draws visits from left to right, high pain high up; where there is no score the line bridges it."""

    def __init__(self, points: Iterable[SparkPoint] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[SparkPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_points(points)

    @property
    def points(self) -> tuple[SparkPoint, ...]:
        """The visits shown."""
        return self._points

    def set_points(self, points: Iterable[SparkPoint]) -> None:
        """Show these visits, oldest first."""
        self._points = tuple(points)
        self.setAccessibleDescription("; ".join(_in_words(point) for point in self._points))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 72)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 56)

    def spot(self, number: int) -> QPointF:
        """Where the dot of one visit is drawn; without a score it lies at the foot."""
        steps = max(len(self._points) - 1, 1)
        x = (
            self.width() / 2
            if len(self._points) == 1
            else _SIDE + number * (self.width() - 2 * _SIDE) / steps
        )
        top, foot = _TODAY + 3.0, self.height() - _LABEL_HEIGHT - _TODAY - 3.0
        score = self._points[number].score
        return QPointF(x, foot if score is None else foot - (foot - top) * score / _HIGHEST)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_line(painter)
            for number in range(len(self._points)):
                self._paint_dot(painter, number)
            for number in self._labeled():
                self._paint_label(painter, number)

    def _paint_line(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.current().accent, 2.0))
        scored = [number for number, point in enumerate(self._points) if point.score is not None]
        painter.drawPolyline(QPolygonF([self.spot(number) for number in scored]))

    def _paint_dot(self, painter: QPainter, number: int) -> None:
        colors = theme.current()
        point = self._points[number]
        if point.score is None:
            painter.setPen(QPen(colors.line_strong, 1.2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.spot(number), _DOT, _DOT)
        elif point.moment is Moment.TODAY:
            painter.setPen(QPen(colors.accent, 2.5))
            painter.setBrush(colors.surface)
            painter.drawEllipse(self.spot(number), _TODAY, _TODAY)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            painter.drawEllipse(self.spot(number), _DOT, _DOT)

    def _labeled(self) -> list[int]:
        """The visits whose dates fit beside each other: today's and the last first, then from the right."""
        order = sorted(
            range(len(self._points)),
            key=lambda number: (self._points[number].moment is not Moment.TODAY, -number),
        )
        taken: list[QRectF] = []
        fitting = []
        for number in order:
            box = self._label_box(number)
            if not any(box.intersects(other) for other in taken):
                taken.append(box.adjusted(-Space.SMALL, 0, Space.SMALL, 0))
                fitting.append(number)
        return fitting

    def _label_box(self, number: int) -> QRectF:
        wide = text_width(self._points[number].label, Type.CAPTION_STRONG) + 2
        left = self.spot(number).x() - wide / 2
        left = min(max(left, 0.0), max(self.width() - wide, 0.0))
        return QRectF(left, self.height() - _LABEL_HEIGHT, wide, _LABEL_HEIGHT)

    def _paint_label(self, painter: QPainter, number: int) -> None:
        today = self._points[number].moment is Moment.TODAY
        color = (ColorRole.ACCENT_TEXT if today else ColorRole.TEXT_MUTED).of(theme.current())
        style = Type.CAPTION_STRONG if today else Type.CAPTION
        draw_text(painter, self._label_box(number), self._points[number].label, style=style, color=color)


def _in_words(point: SparkPoint) -> str:
    return f"{point.label}: {'no score' if point.score is None else point.score}"
