"""The printed recovery code."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.ui.start.code_on_paper import print_text, recovery_text

CODE = "7K2M-QX4T-9BWD-3HNP-V6RC-E8YZ"


def test_the_printed_page_holds_the_code_and_what_it_is_for(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    print_text(parent, recovery_text(CODE, "practice.nmt"))
    dialog = parent.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    QDialog.done(dialog, QDialog.DialogCode.Accepted)
    text = PdfReader(tmp_path / "code.pdf").pages[0].extract_text()
    for group in CODE.split("-"):
        assert group in text
    assert "practice.nmt" in text
