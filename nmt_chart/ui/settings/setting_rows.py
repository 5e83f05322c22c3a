"""The controls of the settings, made from their table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.settings import Settings
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.settings.number_field import NumberField
from nmt_chart.ui.settings.table import OneOf, Setting
from nmt_chart.ui.tokens import ColorRole, Space, Type

_CHOICE_WIDTH = 372


class SettingRow(QWidget):
    """Name and note of a setting at the left, its control at the right."""

    changed = Signal(str, object)  # key, value

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.control = self._made_control()
        self.control.setObjectName(f"setting.{setting.key}")
        self.control.setAccessibleName(setting.label)
        self.control.setToolTip(setting.note)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Shows the value the setting has now."""
        self.control.set_value(getattr(settings, self.setting.key))

    def _made_control(self) -> Segmented | NumberField:
        kind = self.setting.kind
        if isinstance(kind, OneOf):
            segmented = Segmented(kind.choices, self)
            segmented.setMinimumWidth(_CHOICE_WIDTH)
            segmented.chosen.connect(self._tell)
            return segmented
        number = NumberField(kind.allowed, kind.step, kind.unit, self)
        number.changed.connect(self._tell)
        return number

    def _tell(self, value: object) -> None:
        self.changed.emit(self.setting.key, value)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addStretch(1)
        words.addWidget(Words(self.setting.label, Type.BODY_STRONG))
        words.addWidget(Words(self.setting.note, Type.SMALL, ColorRole.TEXT_MUTED))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)
