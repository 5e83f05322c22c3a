"""From the atlas to the paper and back."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from tests.ui.atlas.conftest import FilePrinter
from tests.ui.desks import ChosenFiles
from tests.ui.finding import assert_named


@pytest.fixture
def printing(flow: AtlasFlow) -> AtlasFlow:
    flow.show_muscle("trapezius-upper")
    QApplication.processEvents()
    QTest.mouseClick(flow.screen.facts.print, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return flow


def test_the_preview_shows_one_page(printing: AtlasFlow) -> None:
    sheet = printing.screen.sheet
    assert sheet.isVisible()
    assert sheet.title.text() == "Upper trapezius, right"
    assert sheet.pane.preview.page_in_sight == 0
    assert_named(sheet)


def test_it_is_saved_where_the_therapist_wants_it(printing: AtlasFlow, files: ChosenFiles) -> None:
    printing.screen.sheet.save.click()

    assert files.path is not None
    assert files.suggested is not None
    assert files.suggested.name == "muscle-trapezius-upper.pdf"
    assert "Upper trapezius" in PdfReader(files.path).pages[0].extract_text()
    assert printing.screen.sheet.notice.text.startswith("Saved as sheet.pdf")


def test_it_is_printed(printing: AtlasFlow, printer: FilePrinter) -> None:
    printing.screen.sheet.print.click()

    assert len(PdfReader(printer.file).pages) == 1
    assert printing.screen.sheet.notice.text == "1 page was sent to the printer."


def test_escape_leads_back_to_the_same_muscle(printing: AtlasFlow) -> None:
    QTest.keyClick(printing.screen.sheet, Qt.Key.Key_Escape)

    assert printing.screen.body.isVisible()
    assert printing.muscle == "trapezius-upper"
    assert printing.screen.facts.print.hasFocus()


def test_without_a_muscle_there_is_nothing_to_print(flow: AtlasFlow) -> None:
    flow.print()

    assert not flow.screen.sheet.isVisible()
