"""A raised piece of paper that holds what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import draw_box
from nmt_chart.ui.tokens import Radius, Space


class Card(QWidget):
    """A column of widgets on a rounded card."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: int = Space.LARGE, gap: int = Space.MEDIUM
    ) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(gap)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put the next widget below the others."""
        self.column.addWidget(part, stretch)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            draw_box(painter, QRectF(self.rect()), radius=Radius.CARD, fill=colors.card, line=colors.line)
