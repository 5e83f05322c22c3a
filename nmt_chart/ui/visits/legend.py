"""What the signs on the body mean: only those that are there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.mark import Mark
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.badge import paint_badge
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_text, text_width
from nmt_chart.ui.tokens import Radius, Space, Type

_HEIGHT = 34
_BADGE = 18.0


@dataclass(frozen=True, slots=True)
class _Entry:
    mark: Mark
    words: str

    @property
    def width(self) -> float:
        return _BADGE + Space.TIGHT + text_width(self.words, Type.SMALL) + Space.LARGE


class Legend(QWidget):
    """A line of signs with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._entries: tuple[_Entry, ...] = ()
        self._ghosts = ""

    def show_chart(self, chart: Chart, ghosts_of: str) -> None:
        """Explains the signs of ``chart``, and of which visit the ghosts are (empty without ghosts)."""
        found: dict[str, Mark] = {}
        for point in chart.trigger_points:
            found.setdefault(point.status.label, point)
        for zone in chart.pain_zones:
            found.setdefault(zone.kind.label, zone)
        self._entries = tuple(_Entry(mark, words) for words, mark in found.items())
        self._ghosts = f"Ghosts: {ghosts_of}" if ghosts_of else ""
        words = [entry.words for entry in self._entries] + ([self._ghosts] if self._ghosts else [])
        self.setAccessibleName("Legend: " + ", ".join(words) if words else "Legend")
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = sum(entry.width for entry in self._entries)
        width += text_width(self._ghosts, Type.SMALL) + Space.LARGE if self._ghosts else 0
        return QSize(round(width) + Space.LARGE, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            draw_box(painter, box, radius=Radius.CONTROL, fill=colors.card, line=colors.line)
            left = float(Space.LARGE)
            for entry in self._entries:
                paint_badge(painter, entry.mark, QRectF(left, (_HEIGHT - _BADGE) / 2, _BADGE, _BADGE))
                words = QRectF(left + _BADGE + Space.TIGHT, 0, entry.width, _HEIGHT)
                draw_text(painter, words, entry.words, style=Type.SMALL, color=colors.text, align=LEFT)
                left += entry.width
            words = QRectF(left, 0, box.width() - left, _HEIGHT)
            draw_text(painter, words, self._ghosts, style=Type.SMALL, color=colors.text_muted, align=LEFT)
