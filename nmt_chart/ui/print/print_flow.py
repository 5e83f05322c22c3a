"""Leads the print screen: makes the documents of a visit, shows, saves and prints them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt, QTimer

from nmt_chart.domain.ids import VisitId
from nmt_chart.errors import UserError
from nmt_chart.settings import Paper, Settings
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.banner import BannerKind
from nmt_chart.ui.messages import Files, show_error
from nmt_chart.ui.moments import spoken_date
from nmt_chart.ui.print.delivery import Delivery
from nmt_chart.ui.print.handout_draft import EditedHandout, Part, Piece
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.print.print_page import Document, PrintPage
from nmt_chart.ui.print.printed_visit import Press, PrintedVisit, read_printed
from nmt_chart.ui.print.printing import Printing, SystemPrinting

PAUSE_MS = 300


class PrintFlow(QObject):
    """Owns the print screen and the visit it was last told to show.

    What the therapist changed in a handout is kept for as long as the practice is open.
    """

    def __init__(
        self, desk: Desk, files: Files, parent: QObject | None = None, *, printing: Printing | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._press = Press(desk.reference, QLocale().name())
        self._printed: PrintedVisit | None = None
        self._handouts: dict[VisitId, EditedHandout] = {}
        self._made: dict[Document, bytes] = {}
        self._document = Document.HANDOUT
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.show_made)
        self.page = PrintPage()
        self._delivery = Delivery(self.page, files, printing or SystemPrinting(), self)
        self._connect()

    @property
    def document(self) -> Document:
        """The document in front."""
        return self._document

    def show_visit(self, visit_id: VisitId, document: Document | None = None) -> None:
        """Shows the documents of a visit, ready to print.

        The handout is in front, or what was there last, unless one is named.
        """
        self.page.editor.flush()
        try:
            self._printed = read_printed(self._desk.store, visit_id)
        except UserError as error:
            show_error(self.page, error)
            return
        draft = self._press.draft(self._printed)
        kept = self._handouts.get(visit_id)
        self._handouts[visit_id] = EditedHandout(draft, kept.edits if kept else {})
        self._made.clear()
        self._show_words(self._printed)
        self.show_document(document or self._document)
        self.page.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_document(self, document: Document) -> None:
        """Brings one of the two documents to the front."""
        self._document = document
        self.page.show_document(document)
        self.page.notice.hide()
        self._pause.start(0)

    def show_made(self) -> None:
        """Makes the document in front if it is not made yet, and shows it now."""
        self._pause.stop()
        if self._printed is not None:
            self.page.pane.preview.show_pages(PdfPages(self._current()))

    def _connect(self) -> None:
        page = self.page
        page.tabs.chosen.connect(self.show_document)
        page.editor.edited.connect(self._edit)
        page.editor.restoring_wanted.connect(self._restore)
        page.paper.chosen.connect(self._choose_paper)
        page.save.clicked.connect(self._save)
        page.print.clicked.connect(self._print)
        self._delivery.told.connect(self._tell)
        self._desk.preferences.changed.connect(self._follow_settings)

    def _show_words(self, printed: PrintedVisit) -> None:
        page, visit = self.page, printed.visit
        state = "signed" if visit.is_signed else "draft"
        page.heading.show_client(printed.client.name, printed.client.alerts)
        page.heading.show_facts(f"Print \N{MIDDLE DOT} Visit of {spoken_date(visit.service_on)}, {state}")
        page.summary.show_visit(is_signed=visit.is_signed)
        page.editor.show_handout(self._handouts[visit.id], visit.id)
        page.paper.set_value(self._press.paper(self._desk.preferences.settings.paper))
        page.show_printing()

    def _current(self) -> bytes:
        """The document in front as PDF, with all that was typed."""
        self.page.editor.flush()
        if self._document not in self._made:
            self._made[self._document] = self._make(self._document)
        return self._made[self._document]

    def _make(self, document: Document) -> bytes:
        printed, paper = self._printed, self._desk.preferences.settings.paper
        if printed is None:
            raise RuntimeError("no visit is shown")
        if document is Document.HANDOUT:
            return self._press.handout(printed, self._handouts[printed.visit.id].text, paper)
        return self._press.summary(printed, paper, self._desk.clock())

    def _edit(self, piece: Piece, part: Part) -> None:
        if self._printed is not None:
            self._put(self._handouts[self._printed.visit.id].changed(piece, part))

    def _restore(self, piece: Piece) -> None:
        if self._printed is not None:
            self.page.editor.flush()
            self._put(self._handouts[self._printed.visit.id].restored(piece))

    def _put(self, handout: EditedHandout) -> None:
        printed = self._printed
        if printed is not None:
            self._handouts[printed.visit.id] = handout
            self.page.editor.show_handout(handout, printed.visit.id)
            self._made.pop(Document.HANDOUT, None)
            self._pause.start(PAUSE_MS)

    def _choose_paper(self, paper: Paper) -> None:
        try:
            self._desk.preferences.change(paper=paper)
        except UserError as error:
            show_error(self.page, error)

    def _follow_settings(self, settings: Settings) -> None:
        self.page.paper.set_value(self._press.paper(settings.paper))
        if self._printed is not None:
            self._made.clear()
            self._pause.start(0)

    def _save(self) -> None:
        if self._printed is not None:
            # A name that says nothing about the client.
            day = self._printed.visit.service_on.isoformat()
            self._delivery.save(self._current(), f"{self._document}-{day}")

    def _print(self) -> None:
        if self._printed is not None:
            self._delivery.print(self._current)

    def _tell(self, sentence: str) -> None:
        self.page.notice.say(sentence, BannerKind.INFO)
        self.page.notice.show()
