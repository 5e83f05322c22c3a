"""The sign of a mark beside the body: the same disc or patch that stands on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.patterns import ZoneLook, zone_brush, zone_color, zone_pen
from nmt_chart.ui.canvas.sprites import PointLook, draw_letter, draw_point

BADGE = 26
"""The usual size of a badge in device-independent pixels."""

_LEAST_FOR_A_LETTER = 22
"""In a smaller patch a letter would hide the pattern."""


def paint_badge(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """Paint the sign of ``mark`` into ``box``, the same in lists, in the legend and on the body."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    if isinstance(mark, TriggerPoint):
        painter.scale(box.width() / BADGE, box.height() / BADGE)
        draw_point(painter, PointLook.of(mark))
    else:
        _draw_patch(painter, mark, box)
    painter.restore()


def _draw_patch(painter: QPainter, zone: PainZone, box: QRectF) -> None:
    look = ZoneLook.of(zone)
    ratio = painter.device().devicePixelRatioF()
    half = box.width() / 2 - 1
    patch = QRectF(-half, 3 - box.height() / 2, 2 * half, box.height() - 6)
    painter.setPen(zone_pen(look, 1.0))
    # The colors of zones are made for the ground of the body, whatever card the badge stands on.
    for filling in (body_colors().skin, zone_brush(look, ratio, ratio)):
        painter.setBrush(filling)
        painter.drawRoundedRect(patch, 5, 5)
    if box.width() >= _LEAST_FOR_A_LETTER:
        painter.scale(box.width() / BADGE, box.width() / BADGE)
        draw_letter(painter, zone.label, zone_color(look))


class Badge(QWidget):
    """The sign of a mark as a small widget."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(QSize(BADGE, BADGE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, self._mark, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
