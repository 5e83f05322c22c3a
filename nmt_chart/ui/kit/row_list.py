"""A list of rows of a fixed height, of which one is chosen; headings among them can not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

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

from nmt_chart.overriding import override
from nmt_chart.ui.kit.row_ground import draw_row_ground
from nmt_chart.ui.tokens import Space

ROW_INSET = Space.TIGHT + Space.MEDIUM
"""How far the words of a row begin from the left edge of its list."""

_ROW_ROLE = Qt.ItemDataRole.UserRole
_SAID_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,  # a narrow list cuts what a row says
)
_Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """One line of a list: it knows whose it is, how it sounds and how it is painted.

    A row without a key is a heading.
    """

    @property
    def key(self) -> object:
        """The id of what the row stands for."""

    @property
    def spoken(self) -> str:
        """The whole row for people who hear it."""

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the row into ``box``."""


class RowList(QListView):
    """Shows rows. ``walked_to`` follows the arrow keys and taps; ``chosen`` is a tap or Enter."""

    walked_to = Signal(object)  # key
    chosen = Signal(object)  # key
    entered = Signal(object)  # key

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = True
        self._row_height = row_height
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_RowPainter(row_height, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.clicked.connect(self._tell_chosen)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows from top to bottom."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], *, current: object = None) -> None:
        """Shows these rows; the one of ``current`` stays or becomes the current one, untold.

        The list stays where it was scrolled to unless it is about other things altogether.
        """
        self._telling = False
        before = {row.key for row in self.rows}
        self._rows.show_rows(rows)
        if before.isdisjoint(row.key for row in rows if row.key is not None):
            self.scrollToTop()
        if not self._make_current(current):
            self.selectionModel().clear()
        self._telling = True

    def go_to(self, key: object) -> None:
        """Makes the row of ``key`` the current one, as the arrow keys would; nothing without one."""
        self._make_current(key)

    def go_to_first(self) -> None:
        """Brings the keys to the list: to the current row, or to the first."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        first = next((at for at, row in enumerate(self.rows) if row.key is not None), None)
        if not self.currentIndex().isValid() and first is not None:
            self.setCurrentIndex(self._rows.index(first))

    def height_of(self, count: int) -> int:
        """How tall ``count`` rows are."""
        return count * self._row_height

    def _make_current(self, key: object) -> bool:
        at = next((at for at, row in enumerate(self.rows) if row.key == key), None) if key else None
        if at is None:
            return False
        index = self._rows.index(at)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def _tell_current(self, current: QModelIndex) -> None:
        if self._telling and current.isValid():
            self.walked_to.emit(self._rows.rows[current.row()].key)

    def _tell_chosen(self, index: QModelIndex) -> None:
        key = self._rows.rows[index.row()].key
        if key is not None:
            self.chosen.emit(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self.entered.emit(self.rows[self.currentIndex().row()].key)
            self._tell_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Takes these rows; if they stand for the same things as before, they only read differently."""
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()
            return
        self.rows = tuple(rows)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.rows[index.row()].key is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in _SAID_ROLES:
            return row.spoken
        return None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, row_height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._row_height = row_height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, self._row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW_ROLE)
        box = QRectF(option.rect).adjusted(Space.TIGHT, 2, -Space.TIGHT, -2)
        painter.save()
        draw_row_ground(painter, box, option.state)
        row.paint(painter, box.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0))
        painter.restore()
