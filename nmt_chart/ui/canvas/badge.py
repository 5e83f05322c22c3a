"""The sign of a mark: a numbered disc for a trigger point, a lettered patch for a pain zone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.terms import MarkChange, Status, ZoneKind
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import (
    ACTIVE_MARK,
    LATENT_MARK,
    NUMBNESS,
    REFERRED_PAIN,
    RESOLVED_MARK,
    SATELLITE_MARK,
    SPILLOVER_DOTS,
    TINGLING,
    ink_on,
)
from nmt_chart.ui.tokens import TypeStyle

BADGE = 26
"""The usual size of a badge in device-independent pixels."""

_ZONE_COLORS = {
    ZoneKind.PAIN: REFERRED_PAIN,
    ZoneKind.REFERRED: REFERRED_PAIN,
    ZoneKind.SPILLOVER: SPILLOVER_DOTS,
    ZoneKind.NUMBNESS: NUMBNESS,
    ZoneKind.TINGLING: TINGLING,
    ZoneKind.BURNING: SPILLOVER_DOTS,
}
_ZONE_PATTERNS = {
    ZoneKind.PAIN: Qt.BrushStyle.SolidPattern,
    ZoneKind.REFERRED: Qt.BrushStyle.SolidPattern,
    ZoneKind.SPILLOVER: Qt.BrushStyle.Dense6Pattern,
    ZoneKind.NUMBNESS: Qt.BrushStyle.BDiagPattern,
    ZoneKind.TINGLING: Qt.BrushStyle.CrossPattern,
    ZoneKind.BURNING: Qt.BrushStyle.DiagCrossPattern,
}


def zone_brush(kind: ZoneKind) -> QBrush:
    """What a zone of this kind is filled with: color and pattern, so that it reads without color too."""
    return QBrush(_ZONE_COLORS[kind], _ZONE_PATTERNS[kind])


def paint_badge(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """Paints the sign of ``mark`` into ``box``, the same in lists, in the legend and on the body."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(mark, TriggerPoint):
        _paint_disc(painter, mark, box)
    else:
        painter.setPen(QPen(ACTIVE_MARK, 1.2, _line_style(mark)))
        painter.setBrush(zone_brush(mark.kind))
        painter.drawRoundedRect(box.adjusted(1, 3, -1, -3), 5, 5)
        _paint_label(painter, mark.label, box, theme.current().text)
    painter.restore()


def _paint_disc(painter: QPainter, point: TriggerPoint, box: QRectF) -> None:
    fill = _fill_of(point)
    edge = RESOLVED_MARK if point.status is Status.RESOLVED else ACTIVE_MARK
    width = box.width() / 12
    painter.setPen(QPen(edge, width, _line_style(point)))
    painter.setBrush(fill)
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    if point.status is Status.SATELLITE:
        inset = 2.4 * width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, width * 0.6))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    _paint_label(painter, point.label, box, ink_on(fill))
    if point.change is MarkChange.GONE or point.status is Status.RESOLVED:
        painter.setPen(QPen(ink_on(fill), width * 0.8))
        painter.drawLine(
            box.bottomLeft() * 0.8 + box.center() * 0.2, box.topRight() * 0.8 + box.center() * 0.2
        )


def _fill_of(point: TriggerPoint) -> QColor:
    return {
        Status.ACTIVE: ACTIVE_MARK,
        Status.LATENT: LATENT_MARK,
        Status.SATELLITE: SATELLITE_MARK,
        Status.RESOLVED: RESOLVED_MARK,
    }[point.status]


def _line_style(mark: Mark) -> Qt.PenStyle:
    return Qt.PenStyle.SolidLine if mark.confirmed else Qt.PenStyle.DashLine


def _paint_label(painter: QPainter, label: str, box: QRectF, ink: QColor) -> None:
    size = box.height() * (0.5 if len(label) < 3 else 0.38)
    painter.setFont(theme.font(TypeStyle(round(size), 600)))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)


class Badge(QWidget):
    """The sign of a mark as a small widget."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(QSize(BADGE, BADGE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, self._mark, QRectF(self.rect()))
