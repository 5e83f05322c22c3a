"""The atlas screen over an empty practice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.print.printing import Printing
from tests.ui.desks import ChosenFiles, a_desk


class FilePrinter(Printing):
    """A printer that writes a PDF."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @override
    def ask(self, parent: QWidget, sizes: Sequence[QSizeF], chosen: Callable[[QPrinter], None]) -> None:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        chosen(printer)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(tmp_path)


@pytest.fixture
def files(tmp_path: Path) -> ChosenFiles:
    return ChosenFiles(tmp_path / "sheet.pdf")


@pytest.fixture
def printer(tmp_path: Path) -> FilePrinter:
    return FilePrinter(tmp_path / "printed.pdf")


@pytest.fixture
def flow(qtbot: QtBot, desk: Desk, files: ChosenFiles, printer: FilePrinter) -> AtlasFlow:
    """Return the atlas, open, with the keyboard."""
    made = AtlasFlow(desk, files, printing=printer)
    qtbot.addWidget(made.page)
    made.page.resize(1364, 900)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.open()
    made.screen.body.canvas.settle()
    return made
