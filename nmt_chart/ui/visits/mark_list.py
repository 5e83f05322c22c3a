"""The numbered list of marks beside the chart."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.note import Wording, is_from_atlas, listed, mark_name
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.badge import paint_badge
from nmt_chart.ui.kit.row_list import RowList
from nmt_chart.ui.kit.row_words import draw_row_words, sign_box
from nmt_chart.ui.tokens import Space

_ROW_HEIGHT = 56


class MarkRow:
    """One line of the list, put into words when it comes into sight: of a full chart only a few do."""

    def __init__(self, mark: Mark, chart: Chart, wording: Wording) -> None:
        self.mark = mark
        self._chart = chart
        self._wording = wording

    @property
    def key(self) -> MarkId:
        """The mark the line is about."""
        return self.mark.id

    @cached_property
    def title(self) -> str:
        """What the mark is called."""
        return mark_name(self.mark, self._wording)

    @cached_property
    def detail(self) -> str:
        """What is known of the mark."""
        return _detail(self.mark, self._chart, self._wording)

    @property
    def score(self) -> str:
        """Its severity; empty while there is none."""
        return "" if self.mark.severity is None else f"{self.mark.severity}/10"

    @property
    def spoken(self) -> str:
        """The whole line for people who hear it."""
        kind = "Trigger point" if isinstance(self.mark, TriggerPoint) else "Pain zone"
        return f"{kind} {self.mark.label}, {self.title}, {self.detail}, {self.score}".rstrip(", ")

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the line into ``box``."""
        paint_badge(painter, self.mark, sign_box(box))
        draw_row_words(painter, box, title=self.title, detail=self.detail, score=self.score)


def _detail(mark: Mark, chart: Chart, wording: Wording) -> str:
    words = [] if mark.confirmed else ["from the atlas"] if is_from_atlas(mark) else []
    words += [] if mark.confirmed else ["not confirmed yet"]
    if isinstance(mark, TriggerPoint):
        words.append(mark.status.label.lower())
        refers = listed(dict.fromkeys(wording.zone(zone) for zone in chart.zones_from(mark.id)))
        words += [f"refers to {refers}"] if refers else []
        if mark.tenderness_before is not None and mark.tenderness_after is not None:
            words.append(f"{mark.tenderness_before} \N{RIGHTWARDS ARROW} {mark.tenderness_after}")
    else:
        words.append(mark.kind.label.lower())
        source = chart.marks.get(mark.source) if mark.source else None
        words += [f"from {source.label} {mark_name(source, wording)}"] if source else []
    if mark.change is not None:
        words.append(mark.change.label.lower())
    return " \N{MIDDLE DOT} ".join(words)


class MarkList(RowList):
    """Shows the marks and tells which one was chosen; arrows move, Delete asks to remove."""

    removal_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(_ROW_HEIGHT, parent)
        self.setObjectName("mark-list")
        self.setAccessibleName("Marks of this visit")
        self.setViewportMargins(0, Space.TIGHT, 0, Space.TIGHT)
        self._wording = wording

    def show_chart(self, chart: Chart, selected: MarkId | None) -> None:
        """Shows the marks of ``chart`` in order of their numbers, points first."""
        self.show_rows([MarkRow(mark, chart, self._wording) for mark in chart], current=selected)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_of(len(self.rows)) + 2 * Space.TIGHT)
