"""The print screen over a real practice file."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.domain.chart import Change
from nmt_chart.domain.client import Client
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import VisitId
from nmt_chart.domain.visit import Visit
from nmt_chart.settings import Paper
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.print.print_flow import PrintFlow
from nmt_chart.ui.print.print_page import Document
from nmt_chart.ui.print.printing import Chosen, set_paper
from tests.builders import NOW, a_chart, a_client, a_note, a_point, a_visit, an_alert, signed
from tests.ui.desks import ChosenFiles
from tests.ui.filled_desk import a_filled_desk
from tests.ui.finding import assert_named, found

Save = Callable[[], str]


class FakePrinting:
    """A printer that writes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def ask(self, _parent: QWidget, sizes: Sequence[QSizeF], chosen: Chosen) -> None:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        printer.setResolution(72)
        set_paper(printer, sizes[0])
        chosen(printer)


@pytest.fixture
def client() -> Client:
    return a_client(given_name="Amira", family_name="Haddad", alerts=(an_alert(text="Blood thinner"),))


@pytest.fixture
def visit(client: Client) -> Visit:
    chart = a_chart(a_point(), note=a_note(home_care="Warm shower", assessment="Only for the record"))
    return signed(a_visit(client, chart=chart))


@pytest.fixture
def files(tmp_path: Path) -> ChosenFiles:
    return ChosenFiles(tmp_path / "saved.pdf")


@pytest.fixture
def desk(tmp_path: Path, client: Client, visit: Visit) -> Iterator[Desk]:
    made = a_filled_desk(tmp_path, client, [visit])
    yield made
    made.store.close()


@pytest.fixture
def flow(qtbot: QtBot, desk: Desk, files: ChosenFiles, tmp_path: Path) -> PrintFlow:
    made = PrintFlow(desk, files, printing=FakePrinting(tmp_path / "printed.pdf"))
    qtbot.addWidget(made.page)
    made.page.resize(1364, 900)
    made.page.show()
    return made


