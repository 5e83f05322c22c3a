"""The preview of a document."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from nmt_chart.ui import theme
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.print.preview import PdfPreview
from nmt_chart.ui.print.preview_pane import PreviewPane
from tests.ui.finding import found
from tests.ui.pixels import color_at
from tests.ui.print.papers import COLORS, a_pdf


class WatchedPages(PdfPages):
    """Pages that remember which of them were drawn."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.drawn: list[int] = []

    @override
    def picture(self, number: int, scale: float) -> QImage:
        self.drawn.append(number)
        return super().picture(number, scale)


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def test_a_page_fills_the_width_and_is_drawn_in_its_colors(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf()))
    box = preview.page_rect(0)
    assert preview.viewport().width() - box.width() <= 50
    preview.verticalScrollBar().setValue(round(box.center().y()) - 250)
    middle = preview.page_rect(0).center()
    assert color_at(preview.viewport(), middle.x(), middle.y()) == COLORS[0]
    assert color_at(preview.viewport(), 4, 250) == theme.current().sunken.name()


def test_only_pages_in_sight_are_drawn_and_only_once(preview: PdfPreview) -> None:
    pages = WatchedPages(a_pdf(4))
    preview.show_pages(pages)
    preview.grab()
    preview.grab()
    assert pages.drawn == [0]
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    preview.grab()
    assert pages.drawn == [0, 3]


def test_it_tells_which_page_is_in_sight(preview: PdfPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.page_changed) as told:
        preview.show_pages(PdfPages(a_pdf(3)))
    assert told.args == [1, 3]
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.accessibleDescription() == "Page 3 of 3"
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.accessibleDescription() == "Page 1 of 3"


def test_keys_zoom_and_fit_again(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf()))
    fitting = preview.page_rect(0).width()
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.page_rect(0).width() > 1.2 * fitting
    assert preview.horizontalScrollBar().maximum() > 0
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.page_rect(0).width() < 0.9 * fitting
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert preview.page_rect(0).width() == fitting


def test_the_wheel_zooms_with_control_and_scrolls_without(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf()))
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        spot = QPointF(300, 250)
        event = QWheelEvent(
            spot,
            QPointF(preview.mapToGlobal(spot.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(preview.viewport(), event)
    assert preview.verticalScrollBar().value() > 0
    assert preview.zoom == pytest.approx(0.8)


def test_zooming_ends_somewhere(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf()))
    for _ in range(30):
        preview.zoom_in()
    assert preview.zoom == 4.0
    for _ in range(30):
        preview.zoom_out()
    assert preview.zoom == 0.4


def test_an_updated_document_stays_where_it_was_scrolled_to(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf(3)))
    preview.verticalScrollBar().setValue(700)
    preview.show_pages(PdfPages(a_pdf(3)))
    assert preview.verticalScrollBar().value() == 700


def test_a_shorter_document_leaves_no_empty_scroll_range(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf(3)))
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    preview.show_pages(PdfPages(a_pdf(1)))
    assert preview.page_in_sight == 0
    assert preview.page_rect(0).bottom() > 0


def test_without_a_document_there_is_nothing_to_see(preview: PdfPreview) -> None:
    preview.show_pages(PdfPages(a_pdf()))
    preview.show_pages(None)
    assert color_at(preview.viewport(), 300, 250) == theme.current().sunken.name()
    assert preview.verticalScrollBar().maximum() == 0


def test_the_pane_counts_pages_and_its_buttons_zoom(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show()
    pane.preview.show_pages(PdfPages(a_pdf(2)))
    assert found(pane, IconButton, "print.zoom-in").isVisible()
    found(pane, IconButton, "print.zoom-in").click()
    assert pane.preview.zoom == 1.25
    found(pane, IconButton, "print.zoom-fit").click()
    found(pane, IconButton, "print.zoom-out").click()
    assert pane.preview.zoom == 0.8
