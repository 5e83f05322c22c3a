"""The numbered list of marks beside the chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.note import Wording, is_from_atlas, listed, mark_name
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.badge import paint_badge
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.kit.row_ground import draw_row_ground
from nmt_chart.ui.tokens import Space, Type

_ROW_HEIGHT = 56
_BADGE = 26.0
_MARK_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One line of the list in words."""

    mark: Mark
    title: str
    detail: str
    score: str

    @property
    def spoken(self) -> str:
        """The whole line for people who hear it."""
        kind = "Trigger point" if isinstance(self.mark, TriggerPoint) else "Pain zone"
        return f"{kind} {self.mark.label}, {self.title}, {self.detail}, {self.score}".rstrip(", ")


def mark_row(mark: Mark, chart: Chart, wording: Wording) -> MarkRow:
    """The line of ``mark`` as it stands in ``chart``."""
    score = "" if mark.severity is None else f"{mark.severity}/10"
    return MarkRow(mark, mark_name(mark, wording), _detail(mark, chart, wording), score)


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


class MarkList(QListView):
    """Shows the marks and tells which one was chosen; arrows move, Delete asks to remove."""

    chosen = Signal(object)  # MarkId
    removal_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark-list")
        self.setAccessibleName("Marks of this visit")
        self._rows = _Rows(wording, self)
        self._telling = True
        self.setModel(self._rows)
        self.setItemDelegate(_RowPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell)
        # A tap on the row that is chosen already brings its mark back into sight.
        self.clicked.connect(self._tell)

    def show_chart(self, chart: Chart, selected: MarkId | None) -> None:
        """Shows the marks of ``chart`` in order of their numbers, points first."""
        self._telling = False
        self._rows.show_chart(chart)
        row = self._rows.row_of(selected)
        if row is None:
            self.selectionModel().clear()
        else:
            at = self._rows.index(row)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(at)
        self._telling = True

    def _tell(self, current: QModelIndex) -> None:
        if self._telling and current.isValid():
            self.chosen.emit(current.data(_MARK_ROLE).mark.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._rows.rowCount() * _ROW_HEIGHT + 2 * Space.SMALL)


class _Rows(QAbstractListModel):
    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._chart = Chart()
        self._marks: tuple[Mark, ...] = ()
        self._worded: dict[int, MarkRow] = {}

    def show_chart(self, chart: Chart) -> None:
        marks = tuple(chart)
        if len(marks) != len(self._marks):
            self.beginResetModel()
            self._take(chart, marks)
            self.endResetModel()
            return
        self._take(chart, marks)
        if marks:
            self.dataChanged.emit(self.index(0), self.index(len(marks) - 1))

    def row_of(self, mark: MarkId | None) -> int | None:
        return next((at for at, other in enumerate(self._marks) if other.id == mark), None)

    def _take(self, chart: Chart, marks: tuple[Mark, ...]) -> None:
        self._chart, self._marks = chart, marks
        self._worded.clear()

    def _row(self, at: int) -> MarkRow:
        """Put into words when it comes into sight: of a full chart only a few rows do."""
        if at not in self._worded:
            self._worded[at] = mark_row(self._marks[at], self._chart, self._wording)
        return self._worded[at]

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._marks)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._row(index.row())
        if role == _MARK_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class _RowPainter(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: MarkRow = index.data(_MARK_ROLE)
        box = QRectF(option.rect).adjusted(Space.SMALL, 2, -Space.SMALL, -2)
        painter.save()
        draw_row_ground(painter, box, option.state)
        self._paint_words(painter, box, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, row: MarkRow) -> None:
        colors = theme.current()
        paint_badge(painter, row.mark, QRectF(box.left() + 10, box.center().y() - _BADGE / 2, _BADGE, _BADGE))
        left = box.left() + _BADGE + 20
        score_width = text_width(row.score, Type.BODY_STRONG) + Space.MEDIUM if row.score else 0.0
        words = QRectF(left, box.top() + 6, box.right() - left - score_width - Space.TIGHT, 20)
        draw_text(painter, words, row.title, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
        words.translate(0, 20)
        draw_text(painter, words, row.detail, style=Type.SMALL, color=colors.text_muted, align=LEFT)
        score = QRectF(box.right() - score_width, box.top(), score_width, box.height())
        draw_text(painter, score, row.score, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
