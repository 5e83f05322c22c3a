"""What holds for every test of a widget: the light theme at the start, nothing left open at the end."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, dressed in light."""
    theme.apply_theme(qapp, Scheme.LIGHT)
    yield qapp
    left_open = [window for window in qapp.topLevelWidgets() if window.isVisible()]
    for window in left_open:
        window.hide()
    assert not left_open
