"""The one application object of the measurements."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme


def application() -> QApplication:
    """The application in the light theme, made at the first call."""
    running = QApplication.instance()
    made = running if isinstance(running, QApplication) else QApplication([])
    theme.apply_theme(made, Scheme.LIGHT)
    return made
