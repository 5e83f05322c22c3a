"""The bodies as pixels: scrolled when panned, stretched while zooming, drawn anew when the zoom settles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from nmt_chart.ui.canvas.figure import FigureDrawing


@dataclass(frozen=True, slots=True)
class Sight:
    """What part of the scene a viewport shows.

    ``scale`` is logical pixels to a scene unit, ``offset`` the viewport point of the scene's origin,
    ``size`` the viewport in logical pixels, ``ratio`` the device pixels in a logical one.
    """

    scale: float
    offset: QPointF
    size: QSize
    ratio: float

    @property
    def device_origin(self) -> QPoint:
        """The scene's origin in whole device pixels, so that a picture never lands between two."""
        return QPoint(round(self.offset.x() * self.ratio), round(self.offset.y() * self.ratio))

    @property
    def device_rect(self) -> QRect:
        """The viewport in device pixels."""
        return QRect(0, 0, round(self.size.width() * self.ratio), round(self.size.height() * self.ratio))

    @property
    def scene_rect(self) -> QRectF:
        """The part of the scene in sight."""
        return self.scene_rect_of(self.device_rect)

    def scene_rect_of(self, device: QRect) -> QRectF:
        """The scene rectangle under a rectangle of device pixels."""
        units = 1 / (self.scale * self.ratio)
        corner = QPointF(device.topLeft() - self.device_origin) * units
        return QRectF(corner.x(), corner.y(), device.width() * units, device.height() * units)

    def viewport_rect_of(self, scene: QRectF) -> QRectF:
        """The viewport rectangle over a scene rectangle."""
        corner = scene.topLeft() * self.scale + self.offset
        return QRectF(corner, scene.size() * self.scale)

    def moves_only(self, other: Sight) -> bool:
        """Whether the other sight is this one, shifted."""
        return (self.scale, self.size, self.ratio) == (other.scale, other.size, other.ratio)


class BodyPicture:
    """Keeps the last sharp picture, and the last one that held all figures for zooming out."""

    def __init__(self, drawing: FigureDrawing, figures: QRectF, paper: QColor) -> None:
        self._drawing = drawing
        self._figures = figures
        self._paper = paper
        self._sharp: tuple[Sight, QPixmap] | None = None
        self._overview: tuple[Sight, QPixmap] | None = None

    def paint(self, painter: QPainter, sight: Sight, *, settled: bool) -> None:
        """Paint the viewport's background; ``painter`` works in logical viewport pixels.

        While not ``settled``, earlier pictures are stretched if there are enough to fill the sight.
        """
        if settled or not self._can_stretch_to(sight):
            painter.drawPixmap(QPointF(0, 0), self._sharpened(sight))
        else:
            self._paint_stretched(painter, sight)

    def _can_stretch_to(self, sight: Sight) -> bool:
        wanted = sight.scene_rect.intersected(self._figures)
        return any(kept[0].scene_rect.contains(wanted) for kept in self._kept())

    def _paint_stretched(self, painter: QPainter, sight: Sight) -> None:
        painter.fillRect(QRect(QPoint(0, 0), sight.size), self._paper)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for seen, pixmap in self._kept():
            painter.drawPixmap(sight.viewport_rect_of(seen.scene_rect), pixmap, QRectF(pixmap.rect()))

    def _kept(self) -> list[tuple[Sight, QPixmap]]:
        return [kept for kept in (self._overview, self._sharp) if kept is not None]

    def _sharpened(self, sight: Sight) -> QPixmap:
        if self._sharp is None or not self._sharp[0].moves_only(sight):
            self._keep_overview(sight)
            pixmap = QPixmap(sight.device_rect.size())
            missing = QRegion(sight.device_rect)
        else:
            pixmap, missing = self._scrolled(*self._sharp, sight)
        self._sharp = (sight, pixmap)
        pixmap.setDevicePixelRatio(1.0)
        for part in missing:  # type: ignore[attr-defined] # the stubs leave out that regions are iterable
            self._draw(pixmap, sight, part)
        pixmap.setDevicePixelRatio(sight.ratio)
        return pixmap

    def _keep_overview(self, sight: Sight) -> None:
        if self._sharp is not None and self._sharp[0].scene_rect.contains(self._figures):
            self._overview = self._sharp
        if self._overview is not None and self._overview[0].ratio != sight.ratio:
            self._overview = None

    def _scrolled(self, seen: Sight, pixmap: QPixmap, sight: Sight) -> tuple[QPixmap, QRegion]:
        shift = sight.device_origin - seen.device_origin
        missing = QRegion(sight.device_rect).subtracted(QRegion(sight.device_rect.translated(shift)))
        if not shift.isNull():
            # The kept tuple must not share the pixmap while it scrolls, or Qt would copy it whole.
            self._sharp = None
            pixmap.setDevicePixelRatio(1.0)
            pixmap.scroll(shift.x(), shift.y(), sight.device_rect)
        return pixmap, missing

    def _draw(self, pixmap: QPixmap, sight: Sight, part: QRect) -> None:
        painter = QPainter(pixmap)
        painter.setClipRect(part)
        painter.translate(sight.device_origin)
        painter.scale(sight.scale * sight.ratio, sight.scale * sight.ratio)
        self._drawing.paint(painter, sight.scene_rect_of(part), scale=sight.scale)
        painter.end()
