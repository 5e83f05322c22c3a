"""Makes the sheet of a muscle, shows it, saves and prints it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import Muscle
from nmt_chart.errors import UserError
from nmt_chart.ui.atlas.atlas_page import AtlasPage
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.banner import BannerKind
from nmt_chart.ui.messages import Files, show_error
from nmt_chart.ui.print.delivery import Delivery
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.print.printing import Printing, SystemPrinting


class SheetFlow(QObject):
    """Leads from the atlas to the paper and back."""

    def __init__(
        self, desk: Desk, files: Files, page: AtlasPage, parent: QObject, *, printing: Printing | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._data = b""
        self._name = ""
        self._delivery = Delivery(page.sheet, files, printing or SystemPrinting(), self)
        self._delivery.told.connect(self._tell)
        page.sheet.back.clicked.connect(self._go_back)
        page.sheet.save.clicked.connect(self._save)
        page.sheet.print.clicked.connect(self._print)

    def show(self, muscle: Muscle, side: Side) -> None:
        """Shows the sheet of a muscle with its pattern on one side, ready to print."""
        try:
            self._data = self._made(muscle, side)
        except UserError as error:
            show_error(self._page, error)
            return
        self._name = f"muscle-{muscle.slug}"
        sheet = self._page.sheet
        sheet.title.setText(f"{muscle.common_name}, {side.value}")
        sheet.notice.hide()
        sheet.pane.preview.show_pages(PdfPages(self._data))
        self._page.show_sheet()
        sheet.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, muscle: Muscle, side: Side) -> bytes:
        from nmt_chart.reports.muscle_sheet import MuscleSheetContent, muscle_sheet
        from nmt_chart.reports.page import page_for

        with self._desk.store.reading() as records:
            practice = records.practice.get()
        reference = self._desk.reference
        sources = tuple(reference.atlas.sources[key] for key in muscle.sources)
        content = MuscleSheetContent(practice, muscle, side, reference.maps, sources)
        paper = self._desk.preferences.settings.paper
        return muscle_sheet(content, page_for(paper, QLocale().name()))

    def _save(self) -> None:
        self._delivery.save(self._data, self._name)

    def _print(self) -> None:
        self._delivery.print(self._current)

    def _current(self) -> bytes:
        return self._data

    def _go_back(self) -> None:
        self._page.show_looking()
        self._page.facts.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, sentence: str) -> None:
        self._page.sheet.notice.say(sentence, BannerKind.INFO)
        self._page.sheet.notice.show()
