"""A line of text that gives way to what stands beside it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.tokens import ColorRole, TypeStyle

_LEAST, _MOST = 140, 480


class ElidedLine(QWidget):
    """Shows as much of a text as there is room for; where it is cut, the tip says it whole."""

    def __init__(self, style: TypeStyle, role: ColorRole, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._style = style
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wanted = ceil(text_width(self._text, self._style)) + 1
        return QSize(min(wanted, _MOST), round(self._style.size_px * 1.3))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _LEAST), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._role.of(theme.current())
        with QPainter(self) as painter:
            draw_text(painter, QRectF(self.rect()), self._text, style=self._style, color=color, align=LEFT)
