"""The words of a row: a title, a line of detail below, and a score at the right edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.tokens import Space, Type

SIGN = 26.0
"""The size of the sign a row begins with, in pixels."""

_LINE = 20.0


def sign_box(box: QRectF) -> QRectF:
    """Where the sign of a row in ``box`` goes."""
    return QRectF(box.left(), box.center().y() - SIGN / 2, SIGN, SIGN)


def draw_row_words(painter: QPainter, box: QRectF, *, title: str, detail: str, score: str) -> None:
    """Draws the words to the right of the sign; what has no room is cut, the score never."""
    colors = theme.current()
    left = box.left() + SIGN + Space.MEDIUM
    wide = text_width(score, Type.BODY_STRONG) + 1 if score else 0.0
    words = QRectF(left, box.center().y() - _LINE, box.right() - left - wide - Space.SMALL, _LINE)
    draw_text(painter, words, title, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
    words.translate(0, _LINE)
    draw_text(painter, words, detail, style=Type.SMALL, color=colors.text_muted, align=LEFT)
    place = QRectF(box.right() - wide, box.top(), wide, box.height())
    draw_text(painter, place, score, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
