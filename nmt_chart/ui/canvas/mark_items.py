"""Items that draw one mark each and know nothing else."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsPixmapItem

from nmt_chart.domain.body import View
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.ui.canvas.area_item import AreaItem
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.letter_place import letter_place
from nmt_chart.ui.canvas.patterns import GHOST_LOOK, ZoneLook, zone_color
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.sprites import PointLook, letter_sprite, point_sprite
from nmt_chart.ui.canvas.stacking import Height

_POINT_EXTENT = 0.02 * UNITS


class TriggerPointItem(QGraphicsPixmapItem):
    """A numbered circle at a place; it keeps its size on the screen."""

    def __init__(
        self, frames: Frames, point: TriggerPoint, resolution: Resolution, *, ghost: bool = False
    ) -> None:
        super().__init__()
        self.mark = point
        self._ratio = resolution.ratio
        self._ghost = ghost
        self._selected = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setPos(frames.in_scene(point.place.view, point.place.at))
        self._draw()

    def anchor_on(self, views: Collection[View]) -> QPointF | None:
        """Where a line to or from the mark ends in the scene, if it is on one of ``views``."""
        return self.pos() if self.mark.place.view in views else None

    def extent_on(self, views: Collection[View]) -> QRectF | None:
        """The box in the scene that must be in sight for the mark to be seen, if it is on ``views``."""
        if self.mark.place.view not in views:
            return None
        return QRectF(self.pos() - QPointF(1, 1) * _POINT_EXTENT / 2, QSizeF(_POINT_EXTENT, _POINT_EXTENT))

    def set_selected(self, selected: bool) -> None:
        """Draw the ring of the selected mark, or take it away."""
        self._selected = selected
        self._draw()

    def sharpen(self, resolution: Resolution) -> None:
        """Draw for another zoom or screen; the zoom alone changes nothing here."""
        if resolution.ratio != self._ratio:
            self._ratio = resolution.ratio
            self._draw()

    def _draw(self) -> None:
        look = PointLook.of(self.mark, selected=self._selected, ghost=self._ghost)
        _show_centered(self, point_sprite(look, self._ratio))
        plain = Height.GHOST_POINT if self._ghost else Height.POINT
        self.setZValue(_height(Height.SELECTED_POINT if self._selected else plain, self.mark))


class ZoneItem(QGraphicsPathItem):
    """A pain zone: an area on each of its views with its letter; the item itself is only their parent."""

    def __init__(
        self, frames: Frames, zone: PainZone, resolution: Resolution, *, ghost: bool = False
    ) -> None:
        super().__init__()
        self.mark = zone
        self._ghost = ghost
        self._look = GHOST_LOOK if ghost else ZoneLook.of(zone)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._areas = [AreaItem(frames, area, self._look, self) for area in zone.areas]
        self._letters = [
            self._letter_at(frames.in_scene(area.view, letter_place(area.largest))) for area in zone.areas
        ]
        self.sharpen(resolution)
        self.set_selected(False)

    def anchor_on(self, views: Collection[View]) -> QPointF | None:
        """Where a line to or from the mark ends in the scene, if it is on one of ``views``."""
        at = self._first_on(views)
        return None if at is None else self._letters[at].pos()

    def extent_on(self, views: Collection[View]) -> QRectF | None:
        """The box in the scene that must be in sight for the mark to be seen, if it is on ``views``."""
        at = self._first_on(views)
        return None if at is None else self._areas[at].boundingRect()

    def set_selected(self, selected: bool) -> None:
        """Draw the edge of the selected mark, or take it away."""
        plain = Height.GHOST_ZONE if self._ghost else Height.ZONE
        self.setZValue(_height(Height.SELECTED_ZONE if selected else plain, self.mark))
        for area in self._areas:
            area.set_selected(selected)

    def sharpen(self, resolution: Resolution) -> None:
        """Draw for another zoom or screen."""
        for area in self._areas:
            area.sharpen(resolution)
            area.set_selected(area.is_selected)
        for letter in self._letters:
            _show_centered(letter, letter_sprite(self.mark.label, zone_color(self._look), resolution.ratio))

    def _first_on(self, views: Collection[View]) -> int | None:
        return next((at for at, area in enumerate(self.mark.areas) if area.view in views), None)

    def _letter_at(self, at: QPointF) -> QGraphicsPixmapItem:
        letter = QGraphicsPixmapItem(self)
        letter.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        letter.setPos(at)
        return letter


MarkItem = TriggerPointItem | ZoneItem


def mark_item(frames: Frames, mark: Mark, resolution: Resolution, *, ghost: bool = False) -> MarkItem:
    """The item that draws ``mark``; a ghost is a faint dashed mark of the visit before."""
    if isinstance(mark, TriggerPoint):
        return TriggerPointItem(frames, mark, resolution, ghost=ghost)
    return ZoneItem(frames, mark, resolution, ghost=ghost)


def _show_centered(item: QGraphicsPixmapItem, sprite: QPixmap) -> None:
    size = sprite.deviceIndependentSize()
    item.setPixmap(sprite)
    item.setOffset(-size.width() / 2, -size.height() / 2)


def _height(height: Height, mark: Mark) -> float:
    # Among their like, later marks lie above earlier ones, whatever was drawn last.
    return height + min(mark.number, 9_999) / 10_000
