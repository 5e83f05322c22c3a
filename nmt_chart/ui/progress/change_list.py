"""The list of what changed between the two visits."""

from __future__ import annotations

from collections.abc import Sequence

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
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nmt_chart.domain.ids import MarkId
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.kit.row_ground import draw_row_ground
from nmt_chart.ui.progress.change_rows import ChangeRow
from nmt_chart.ui.progress.outcome_sign import paint_outcome
from nmt_chart.ui.tokens import Space, Type

_ROW_HEIGHT = 58
_SIGN = 26.0
_ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class ChangeList(QListView):
    """Shows a line for each mark of the two visits and tells which one was chosen."""

    chosen = Signal(object)  # ChangeRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
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

    @property
    def rows(self) -> tuple[ChangeRow, ...]:
        """The lines shown."""
        return tuple(self._rows.rows)

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Shows these lines, none chosen."""
        self._telling = False
        self._rows.show_rows(rows)
        self._telling = True

    def choose_mark(self, mark: MarkId) -> None:
        """Chooses the line about a mark of either visit."""
        at = next((at for at, row in enumerate(self._rows.rows) if row.holds(mark)), None)
        if at is not None:
            index = self._rows.index(at)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _tell(self, current: QModelIndex) -> None:
        if self._telling and current.isValid():
            self.chosen.emit(current.data(_ROW_ROLE))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[ChangeRow, ...] = ()

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        return None


class _RowPainter(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ChangeRow = index.data(_ROW_ROLE)
        box = QRectF(option.rect).adjusted(Space.SMALL, 2, -Space.SMALL, -2)
        painter.save()
        draw_row_ground(painter, box, option.state)
        self._paint_words(painter, box, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, row: ChangeRow) -> None:
        colors = theme.current()
        sign = QRectF(box.left() + 10, box.center().y() - _SIGN / 2, _SIGN, _SIGN)
        paint_outcome(painter, row.compared.outcome, sign)
        left = sign.right() + Space.MEDIUM
        wide = text_width(row.scores, Type.BODY_STRONG) + Space.MEDIUM if row.scores else Space.SMALL
        words = QRectF(left, box.top() + 7, box.right() - left - wide - Space.TIGHT, 20)
        draw_text(painter, words, row.name, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
        words.translate(0, 20)
        detail = f"{row.compared.outcome.label} \N{MIDDLE DOT} {row.labels}"
        draw_text(painter, words, detail, style=Type.SMALL, color=colors.text_muted, align=LEFT)
        scores = QRectF(box.right() - wide, box.top(), wide, box.height())
        draw_text(painter, scores, row.scores, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
