"""The scene: mirrors the chart, a mark an item, and shows what is selected and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import NOTE_ID, Change, Chart, VisitNote
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.companions import LinkItem, links, muscle_items
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.mark_items import MarkItem, mark_item
from nmt_chart.ui.canvas.preview import Preview
from nmt_chart.ui.canvas.reference_pattern import ReferencePattern
from nmt_chart.ui.canvas.resolution import Resolution
from nmt_chart.ui.canvas.stand_in_item import StandInItem
from nmt_chart.ui.canvas.stand_ins import stand_in_places


class ChartScene(QGraphicsScene):
    """Holds an item for each mark by its id; items are added and removed one by one, never all at once."""

    def __init__(self, frames: Frames, parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._frames = frames
        self._chart = Chart()
        self._items: dict[MarkId, MarkItem] = {}
        self._ghosts: dict[MarkId, MarkItem] = {}
        self._stand_ins: dict[MarkId, tuple[StandInItem, ...]] = {}
        self._companions: list[QGraphicsItem] = []
        self._selected: MarkId | None = None
        self._resolution = Resolution(1.0, 1.0)
        self.preview = Preview(self, frames, self._items)
        self.pattern = ReferencePattern(self, frames)

    @property
    def mark_items(self) -> Mapping[MarkId, MarkItem]:
        """The items of today's marks."""
        return self._items

    @property
    def ghosts(self) -> tuple[Mark, ...]:
        """The marks of an earlier visit that are shown faintly."""
        return tuple(item.mark for item in self._ghosts.values())

    @property
    def stand_ins(self) -> tuple[StandInItem, ...]:
        """The small badges of marks made on drawings that are not shown."""
        return tuple(item for items in self._stand_ins.values() for item in items)

    def show_group(self) -> None:
        """Show what belongs to the marks on the figures the frames show now."""
        for mark in self._chart:
            self._replace_stand_ins(mark.id, mark)
        self._show_companions()
        self.pattern.show_group()

    def show_bodies(self) -> None:
        """Put every mark where the bodies the frames show now have it."""
        self.show_ghosts(self.ghosts)
        self.follow(self._chart, [Change(mark, mark) for mark in self._chart])
        self.pattern.show_bodies()

    def show_chart(self, chart: Chart) -> None:
        """Mirror ``chart`` and nothing else; a pattern may have been shown for the one before."""
        self.pattern.show((), Side.MIDLINE, None)
        self.show_ghosts(())
        self.select(None)
        for mark in tuple(self._items):
            self.removeItem(self._items.pop(mark))
            self._replace_stand_ins(mark, None)
        self.follow(chart, [Change(None, mark) for mark in chart])

    def follow(self, chart: Chart, changes: Iterable[Change]) -> None:
        """Mirror ``changes``, which led to ``chart``."""
        self._chart = chart
        for change in changes:
            if change.id != NOTE_ID:
                self._mirror(change)
        self._show_companions()

    def show_ghosts(self, marks: Sequence[Mark]) -> None:
        """Show these marks of an earlier visit faintly, and no others."""
        for ghost in tuple(self._ghosts):
            self.removeItem(self._ghosts.pop(ghost))
        for mark in marks:
            self._ghosts[mark.id] = self._added(mark, ghost=True)

    def select(self, mark: MarkId | None) -> None:
        """Make one mark stand out, with what belongs to it."""
        was_selected, self._selected = self._selected, mark
        for changed, is_selected in ((was_selected, False), (mark, True)):
            for item in self._items_of(changed):
                item.set_selected(is_selected)
        self._show_companions()

    def sharpen(self, resolution: Resolution) -> None:
        """Draw everything for another zoom or screen."""
        self._resolution = self.preview.resolution = resolution
        for item in (*self._items.values(), *self._ghosts.values(), *self.stand_ins):
            item.sharpen(resolution)
        self._show_companions()
        self.pattern.sharpen(resolution)

    def _mirror(self, change: Change) -> None:
        if change.before is not None:
            self.removeItem(self._items.pop(change.id))
            self._replace_stand_ins(change.id, None)
        if change.after is not None and not isinstance(change.after, VisitNote):
            self._items[change.id] = self._added(change.after, ghost=False)
            self._replace_stand_ins(change.id, change.after)
            if change.id == self._selected:
                for item in self._items_of(change.id):
                    item.set_selected(True)

    def _items_of(self, mark: MarkId | None) -> tuple[MarkItem | StandInItem, ...]:
        if mark is None or mark not in self._items:
            return ()
        return (self._items[mark], *self._stand_ins.get(mark, ()))

    def _replace_stand_ins(self, mark_id: MarkId, mark: Mark | None) -> None:
        for item in self._stand_ins.pop(mark_id, ()):
            self.removeItem(item)
        places = () if mark is None else stand_in_places(mark, self._frames.views)
        if mark is not None and places:
            items = tuple(StandInItem(self._frames, mark, place, self._resolution) for place in places)
            self._stand_ins[mark_id] = items
            for item in items:
                self.addItem(item)
                item.set_selected(mark_id == self._selected)

    def _added(self, mark: Mark, *, ghost: bool) -> MarkItem:
        item = mark_item(self._frames, mark, self._resolution, ghost=ghost)
        self.addItem(item)
        return item

    def _show_companions(self) -> None:
        for item in self._companions:
            self.removeItem(item)
        self._companions = []
        selected = self._chart.marks.get(self._selected) if self._selected else None
        if selected is not None:
            self._companions = list(self._companions_of(selected))
            for item in self._companions:
                self.addItem(item)

    def _companions_of(self, selected: Mark) -> list[QGraphicsItem]:
        ends = [(self._anchor(start), self._anchor(end)) for start, end in links(self._chart, selected)]
        lines = [
            LinkItem(start, end, self._resolution)
            for start, end in ends
            if start is not None and end is not None
        ]
        return [*lines, *muscle_items(self._frames, selected, self._resolution)]

    def _anchor(self, mark: MarkId) -> QPointF | None:
        """Where a line to a mark ends among the figures shown; None when nothing of it is there."""
        stand_ins = (item.pos() for item in self._stand_ins.get(mark, ()))
        own = self._items[mark].anchor_on(self._frames.views)
        return next(stand_ins, None) if own is None else own
