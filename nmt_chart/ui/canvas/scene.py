"""The scene: mirrors the chart, a mark an item, and shows what is selected and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import NOTE_ID, Change, Chart, VisitNote
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.companions import LinkItem, links, muscle_items
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.mark_items import MarkItem, mark_item
from nmt_chart.ui.canvas.preview import Preview
from nmt_chart.ui.canvas.resolution import Resolution


class ChartScene(QGraphicsScene):
    """Holds an item for each mark by its id; items are added and removed one by one, never all at once."""

    def __init__(self, frames: Frames, maps: Mapping[View, BodyMap], parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._frames = frames
        self._maps = maps
        self._chart = Chart()
        self._items: dict[MarkId, MarkItem] = {}
        self._ghosts: dict[MarkId, MarkItem] = {}
        self._companions: list[QGraphicsItem] = []
        self._selected: MarkId | None = None
        self._resolution = Resolution(1.0, 1.0)
        self.preview = Preview(self, frames, maps, self._items)

    @property
    def mark_items(self) -> Mapping[MarkId, MarkItem]:
        """The items of today's marks."""
        return self._items

    @property
    def ghosts(self) -> tuple[Mark, ...]:
        """The marks of an earlier visit that are shown faintly."""
        return tuple(item.mark for item in self._ghosts.values())

    def show_chart(self, chart: Chart) -> None:
        """Mirror ``chart`` and nothing else."""
        self.show_ghosts(())
        self.select(None)
        for mark in tuple(self._items):
            self.removeItem(self._items.pop(mark))
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
        if was_selected in self._items:
            self._items[was_selected].set_selected(False)
        if mark in self._items:
            self._items[mark].set_selected(True)
        self._show_companions()

    def sharpen(self, resolution: Resolution) -> None:
        """Draw everything for another zoom or screen."""
        self._resolution = self.preview.resolution = resolution
        for item in (*self._items.values(), *self._ghosts.values()):
            item.sharpen(resolution)
        self._show_companions()

    def _mirror(self, change: Change) -> None:
        if change.before is not None:
            self.removeItem(self._items.pop(change.id))
        if change.after is not None and not isinstance(change.after, VisitNote):
            item = self._items[change.id] = self._added(change.after, ghost=False)
            if change.id == self._selected:
                item.set_selected(True)

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
        lines = [
            LinkItem(self._items[start].anchor, self._items[end].anchor, self._resolution)
            for start, end in links(self._chart, selected)
        ]
        return [*lines, *muscle_items(self._frames, self._maps, selected, self._resolution)]
