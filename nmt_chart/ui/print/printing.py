"""Printing through the system: asks for the printer and puts the pages of a PDF on its paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from nmt_chart.errors import UserError
from nmt_chart.ui.print.pdf_pages import PdfPages

_POINTS_PER_INCH = 72
_SHARPEST_DPI = 600
_BAND_ROWS = 512

Chosen = Callable[[QPrinter], None]


class Printing(Protocol):
    """Where pages are printed; tests give a printer that writes a file."""

    def ask(self, parent: QWidget, sizes: Sequence[QSizeF], chosen: Chosen) -> None:
        """Asks for a printer for pages of ``sizes`` (points) without stopping the program.

        ``chosen`` is called with it unless the therapist thought better of it.
        """


class SystemPrinting:
    """Asks with the system's own dialog."""

    def ask(self, parent: QWidget, sizes: Sequence[QSizeF], chosen: Chosen) -> None:
        """Opens the dialog with the paper of the first page set."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, sizes[0])
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("print-dialog")
        dialog.setMinMax(1, len(sizes))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        _Asking(dialog, printer, chosen)
        # QPrintDialog hides the plain way of opening behind one that wants the name of a slot.
        QDialog.open(dialog)


class _Asking(QObject):
    """Waits for the answer; it lives as long as its dialog."""

    def __init__(self, dialog: QDialog, printer: QPrinter, chosen: Chosen) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._printer = printer
        self._chosen = chosen
        dialog.finished.connect(self._finish)

    def _finish(self, result: int) -> None:
        self._dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            self._chosen(self._printer)


def set_paper(printer: QPrinter, points: QSizeF) -> None:
    """Sets the paper nearest to a page of so many points, to be printed on to its edges."""
    size = QPageSize(points, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)


def print_pages(pages: PdfPages, printer: QPrinter) -> int:
    """Prints the pages the printer is set to and returns how many; raises UserError when it refuses.

    A page larger or smaller than the paper is shrunk, never blown up, and stands in its middle.
    """
    printer.setFullPage(True)
    wanted = _wanted(len(pages), printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            "The printer could not be started, so nothing was printed. Check that it is switched on and "
            "connected and try again, or save the document as a PDF."
        )
    # Letters smeared by compression would be read by a physician.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for at, number in enumerate(wanted):
            if at:
                printer.newPage()
            _print_page(painter, printer, pages, number)
    finally:
        painter.end()
    return len(wanted)


def _wanted(count: int, printer: QPrinter) -> list[int]:
    numbers = list(range(count))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        numbers = numbers[max(printer.fromPage(), 1) - 1 : printer.toPage() or count]
    return numbers[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else numbers


def _print_page(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    paper = QRectF(0, 0, *printer.paperRect(QPrinter.Unit.DevicePixel).size().toTuple())
    box = _placed(pages.sizes[number], paper, printer.resolution() / _POINTS_PER_INCH)
    dots_per_point = box.width() / pages.sizes[number].width()
    sharpest = _SHARPEST_DPI / _POINTS_PER_INCH
    scale = min(dots_per_point, sharpest)
    dots_per_row = dots_per_point / scale
    for top, band in pages.bands(number, scale, _BAND_ROWS):
        painter.drawImage(_band_box(box, band, top, dots_per_row), band)


def _placed(page: QSizeF, paper: QRectF, dots_per_point: float) -> QRectF:
    """Where the page stands on the paper, in dots."""
    fitting = min(paper.width() / page.width(), paper.height() / page.height())
    size = page * min(dots_per_point, fitting)
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    return QRectF(round(left), round(top), size.width(), size.height())


def _band_box(box: QRectF, band: QImage, top: int, dots_per_row: float) -> QRectF:
    """The dots a strip covers; its edges are whole, so that no seam shows between two strips."""
    upper = round(box.top() + top * dots_per_row)
    lower = round(box.top() + (top + band.height()) * dots_per_row)
    return QRectF(box.left(), upper, round(band.width() * dots_per_row), lower - upper)
