"""The reference pattern of trigger points on the body: muscle, crosses, and where most and some feel it.

It is lighter than any mark and has no edge and no letter, so that nobody takes it for something charted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsPixmapItem, QGraphicsScene

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.muscle import ReferralKind, TriggerPointSite
from nmt_chart.guide.patterns import Pattern, pattern_on
from nmt_chart.ui.canvas.companions import MuscleItem
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.paths import curves_path, polygons_path
from nmt_chart.ui.canvas.pattern_look import cross_sprite, pattern_brush
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.stacking import Height


class ReferencePattern:
    """Draws one pattern on the figures shown; other views are looked up when they are."""

    def __init__(self, scene: QGraphicsScene, frames: Frames) -> None:
        self._scene = scene
        self._frames = frames
        self._resolution = Resolution(1.0, 1.0)
        self._sites: tuple[TriggerPointSite, ...] = ()
        self._side = Side.MIDLINE
        self._muscle: str | None = None
        self._patterns: dict[View, Pattern] = {}
        self._items: list[QGraphicsItem] = []

    def show(self, sites: Sequence[TriggerPointSite], side: Side, muscle: str | None) -> None:
        """Draw the pattern of ``sites`` on one side of the client, with the muscle of that slug."""
        shown = (self._sites, self._side, self._muscle)
        if shown == (tuple(sites), side, muscle):
            return
        self._sites, self._side, self._muscle = tuple(sites), side, muscle
        self._patterns.clear()
        self.show_group()

    def show_bodies(self) -> None:
        """Draw on the bodies the frames show now."""
        self._patterns.clear()
        self.show_group()

    def show_group(self) -> None:
        """Draw on the figures the frames show now."""
        for item in self._items:
            self._scene.removeItem(item)
        self._items = [item for view in self._frames.views for item in self._items_on(view)]
        for item in self._items:
            self._scene.addItem(item)

    def sharpen(self, resolution: Resolution) -> None:
        """Draw for another zoom or screen."""
        self._resolution = resolution
        self.show_group()

    @property
    def views(self) -> tuple[View, ...]:
        """The views of the body on which something of the pattern lies; this looks at every one."""
        return tuple(view for view in self._frames.bodies if not self._pattern(view).is_empty)

    @property
    def extent(self) -> QRectF:
        """The box in the scene around what is shown; empty without a pattern in sight."""
        together = QRectF()
        for item in self._items:
            together = together.united(item.sceneBoundingRect())
        return together

    def _items_on(self, view: View) -> Iterator[QGraphicsItem]:
        if not self._sites and self._muscle is None:
            return
        shape = self._frames.body(view).muscle(self._muscle, self._side) if self._muscle else None
        if shape is not None:
            yield MuscleItem(curves_path(self._frames, view, shape.curves), self._resolution)
        pattern = self._pattern(view)
        for kind, polygons in (
            (ReferralKind.SPILLOVER, pattern.spillover),
            (ReferralKind.PRIMARY, pattern.primary),
        ):
            if polygons:
                yield AreaOfPattern(polygons_path(self._frames, view, polygons), kind, self._resolution)
        for at in pattern.crosses:
            cross = CrossItem(self._resolution)
            cross.setPos(self._frames.in_scene(view, at))
            yield cross

    def _pattern(self, view: View) -> Pattern:
        if view not in self._patterns:
            self._patterns[view] = pattern_on(self._frames.body(view), self._sites, self._side)
        return self._patterns[view]


class AreaOfPattern(QGraphicsPathItem):
    """Where a referral is felt on one view: a wash for most people, dots for some."""

    def __init__(self, path: QPainterPath, kind: ReferralKind, resolution: Resolution) -> None:
        super().__init__(path)
        self.kind = kind
        self.setBrush(pattern_brush(kind, resolution.device_scale, resolution.ratio))
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(Height.PATTERN)


class CrossItem(QGraphicsPixmapItem):
    """Where a trigger point usually sits; it keeps its size on the screen."""

    def __init__(self, resolution: Resolution) -> None:
        super().__init__(cross_sprite(resolution.ratio))
        size = self.pixmap().deviceIndependentSize()
        self.setOffset(-size.width() / 2, -size.height() / 2)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(Height.SITE)