def text_of(path: Path) -> str:
    reader = PdfReader(BytesIO(path.read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture
def save(flow: PrintFlow, tmp_path: Path) -> Save:
    """Press Save and return the text of the file."""

    def press() -> str:
        QTest.mouseClick(flow.page.save, Qt.MouseButton.LeftButton)
        return text_of(tmp_path / "saved.pdf")

    return press


def box(flow: PrintFlow, name: str) -> Any:
    return flow.page.editor.findChild(QWidget, f"handout.{name}")


def pages_shown(flow: PrintFlow) -> str:
    return flow.page.pane.preview.accessibleDescription()


def test_without_a_visit_it_says_what_to_do(flow: PrintFlow) -> None:
    assert found(flow.page, EmptyState, "print.empty").isVisible()
    assert not flow.page.print.isVisible()


def test_a_visit_is_shown_ready_to_print(flow: PrintFlow, visit: Visit, qtbot: QtBot) -> None:
    flow.show_visit(visit.id)
    qtbot.waitUntil(lambda: pages_shown(flow).startswith("Page 1 of"))
    assert flow.page.print.hasFocus()
    assert flow.page.heading.isVisible()


def test_one_press_brings_the_handout(flow: PrintFlow, visit: Visit, save: Save) -> None:
    flow.show_visit(visit.id)
    assert flow.document is Document.HANDOUT
    assert "Warm shower" in save()


def test_the_summary_is_saved_whole(flow: PrintFlow, visit: Visit, save: Save) -> None:
    flow.show_visit(visit.id, Document.SUMMARY)
    text = save()
    assert "Amira Haddad" in text
    assert "Only for the record" in text
    assert "DRAFT" not in text


def test_the_handout_is_one_step_away_and_carries_no_more_than_it_should(
    flow: PrintFlow, visit: Visit, save: Save
) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    text = save()
    assert "Warm shower" in text
    assert "Blood thinner" not in text
    assert "Only for the record" not in text


def test_the_tabs_choose_the_document(flow: PrintFlow, visit: Visit, save: Save) -> None:
    flow.show_visit(visit.id, Document.SUMMARY)
    QTest.mouseClick(flow.page.tabs.tab(Document.HANDOUT), Qt.MouseButton.LeftButton)
    assert flow.document is Document.HANDOUT
    assert flow.page.editor.isVisible()
    assert "Warm shower" in save()


def test_the_suggested_name_says_nothing_about_the_client(
    flow: PrintFlow, visit: Visit, files: ChosenFiles, save: Save
) -> None:
    flow.show_visit(visit.id, Document.SUMMARY)
    save()
    assert files.suggested is not None
    assert files.suggested.name == "visit-summary-2024-05-14.pdf"
    flow.show_document(Document.HANDOUT)
    save()
    assert files.suggested.name == "handout-2024-05-14.pdf"
    assert "haddad" not in str(files.suggested).lower()


def test_what_was_typed_a_moment_ago_is_saved_too(flow: PrintFlow, visit: Visit, save: Save) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    box(flow, "home_care").setPlainText("Walk every day")
    text = save()
    assert "Walk every day" in text
    assert "Warm shower" not in text


def test_the_preview_follows_an_edit(flow: PrintFlow, visit: Visit, qtbot: QtBot) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    flow.show_made()
    before = flow.page.pane.preview.grab().toImage()
    box(flow, "greeting").setPlainText("Dear Amira, so glad you came today. It was good to see you walk in.")
    qtbot.waitUntil(lambda: flow.page.pane.preview.grab().toImage() != before)


def test_a_piece_goes_back_to_the_draft(flow: PrintFlow, visit: Visit, save: Save) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    box(flow, "home_care").setPlainText("Walk every day")
    flow.page.editor.flush()
    QTest.mouseClick(found(flow.page, Button, "handout.home_care-field.back"), Qt.MouseButton.LeftButton)
    assert box(flow, "home_care").text == "Warm shower"
    assert "Warm shower" in save()


def test_edits_are_still_there_when_the_visit_is_shown_again(
    flow: PrintFlow, visit: Visit, save: Save
) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    box(flow, "home_care").setPlainText("Walk every day")
    flow.show_visit(visit.id)
    assert box(flow, "home_care").text == "Walk every day"
    assert "Walk every day" in save()


def test_pieces_that_were_not_changed_follow_the_chart(flow: PrintFlow, desk: Desk, client: Client) -> None:
    later = NOW + timedelta(days=7)
    draft = a_visit(client, service_at=later, entered_at=later)
    with desk.store.transaction() as records:
        records.visits.add(draft)
    flow.show_visit(draft.id, Document.HANDOUT)
    assert box(flow, "today").text == ""
    _, step = History().edited("Add a point", [Change(None, a_point())])
    with desk.store.transaction() as records:
        records.charts.record(draft.id, step)
    flow.show_visit(draft.id)
    assert box(flow, "today").text.startswith("Spot 1")


def test_the_words_of_one_client_never_stand_in_the_handout_of_another(
    flow: PrintFlow, desk: Desk, visit: Visit, save: Save
) -> None:
    other = a_client(given_name="Ben", family_name="Okafor", preferred_name="")
    theirs = a_visit(other, chart=a_chart(a_point(), note=a_note(home_care="Rest")))
    with desk.store.transaction() as records:
        records.clients.add(other)
        records.visits.add(theirs)
    flow.show_visit(visit.id, Document.HANDOUT)
    box(flow, "home_care").setPlainText("Walk every day")
    flow.show_visit(theirs.id)
    text = save()
    assert "Ben" in text
    assert "Rest" in text
    assert "Walk every day" not in text
    assert "Amira" not in text


def test_a_draft_is_said_to_be_one_on_the_screen_and_on_paper(
    flow: PrintFlow, desk: Desk, client: Client, visit: Visit, save: Save
) -> None:
    flow.show_visit(visit.id, Document.SUMMARY)
    assert not flow.page.summary.draft.isVisible()
    later = NOW + timedelta(days=7)
    draft = a_visit(client, service_at=later, entered_at=later, chart=a_chart())
    with desk.store.transaction() as records:
        records.visits.add(draft)
    flow.show_visit(draft.id)
    assert flow.page.summary.draft.isVisible()
    assert "draft" in save().lower()


def test_the_paper_can_be_chosen_and_is_remembered(
    flow: PrintFlow, desk: Desk, visit: Visit, tmp_path: Path, save: Save
) -> None:
    flow.show_visit(visit.id)
    assert flow.page.paper.value is Paper.LETTER
    QTest.mouseClick(flow.page.paper.segment(Paper.A4), Qt.MouseButton.LeftButton)
    assert desk.preferences.settings.paper is Paper.A4
    save()
    box_ = PdfReader(BytesIO((tmp_path / "saved.pdf").read_bytes())).pages[0].mediabox
    assert (round(box_.width), round(box_.height)) == (595, 842)


def test_saving_says_where_it_went(flow: PrintFlow, visit: Visit, tmp_path: Path, save: Save) -> None:
    flow.show_visit(visit.id)
    save()
    assert flow.page.notice.isVisible()
    assert flow.page.notice.text == f"Saved as saved.pdf in {tmp_path}."


def test_a_name_without_an_ending_gets_one(
    flow: PrintFlow, visit: Visit, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "plain"
    flow.show_visit(visit.id)
    QTest.mouseClick(flow.page.save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "plain.pdf").exists()
    assert not (tmp_path / "plain").exists()


def test_thinking_better_of_saving_writes_nothing(
    flow: PrintFlow, visit: Visit, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = None
    flow.show_visit(visit.id)
    QTest.mouseClick(flow.page.save, Qt.MouseButton.LeftButton)
    assert not list(tmp_path.glob("*.pdf"))
    assert not flow.page.notice.isVisible()


def test_a_save_that_fails_is_said_and_leaves_nothing(
    flow: PrintFlow, visit: Visit, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "no such folder" / "x.pdf"
    flow.show_visit(visit.id)
    QTest.mouseClick(flow.page.save, Qt.MouseButton.LeftButton)
    message = found(flow.page, QMessageBox)
    assert "x.pdf could not be saved" in message.text()
    assert not flow.page.notice.isVisible()
    message.close()


def test_printing_puts_the_pages_on_paper(flow: PrintFlow, visit: Visit, tmp_path: Path) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    flow.show_made()
    QTest.keyClick(flow.page.print, Qt.Key.Key_Return)
    printed = PdfReader(tmp_path / "printed.pdf")
    assert pages_shown(flow) == f"Page 1 of {len(printed.pages)}"
    assert "sent to the printer" in flow.page.notice.text


def test_an_unknown_visit_is_said_in_words_and_what_was_open_stays(flow: PrintFlow, visit: Visit) -> None:
    flow.show_visit(visit.id)
    flow.show_visit(VisitId("nothing"))
    message = found(flow.page, QMessageBox)
    assert "no such visit" in message.text()
    assert flow.page.print.isVisible()
    message.close()


def test_everything_to_act_on_has_a_name_of_its_own(flow: PrintFlow, visit: Visit) -> None:
    flow.show_visit(visit.id, Document.HANDOUT)
    assert_named(flow.page)
