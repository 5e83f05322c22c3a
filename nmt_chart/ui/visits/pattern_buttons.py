"""What the atlas offers for a trigger point in a known muscle: to see where it refers, and to chart that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.visits.check_details import PUT

_SHOW, _HIDE = "Show where it refers", "Hide where it refers"


class PatternButtons(QWidget):
    """The first button says what it does now; what is seen on the body can be put on the chart."""

    show_wanted = Signal(object)  # TriggerPoint
    hide_wanted = Signal()
    put_wanted = Signal(object)  # TriggerPoint

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point: TriggerPoint | None = None
        self._is_shown = False
        self._see = Button(_SHOW, ButtonRole.PLAIN, self, icon="eye", compact=True)
        self._put = Button(PUT, ButtonRole.PLAIN, self, icon="zone", compact=True)
        self._see.clicked.connect(self._tell_seeing)
        self._put.clicked.connect(self._tell_putting)
        self.objectNameChanged.connect(self._name_parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._see)
        column.addWidget(self._put)

    def show_point(self, point: TriggerPoint, *, is_shown: bool) -> None:
        """Offers the pattern of a point's muscle, and says whether it is on the body now."""
        self._point = point
        self._is_shown = is_shown
        self._see.set_label(_HIDE if is_shown else _SHOW)
        self._see.set_icon("eye_off" if is_shown else "eye")
        self._put.setVisible(is_shown)

    def _tell_seeing(self) -> None:
        if self._is_shown:
            self.hide_wanted.emit()
        else:
            self.show_wanted.emit(self._point)

    def _tell_putting(self) -> None:
        self.put_wanted.emit(self._point)

    def _name_parts(self) -> None:
        name_part(self, self._see, "show")
        name_part(self, self._put, "put")
