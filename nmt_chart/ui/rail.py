"""The rail at the left edge: where in the program one is, and the lock."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.icon_button import Ground, IconButton
from nmt_chart.ui.tokens import Space

_WIDTH = 76


class Area(StrEnum):
    """A place of the program."""

    CLIENTS = "clients"
    CHART = "chart"
    PROGRESS = "progress"
    ATLAS = "atlas"
    PRINT = "print"
    SETTINGS = "settings"


_UPPER = (Area.CLIENTS, Area.CHART, Area.PROGRESS, Area.ATLAS, Area.PRINT)


class Rail(QWidget):
    """Chooses an area; those that need an open visit or client can't be chosen without one."""

    area_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._buttons: dict[Area, IconButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.TIGHT + 2, Space.LARGE, Space.TIGHT + 2, Space.LARGE)
        column.setSpacing(Space.TIGHT)
        for area in _UPPER:
            column.addWidget(self._button(area))
        column.addStretch(1)
        column.addWidget(self._button(Area.SETTINGS))
        lock = IconButton("lock", "Lock", self, ground=Ground.RAIL)
        lock.setObjectName("rail.lock")
        lock.setToolTip("Lock (Ctrl+L)")
        lock.clicked.connect(self.lock_wanted)
        column.addWidget(lock)
        self.setFixedWidth(_WIDTH)

    def show_area(self, area: Area) -> None:
        """Shows which area is in front."""
        self._buttons[area].setChecked(True)

    def allow(self, area: Area, *, allowed: bool) -> None:
        """Lets an area be chosen, or not."""
        self._buttons[area].setEnabled(allowed)

    def _button(self, area: Area) -> IconButton:
        button = IconButton(area.value, area.value.capitalize(), self, checkable=True, ground=Ground.RAIL)
        button.setObjectName(f"rail.{area.value}")
        button.clicked.connect(self._tell)
        self._group.addButton(button)
        self._buttons[area] = button
        return button

    def _tell(self) -> None:
        self.area_wanted.emit(next(area for area, button in self._buttons.items() if button is self.sender()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().rail)
