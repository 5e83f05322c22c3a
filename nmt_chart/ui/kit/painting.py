"""Draws the few shapes all controls share: boxes, focus rings and lines of text in the colors worn now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from nmt_chart.ui import theme
from nmt_chart.ui.tokens import TypeStyle

RING = 2.0
"""How thick a focus ring is, and how wide the gap inside it."""

CENTER = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_box(
    painter: QPainter, box: QRectF, *, radius: float, fill: QColor | None = None, line: QColor | None = None
) -> None:
    """A rounded box; its one-pixel line lies inside ``box``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1.0) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inset = 0.5 if line else 0.0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_focus_ring(painter: QPainter, box: QRectF, *, radius: float) -> None:
    """A ring just inside ``box``, set off by a gap so that it shows on every fill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, inset in ((theme.current().card, RING * 1.5), (theme.current().focus, RING / 2)):
        painter.setPen(QPen(color, RING))
        corner = max(radius - inset, 1.0)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    *,
    style: TypeStyle,
    color: QColor,
    align: Qt.AlignmentFlag = CENTER,
) -> None:
    """One line of text; what does not fit ends in an ellipsis."""
    font = theme.font(style)
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1.0)
    painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)


def text_width(text: str, style: TypeStyle) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(theme.font(style)).horizontalAdvance(text)


def faded(color: QColor, share: float = 0.45) -> QColor:
    """The color as a disabled control wears it."""
    made = QColor(color)
    made.setAlphaF(color.alphaF() * share)
    return made
