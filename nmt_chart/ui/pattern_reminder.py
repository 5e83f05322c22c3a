"""Says that patterns vary wherever one is shown, until somebody has put that away."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.errors import UserError
from nmt_chart.ui.messages import show_error
from nmt_chart.ui.preferences import Preferences


class PatternReminder(QObject):
    """Knows whether the sentence is still to be said; putting it away holds everywhere and for good."""

    changed = Signal(bool)  # whether it is to be said

    def __init__(self, preferences: Preferences, page: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._page = page
        preferences.changed.connect(self._tell)

    @property
    def is_due(self) -> bool:
        """Whether the sentence is to be said."""
        return self._preferences.settings.remind_at_patterns

    def put_away(self) -> None:
        """Says it no more, here and everywhere, until the settings ask for it again."""
        try:
            self._preferences.change(remind_at_patterns=False)
        except UserError as error:
            show_error(self._page, error)

    def _tell(self) -> None:
        self.changed.emit(self.is_due)
