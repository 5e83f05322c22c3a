"""A window to show single widgets in."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show widgets below each other in an active window, 320 points wide unless told otherwise."""
    windows: list[QWidget] = []

    def show(*parts: QWidget, width: int = 320) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        window.setFixedWidth(width)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
