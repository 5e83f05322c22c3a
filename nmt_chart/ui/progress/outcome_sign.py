"""The sign of what became of a mark: a shape and a glyph each, so that color never speaks alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nmt_chart.domain.compare import Outcome
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import ACTIVE_MARK, RESOLVED_MARK

BETTER_MARK = QColor("#1f6e49")
_WHITE = QColor("#ffffff")
_PALE = QColor(255, 255, 255, 225)
_DUSK = QColor(18, 24, 26, 170)
_FAINT = QColor("#3f4d49")
_FAINT_LIGHT = QColor("#dbe4e1")
_BETTER_LIGHT = QColor("#8fdcb5")


@dataclass(frozen=True, slots=True)
class OutcomeLook:
    """How an outcome is drawn: what fills the disc, its edge, and the ink of its glyph.

    ``glyph`` holds strokes on a square from -1 to 1.
    """

    fill: QColor
    edge: QColor
    line: Qt.PenStyle
    ink: QColor
    glyph: tuple[tuple[tuple[float, float], ...], ...]


_UP = (((0.0, 0.5), (0.0, -0.5)), ((-0.42, -0.08), (0.0, -0.5), (0.42, -0.08)))
_DOWN = (((0.0, -0.5), (0.0, 0.5)), ((-0.42, 0.08), (0.0, 0.5), (0.42, 0.08)))
_EQUALS = (((-0.42, -0.2), (0.42, -0.2)), ((-0.42, 0.2), (0.42, 0.2)))
_PLUS = (((-0.46, 0.0), (0.46, 0.0)), ((0.0, -0.46), (0.0, 0.46)))
_STRIKE = (((-0.75, 0.75), (0.75, -0.75)),)

_LOOKS = {
    Outcome.WORSE: OutcomeLook(ACTIVE_MARK, ACTIVE_MARK, Qt.PenStyle.SolidLine, _WHITE, _UP),
    Outcome.NEW: OutcomeLook(_WHITE, ACTIVE_MARK, Qt.PenStyle.SolidLine, ACTIVE_MARK, _PLUS),
    Outcome.SAME: OutcomeLook(RESOLVED_MARK, RESOLVED_MARK, Qt.PenStyle.SolidLine, _WHITE, _EQUALS),
    Outcome.BETTER: OutcomeLook(BETTER_MARK, BETTER_MARK, Qt.PenStyle.SolidLine, _WHITE, _DOWN),
}
_HOLLOW_ON_LIGHT = {
    Outcome.GONE: OutcomeLook(_PALE, BETTER_MARK, Qt.PenStyle.DashLine, BETTER_MARK, _STRIKE),
    Outcome.NOT_CHARTED: OutcomeLook(_PALE, _FAINT, Qt.PenStyle.DotLine, _FAINT, ()),
}
_HOLLOW_ON_DARK = {
    Outcome.GONE: OutcomeLook(_DUSK, _BETTER_LIGHT, Qt.PenStyle.DashLine, _BETTER_LIGHT, _STRIKE),
    Outcome.NOT_CHARTED: OutcomeLook(_DUSK, _FAINT_LIGHT, Qt.PenStyle.DotLine, _FAINT_LIGHT, ()),
}


def outcome_look(outcome: Outcome) -> OutcomeLook:
    """How ``outcome`` is drawn. What is filled looks the same everywhere, what is hollow suits its ground."""
    hollow = _HOLLOW_ON_DARK if theme.is_dark() else _HOLLOW_ON_LIGHT
    return hollow.get(outcome) or _LOOKS[outcome]


def paint_outcome(painter: QPainter, outcome: Outcome, box: QRectF) -> None:
    """Paints the sign of ``outcome`` into the square ``box``, the same in lists, legend and on the body."""
    look = outcome_look(outcome)
    width = max(box.width() / 12, 1.4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.fill.alpha() == 255:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_WHITE)
        painter.drawEllipse(box)
    _paint_disc(painter, look, box.adjusted(width, width, -width, -width), width)
    _paint_glyph(painter, look, box, width)
    painter.restore()


def outline_pen(outcome: Outcome, width: float) -> QPen:
    """The edge of a painted area with this outcome."""
    look = outcome_look(outcome)
    pen = QPen(look.edge, width, look.line)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.line is Qt.PenStyle.DashLine:
        pen.setDashPattern([3.5, 2.5])
    return pen


def _paint_disc(painter: QPainter, look: OutcomeLook, box: QRectF, width: float) -> None:
    pen = QPen(look.edge, width, look.line)
    if look.line is Qt.PenStyle.DashLine:
        pen.setDashPattern([2.4, 1.6])
    elif look.line is Qt.PenStyle.DotLine:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 1.9])
    painter.setPen(pen)
    painter.setBrush(look.fill)
    painter.drawEllipse(box)


def _paint_glyph(painter: QPainter, look: OutcomeLook, box: QRectF, width: float) -> None:
    reach, middle = box.width() / 2, box.center()
    pen = QPen(look.ink, width * 1.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in look.glyph:
        painter.drawPolyline([middle + QPointF(x, y) * reach for x, y in stroke])
