"""How the window comes up again: where and how large it was left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

from nmt_chart.ui.start.unlock_page import UnlockPage
from tests.journeys.therapist import Therapist

Program = Callable[[], Therapist]


def test_the_window_comes_up_as_large_as_it_was_left(open_program: Program) -> None:
    open_program().window.resize(980, 700)

    assert open_program().window.size() == QSize(980, 700)


def test_a_damaged_note_of_the_window_size_only_costs_the_size(open_program: Program, tmp_path: Path) -> None:
    (tmp_path / "window-geometry").write_bytes(b"not a geometry")

    assert open_program().window.size() == QSize(1440, 900)


def test_the_unlock_page_fits_into_the_smallest_window_with_all_it_can_say(open_program: Program) -> None:
    window = open_program().window
    page = UnlockPage("practice.nmt", window)
    page.resize(window.minimumSize())
    page.show_problem("The disk refused. " * 12)
    page.show_wait(75)
    page.show()

    for name in ("unlock.passphrase", "unlock.confirm", "unlock.recovery", "unlock.problem"):
        part = page.findChild(QWidget, name)
        assert part is not None
        assert page.rect().contains(part.rect().translated(part.mapTo(page, QPoint())))
