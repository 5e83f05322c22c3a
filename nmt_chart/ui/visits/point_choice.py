"""Chooses one of today's trigger points: a few as chips, many in a drop-down list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.domain.note import Wording, mark_name
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.dropdown import Dropdown

_FEW = 8
_NONE = "none"


class PointChoice(QWidget):
    """One of the points offered, or none."""

    chosen = Signal(object)  # MarkId or None

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._offered: tuple[tuple[MarkId, str], ...] = ()
        self._chips = ChipGroup([], self, single=True, compact=True)
        self._list = Dropdown([(None, _NONE)], self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self._list)
        self._list.hide()
        self._chips.changed.connect(self.chosen)
        self._list.chosen.connect(self.chosen)
        self.objectNameChanged.connect(self._name_parts)

    def show_points(self, points: Sequence[TriggerPoint], chosen: MarkId | None) -> None:
        """Offers ``points`` and shows which one is chosen, without telling anybody."""
        offered = tuple((p.id, f"{p.label} {mark_name(p, self._wording)}") for p in points)
        few = len(offered) <= _FEW
        if offered != self._offered:
            self._offered = offered
            self._chips.set_choices(offered if few else [])
            self._list.set_choices([(None, _NONE), *([] if few else offered)])
            self._chips.setVisible(few)
            self._list.setVisible(not few)
        if few:
            self._chips.set_value(chosen)
        else:
            self._list.set_value(chosen)

    def _name_parts(self) -> None:
        self._chips.setObjectName(self.objectName())
        self._list.setObjectName(f"{self.objectName()}-list")
        for part in (self._chips, self._list):
            part.setAccessibleName(self.accessibleName())
