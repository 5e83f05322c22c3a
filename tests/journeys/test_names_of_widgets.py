"""Everything a person can act on can be found by name and is spoken by name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from tools.tour import invent_practice, tour
from tools.widget_names import Actionable, actionable


@pytest.fixture
def screens(qapp: QApplication, tmp_path: Path) -> dict[str, list[Actionable]]:
    theme.apply_theme(qapp, Scheme.LIGHT)
    practice = tmp_path / "practice.nmt"
    invent_practice(practice)
    return {screen: list(actionable(window)) for screen, window in tour(practice, (1024, 768))}


def test_every_widget_has_a_name_of_its_own_and_a_spoken_name(screens: dict[str, list[Actionable]]) -> None:
    assert len(screens) == 16
    nameless = [
        (screen, found) for screen, all_found in screens.items() for found in all_found if not found.name
    ]
    unspoken = [
        found.name for all_found in screens.values() for found in all_found if not found.accessible_name
    ]
    assert (nameless, unspoken) == ([], [])
    for screen, all_found in screens.items():
        twice = [name for name, count in Counter(found.name for found in all_found).items() if count > 1]
        assert twice == [], screen
