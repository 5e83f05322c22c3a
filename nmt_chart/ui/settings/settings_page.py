"""The settings page: a card for each group of settings, the practice, and the practice file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.settings import Settings
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.middle import in_the_middle
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.settings.keys_card import KeysCard
from nmt_chart.ui.settings.practice_card import PracticeCard
from nmt_chart.ui.settings.setting_rows import SettingRow
from nmt_chart.ui.settings.table import TABLE
from nmt_chart.ui.tokens import Space, Type

_WIDTH = 800


class SettingsPage(QWidget):
    """Shows the settings; every change is told at once."""

    setting_changed = Signal(str, object)  # key, value
    disappeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-page")
        self.practice = PracticeCard()
        self.keys = KeysCard()
        self.banner = Banner()
        self.banner.setObjectName("settings-banner")
        self.banner.hide()
        self.rows = tuple(SettingRow(setting) for setting in TABLE)
        for row in self.rows:
            row.changed.connect(self.setting_changed)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Shows the settings as they are now."""
        for row in self.rows:
            row.show_settings(settings)

    def row(self, key: str) -> SettingRow:
        """The line of one setting."""
        return next(row for row in self.rows if row.setting.key == key)

    def tell(self, sentence: str, kind: BannerKind = BannerKind.INFO) -> None:
        """Says above the settings what was done or went wrong."""
        self.banner.say(sentence, kind)
        self.banner.show()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, Space.LARGE, 0, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(Words("Settings", Type.HEADING))
        column.addWidget(self.banner)
        for group in dict.fromkeys(row.setting.group for row in self.rows):
            column.addWidget(self._group(group))
        column.addWidget(self.practice)
        column.addWidget(self.keys)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(in_the_middle(holder, widest=_WIDTH, margin=Space.WIDE), self))

    def _group(self, title: str) -> Card:
        card = Card()
        card.add(Words(title, Type.TITLE))
        for row in self.rows:
            if row.setting.group == title:
                card.add(row)
        return card

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.practice.flush()
            self.disappeared.emit()
