"""The pages of a PDF as pictures."""

import pytest
from PySide6.QtGui import QImage, QPainter

from nmt_chart.ui.print.pdf_pages import PdfPages
from tests.ui.print.papers import A4, COLORS, a_pdf


def test_it_knows_how_many_pages_there_are_and_how_large() -> None:
    pages = PdfPages(a_pdf(3, A4))
    assert len(pages) == 3
    assert (pages.sizes[0].width(), pages.sizes[0].height()) == pytest.approx(A4, abs=0.01)


def test_a_picture_is_as_fine_as_asked_for_and_in_the_right_colors() -> None:
    pages = PdfPages(a_pdf())
    for number in range(2):
        picture = pages.picture(number, 2.0)
        assert (picture.width(), picture.height()) == (1224, 1584)
        assert picture.pixelColor(612, 792).name() == COLORS[number]
        assert picture.pixelColor(10, 10).name() == "#ffffff"


@pytest.mark.parametrize("scale", [1.0, 1.7, 150 / 72, 3.33])
@pytest.mark.parametrize("rows", [64, 501, 5000])
def test_strips_put_together_are_the_page(scale: float, rows: int) -> None:
    pages = PdfPages(a_pdf(1))
    whole = pages.picture(0, scale)
    joined = QImage(whole.size(), QImage.Format.Format_RGB32)
    joined.fill(0)
    with QPainter(joined) as painter:
        for top, band in pages.bands(0, scale, rows):
            assert band.height() <= rows
            painter.drawImage(0, top, band)
    assert joined == whole
