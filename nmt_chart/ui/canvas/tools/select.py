"""Select and move: a tap selects, a drag moves the mark under it, a drag beside all marks pans."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF

from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY, Easel
from nmt_chart.ui.canvas.tools.tool import Tool
from nmt_chart.ui.canvas.touch import Touch


class Select(Tool):
    """Picks marks and moves them."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._start: Touch | None = None
        self._last: Touch | None = None
        self._under: tuple[MarkId, ...] = ()
        self._grabbed: Mark | None = None

    @override
    def press(self, touch: Touch) -> None:
        self._start = touch
        self._last = None
        self._under = self.easel.marks_under(touch)
        self._grabbed = self._grab()
        self._under = self._under or self.easel.stand_ins_under(touch)

    @override
    def move(self, touch: Touch) -> None:
        if self._start is None or (self._last is None and touch.is_tap_of(self._start)):
            return
        if self._grabbed is None:
            self.easel.pan_wanted.emit(touch.pixel - (self._last or self._start).pixel)
        else:
            self.easel.preview.carry(_part_on(self._grabbed, self._start), touch.scene - self._start.scene)
        self._last = touch

    @override
    def release(self, touch: Touch) -> None:
        if self._start is None:
            return
        if self._last is None:
            self._tap(touch)
        elif self._grabbed is not None:
            self._drop(self._grabbed, self._start, touch)

    def _grab(self) -> Mark | None:
        if not self._under or self.easel.is_frozen:
            return None
        selected = self.easel.selected_mark
        if selected is not None and selected.id in self._under:
            return selected
        return self.easel.chart.marks[self._under[0]]

    def _tap(self, touch: Touch) -> None:
        ghosts = self.easel.ghosts_under(touch)
        if self._under:
            self.easel.pick(touch, self._under)
        elif ghosts and not self.easel.is_frozen:
            self.easel.ghost_tapped.emit(ghosts[0])
        else:
            self.easel.select(None)
            self.easel.body_tapped.emit(touch.place)

    def _drop(self, mark: Mark, start: Touch, end: Touch) -> None:
        moved = (
            self._moved_point(mark, end.scene - start.scene)
            if isinstance(mark, TriggerPoint)
            else self._moved_zone(mark, start, end)
        )
        if moved is None:
            self.easel.refused.emit(BESIDE_THE_BODY)
        else:
            name = "trigger point" if isinstance(mark, TriggerPoint) else "pain zone"
            self.easel.put(f"Move {name}", moved)

    def _moved_point(self, point: TriggerPoint, shift: QPointF) -> TriggerPoint | None:
        home = self.easel.frames.in_scene(point.place.view, point.place.at)
        place = self.easel.on_body(self.easel.frames.place_at(home + shift), reach=_SNAP)
        return None if place is None else replace(point, place=place, confirmed=True)

    def _moved_zone(self, zone: PainZone, start: Touch, end: Touch) -> PainZone | None:
        """The zone with its part on the touched view shifted; None when that leaves the body."""
        area = zone.area_on(start.view)
        if area is None:
            return zone
        dx, dy = end.at.x - start.at.x, end.at.y - start.at.y
        shifted = [polygon.moved(dx, dy) for polygon in area.polygons]
        on_body = self.easel.surface(start.view).clipped(shifted)
        moved = zone.with_area(start.view, on_body) if on_body else None
        return None if moved is None else replace(moved, confirmed=True)


_SNAP = 0.02
"""A point dropped this close beside the body lands on its edge, in stature."""


def _part_on(mark: Mark, start: Touch) -> Mark:
    """What a drag carries: of a zone on two views the part on the touched one."""
    if isinstance(mark, PainZone):
        area = mark.area_on(start.view)
        return mark if area is None else replace(mark, areas=(area,))
    return mark
