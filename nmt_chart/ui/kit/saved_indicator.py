"""Tells the truth about saving: saved and when, saving, or not saved."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.tokens import TARGET, Space, Type

_NOT_SAVED = "Not saved \N{EN DASH} trying again"
_WIDEST = ("Saved 00:00:00", _NOT_SAVED)
_MARK = 16


class SavedIndicator(QWidget):
    """A dot and words; a full dot is saved, an open one saving, a warning sign not saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._state = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_nothing()

    @property
    def text(self) -> str:
        """The words it shows."""
        return self._text

    def show_nothing(self) -> None:
        """There is nothing to save or nothing was changed yet."""
        self._show("", "")

    def show_saving(self) -> None:
        """A change is on its way to the disk."""
        self._show("saving", "Saving\N{HORIZONTAL ELLIPSIS}")

    def show_saved(self, at: datetime) -> None:
        """Everything was on the disk at this moment, in local time."""
        self._show("saved", f"Saved {at:%H:%M:%S}")

    def show_not_saved(self) -> None:
        """A change could not be saved and is tried again."""
        self._show("not saved", _NOT_SAVED)

    def _show(self, state: str, text: str) -> None:
        self._state, self._text = state, text
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = max(text_width(words, Type.SMALL) for words in _WIDEST)
        return QSize(ceil(words) + _MARK + Space.TIGHT + 2, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._state:
            return
        colors = theme.current()
        ink = colors.caution_text if self._state == "not saved" else colors.text_muted
        left = self.width() - text_width(self._text, Type.SMALL) - 2
        words = QRectF(left, 0, self.width() - left, self.height())
        mark = QRectF(left - _MARK - Space.TIGHT, (self.height() - _MARK) / 2, _MARK, _MARK)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_mark(painter, mark, ink)
            draw_text(painter, words, self._text, style=Type.SMALL, color=ink, align=LEFT)

    def _paint_mark(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if self._state == "not saved":
            paint_icon(painter, "warning", box, ink)
            return
        good = theme.current().good
        painter.setPen(QPen(good, 1.5))
        painter.setBrush(good if self._state == "saved" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(box.center()), 3.5, 3.5)
