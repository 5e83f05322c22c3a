"""The user's settings while the window is open: read by everyone, changed in one place, saved at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from nmt_chart.errors import UserError
from nmt_chart.settings import Settings, load_settings, save_settings


class Preferences(QObject):
    """Holds the settings and their file."""

    changed = Signal(object)  # Settings

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = load_settings(path)

    @property
    def settings(self) -> Settings:
        """The settings as they stand now."""
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401 - one value of any field's type
        """Changes settings and saves them; they hold even when saving raises UserError."""
        self._settings = self._settings.changed(**values)
        self.changed.emit(self._settings)
        try:
            save_settings(self._settings, self._path)
        except OSError as error:
            raise UserError(
                "The setting holds until the program is closed, but it could not be saved: "
                f"{error.strerror}. Check that the disk is not full and can be written to."
            ) from error
