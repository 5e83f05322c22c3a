"""Paints marks onto a body that is only looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from nmt_chart.domain.body import Place
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint, ZoneArea
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.badge import paint_badge
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.letter_place import letter_place
from nmt_chart.ui.canvas.paths import polygons_path
from nmt_chart.ui.canvas.patterns import ZoneLook, zone_brush, zone_color, zone_pen
from nmt_chart.ui.canvas.sprites import letter_sprite
from nmt_chart.ui.data_colors import GHOST
from nmt_chart.ui.kit.painting import text_width
from nmt_chart.ui.progress.body_pictures import Fit
from nmt_chart.ui.progress.outcome_sign import outcome_look, outline_pen, paint_outcome
from nmt_chart.ui.progress.shown_marks import ShownMark
from nmt_chart.ui.tokens import TypeStyle

_WHITE = QColor("#ffffff")
_INK = QColor("#1d2a2e")
_SIGN = (15.0, 24.0)
_SIGN_SHARE = 0.045
_TAG = TypeStyle(11, 600)


class MarkPainter:
    """Paints the marks of one view once; lengths are logical pixels of the widget."""

    def __init__(self, painter: QPainter, frames: Frames, fit: Fit, ratio: float) -> None:
        self._painter = painter
        self._frames = frames
        self._fit = fit
        self._ratio = ratio
        self._side = sign_side(fit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, marks: Sequence[ShownMark], selected: Sequence[str]) -> None:
        """Paint ``marks`` in their order, first all areas, then the signs; selected ones are ringed."""
        for shown in marks:
            if isinstance(shown.mark, PainZone):
                self._paint_areas(shown, shown.mark, is_selected=shown.mark.id in selected)
        for shown in marks:
            for spot in spots_of(shown.mark, self._fit):
                self._paint_sign(shown, spot, is_selected=shown.mark.id in selected)

    def _paint_areas(self, shown: ShownMark, zone: PainZone, *, is_selected: bool) -> None:
        for area in shown.earlier.areas if shown.earlier else ():
            pen = QPen(GHOST, 1.4 / self._fit.scale)
            pen.setDashPattern([3.0, 3.0])
            self._paint_path(self._path(area), pen, QBrush(Qt.BrushStyle.NoBrush))
        for area in zone.areas:
            path = self._path(area)
            if is_selected:
                for color, width in ((_WHITE, 6.0), (theme.current().accent, 3.4)):
                    self._paint_path(
                        path, QPen(color, width / self._fit.scale), QBrush(Qt.BrushStyle.NoBrush)
                    )
            self._paint_path(path, self._zone_pen(shown, zone), self._zone_brush(shown, zone))

    def _zone_pen(self, shown: ShownMark, zone: PainZone) -> QPen:
        if shown.outcome is None:
            return zone_pen(ZoneLook.of(zone), self._fit.scale)
        return outline_pen(shown.outcome, 1.8 / self._fit.scale)

    def _zone_brush(self, shown: ShownMark, zone: PainZone) -> QBrush:
        if shown.outcome is not None and outcome_look(shown.outcome).line is not Qt.PenStyle.SolidLine:
            return QBrush(Qt.BrushStyle.NoBrush)
        return zone_brush(ZoneLook.of(zone), self._fit.scale * self._ratio, self._ratio)

    def _path(self, area: ZoneArea) -> QPainterPath:
        return polygons_path(self._frames, area.view, area.polygons)

    def _paint_path(self, path: QPainterPath, pen: QPen, brush: QBrush) -> None:
        self._painter.save()
        self._painter.translate(self._fit.origin)
        self._painter.scale(self._fit.scale, self._fit.scale)
        self._painter.setPen(pen)
        self._painter.setBrush(brush)
        self._painter.drawPath(path)
        self._painter.restore()

    def _paint_sign(self, shown: ShownMark, spot: QPointF, *, is_selected: bool) -> None:
        box = QRectF(spot.x() - self._side / 2, spot.y() - self._side / 2, self._side, self._side)
        if shown.outcome is not None:
            if is_selected:
                self._paint_ring(box)
            paint_outcome(self._painter, shown.outcome, box)
            self._paint_tag(shown.mark.label, box)
        elif isinstance(shown.mark, PainZone):
            letter = letter_sprite(shown.mark.label, zone_color(ZoneLook.of(shown.mark)), self._ratio)
            size = letter.deviceIndependentSize()
            self._painter.drawPixmap(spot - QPointF(size.width() / 2, size.height() / 2), letter)
        else:
            if is_selected:
                self._paint_ring(box)
            paint_badge(self._painter, shown.mark, box)

    def _paint_ring(self, box: QRectF) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((_WHITE, 5.0), (theme.current().accent, 2.6)):
            self._painter.setPen(QPen(color, width))
            self._painter.drawEllipse(box.adjusted(-4, -4, 4, 4))

    def _paint_tag(self, tag: str, box: QRectF) -> None:
        wide = max(text_width(tag, _TAG) + 6, 14.0)
        pill = QRectF(box.right() - 5, box.top() - 6, wide, 14)
        self._painter.setPen(QPen(_WHITE, 1.0))
        self._painter.setBrush(_INK)
        self._painter.drawRoundedRect(pill, 7, 7)
        self._painter.setFont(theme.font(_TAG))
        self._painter.setPen(_WHITE)
        self._painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, tag)


def sign_side(fit: Fit) -> float:
    """How large a sign is on bodies of this size."""
    smallest, largest = _SIGN
    return min(max(_SIGN_SHARE * fit.scale * 1000, smallest), largest)


def spots_of(mark: Mark, fit: Fit) -> list[QPointF]:
    """Where the signs of a mark stand: at the point, or in the middle of each area of a zone."""
    if isinstance(mark, TriggerPoint):
        return [fit.spot(mark.place)]
    return [fit.spot(Place(area.view, letter_place(area.largest))) for area in mark.areas]
