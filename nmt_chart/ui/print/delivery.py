"""Brings a finished document to a file or to a printer, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from nmt_chart.errors import UserError
from nmt_chart.ui.messages import Files, show_error
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.print.printing import Printing, print_pages
from nmt_chart.ui.saving import save_file

_PDF = "PDF (*.pdf)"


class Delivery(QObject):
    """Asks over ``page`` where to; ``told`` says how it went when it went well."""

    told = Signal(str)

    def __init__(self, page: QWidget, files: Files, printing: Printing, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._files = files
        self._printing = printing

    def save(self, data: bytes, name: str) -> None:
        """Asks for a place and saves; ``name`` is suggested, in the folder for documents."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = self._files.ask_save_path(self._page, "Save PDF", Path(folder) / f"{name}.pdf", _PDF)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            save_file(path, data)
        except UserError as error:
            show_error(self._page, error)
            return
        self.told.emit(f"Saved as {path.name} in {path.parent}.")

    def print(self, current: Callable[[], bytes]) -> None:
        """Asks for a printer and prints what ``current`` gives once it was chosen."""
        self._printing.ask(self._page, PdfPages(current()).sizes, partial(self._print_on, current))

    def _print_on(self, current: Callable[[], bytes], printer: QPrinter) -> None:
        try:
            count = print_pages(PdfPages(current()), printer)
        except UserError as error:
            show_error(self._page, error)
            return
        self.told.emit(f"{count} {'page was' if count == 1 else 'pages were'} sent to the printer.")
