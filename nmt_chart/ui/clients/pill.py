"""A word on a rounded ground within a painted row."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from nmt_chart.ui.kit.painting import draw_box, draw_text, text_width
from nmt_chart.ui.tokens import Space, Type

_HEIGHT = 24.0


def draw_pill(painter: QPainter, row: QRectF, word: str, *, ink: QColor, fill: QColor) -> QRectF:
    """Draws the word at the right end of ``row``; returns what is left of the row."""
    wide = text_width(word, Type.CAPTION_STRONG) + 2 * Space.SMALL + 2
    box = QRectF(row.right() - wide, row.center().y() - _HEIGHT / 2, wide, _HEIGHT)
    draw_box(painter, box, radius=_HEIGHT / 2, fill=fill)
    draw_text(painter, box, word, style=Type.CAPTION_STRONG, color=ink)
    return row.adjusted(0, 0, -wide - Space.SMALL, 0)
