"""Pages on the paper of a printer; a printer that writes a file stands in for one with ink."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.errors import UserError
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.print.printing import SystemPrinting, print_pages, set_paper
from tests.ui.finding import found
from tests.ui.print.papers import A4, COLORS, LETTER, a_pdf


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(100)
    set_paper(made, PdfPages(a_pdf()).sizes[0])
    return made


def printed(printer: QPrinter) -> PdfPages:
    return PdfPages(Path(printer.outputFileName()).read_bytes())


def colors(pages: PdfPages) -> list[str]:
    """The color in the middle of each page."""
    pictures = [pages.picture(number, 1.0) for number in range(len(pages))]
    return [picture.pixelColor(picture.rect().center()).name() for picture in pictures]


def square(pages: PdfPages) -> int:
    """How wide the colored square of the first page is, in points."""
    picture = pages.picture(0, 1.0)
    y = picture.height() // 2
    return sum(picture.pixelColor(x, y).name() != "#ffffff" for x in range(picture.width()))


def test_every_page_is_printed_in_order_on_its_own_sheet(printer: QPrinter) -> None:
    assert print_pages(PdfPages(a_pdf(3)), printer) == 3
    pages = printed(printer)
    assert colors(pages) == list(COLORS[:3])
    assert (pages.sizes[0].width(), pages.sizes[0].height()) == pytest.approx(LETTER, abs=1)


def test_a_page_is_printed_as_large_as_it_is(printer: QPrinter) -> None:
    print_pages(PdfPages(a_pdf(1)), printer)
    assert square(printed(printer)) == pytest.approx(72, abs=1.5)


def test_only_the_wanted_pages_are_printed(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_pages(PdfPages(a_pdf(4)), printer) == 2
    assert colors(printed(printer)) == list(COLORS[1:3])


def test_the_last_page_comes_first_where_the_printer_wants_it(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    print_pages(PdfPages(a_pdf(2)), printer)
    assert colors(printed(printer)) == [COLORS[1], COLORS[0]]


def test_a_page_that_is_too_large_for_the_paper_is_shrunk_and_centered(printer: QPrinter) -> None:
    print_pages(PdfPages(a_pdf(1, (2 * LETTER[0], 2 * LETTER[1]))), printer)
    assert square(printed(printer)) == pytest.approx(36, abs=1.5)
    assert colors(printed(printer)) == [COLORS[0]]


def test_a_page_of_another_paper_is_not_blown_up(printer: QPrinter) -> None:
    set_paper(printer, PdfPages(a_pdf(1, (900, 1200))).sizes[0])
    print_pages(PdfPages(a_pdf(1, A4)), printer)
    assert square(printed(printer)) == pytest.approx(72, abs=1.5)


def test_a_printer_finer_than_needed_gets_the_whole_page_without_seams(printer: QPrinter) -> None:
    printer.setResolution(1200)
    print_pages(PdfPages(a_pdf(1, (144, 288))), printer)
    picture = printed(printer).picture(0, 4.0)
    column = {picture.pixelColor(picture.width() // 2, y).name() for y in range(picture.height())}
    middle = picture.height() // 2
    inside = {picture.pixelColor(picture.width() // 2, y).name() for y in range(middle - 130, middle + 130)}
    assert inside == {COLORS[0]}
    assert "#ffffff" in column


@pytest.mark.no_qt_log
def test_a_printer_that_can_not_start_is_said_in_words(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    with pytest.raises(UserError, match="nothing was printed"):
        print_pages(PdfPages(a_pdf()), printer)


def test_the_systems_dialog_opens_for_the_pages_there_are_and_can_be_left(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[QPrinter] = []
    SystemPrinting().ask(window, PdfPages(a_pdf(3)).sizes, chosen.append)
    dialog = found(window, QPrintDialog)
    assert dialog.isVisible()
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    dialog.reject()
    assert chosen == []


def test_the_printer_that_was_chosen_is_handed_on(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[QPrinter] = []
    SystemPrinting().ask(window, PdfPages(a_pdf(1)).sizes, chosen.append)
    found(window, QPrintDialog).done(1)
    assert [type(printer) for printer in chosen] == [QPrinter]
