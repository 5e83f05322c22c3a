"""What is done with a client: visits started, episodes kept, archiving, the record exported."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import ClientId, VisitId
from nmt_chart.domain.terms import Factor
from nmt_chart.domain.visit import Visit
from nmt_chart.exchange.record_json import record_from_json
from nmt_chart.ui.clients.clients_flow import ClientsFlow
from nmt_chart.ui.clients.episode_dialog import EpisodeDialog
from nmt_chart.ui.desk import Desk
from tests.builders import NOW, ZONE, a_visit, an_episode, signed
from tests.ui.clients.conftest import OpenPage
from tests.ui.desks import ChosenFiles

SMALLEST = (904, 680)
"""What the smallest window leaves beside the rail."""


def start_visit(flow: ClientsFlow, client: Client, qtbot: QtBot) -> VisitId:
    flow.show_client(client.id)
    with qtbot.waitSignal(flow.visit_wanted) as wanted:
        QTest.mouseClick(flow.page.card.header.main, Qt.MouseButton.LeftButton)
    (visit_id,) = wanted.args
    assert isinstance(visit_id, str)
    return VisitId(visit_id)


def shown(flow: ClientsFlow) -> ClientId | None:
    return flow.client_id


def stored_visit(desk: Desk, visit_id: VisitId) -> Visit:
    with desk.store.reading() as records:
        return records.visits.get(visit_id)


def episodes(desk: Desk, client: Client) -> tuple[Episode, ...]:
    with desk.store.reading() as records:
        return records.episodes.of_client(client.id)


def put(desk: Desk, *kept: Episode) -> None:
    with desk.store.transaction() as records:
        for episode in kept:
            records.episodes.put(episode)


def open_episode(flow: ClientsFlow) -> EpisodeDialog:
    found = flow.page.findChildren(QDialog, "episode-form")[-1]
    assert isinstance(found, EpisodeDialog)
    return found


def test_a_visit_starts_now_in_the_open_episode(
    desk: Desk, maria: Client, open_page: OpenPage, qtbot: QtBot
) -> None:
    closed = an_episode(maria, started_on=date(2024, 5, 1), closed_on=date(2024, 5, 10))
    going_on = an_episode(maria, started_on=date(2024, 4, 1))
    older = an_episode(maria, started_on=date(2024, 1, 1))
    put(desk, closed, going_on, older)
    visit_id = start_visit(open_page(), maria, qtbot)
    assert stored_visit(desk, visit_id) == Visit(visit_id, maria.id, NOW, NOW, ZONE, episode_id=going_on.id)


def test_a_client_without_an_episode_gets_a_visit_without_one(
    desk: Desk, maria: Client, open_page: OpenPage, qtbot: QtBot
) -> None:
    visit_id = start_visit(open_page(), maria, qtbot)
    assert stored_visit(desk, visit_id).episode_id is None


def test_todays_draft_goes_on_instead_of_a_second_visit(
    desk: Desk, maria: Client, open_page: OpenPage, qtbot: QtBot
) -> None:
    flow = open_page()
    first = start_visit(flow, maria, qtbot)
    flow.refresh()
    assert flow.page.card.header.main.label == "Go on with today's visit"
    assert start_visit(flow, maria, qtbot) == first
    with desk.store.reading() as records:
        assert len(records.visits.of_client(maria.id)) == 1


def test_signed_visits_and_drafts_of_other_days_do_not_keep_a_new_one_from_starting(
    desk: Desk, maria: Client, open_page: OpenPage, qtbot: QtBot
) -> None:
    yesterday = NOW - timedelta(days=1)
    with desk.store.transaction() as records:
        records.visits.add(signed(a_visit(maria)))
        records.visits.add(a_visit(maria, service_at=yesterday, entered_at=yesterday))
    flow = open_page()
    flow.show_client(maria.id)
    assert flow.page.card.header.main.label == "Start visit"
    start_visit(flow, maria, qtbot)
    with desk.store.reading() as records:
        assert len(records.visits.of_client(maria.id)) == 3


def test_an_archived_client_leaves_the_list_and_undo_brings_them_back(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    QTest.mouseClick(flow.page.card.archive, Qt.MouseButton.LeftButton)
    assert shown(flow) is None
    assert not flow.page.finder.clients.rows
    assert flow.page.nobody.isVisible()
    with desk.store.reading() as records:
        assert records.clients.get(maria.id) == replace(maria, archived_at=NOW)
    assert flow.page.banner.text == "Maria Ñandú is archived."
    QTest.mouseClick(flow.page.banner.action, Qt.MouseButton.LeftButton)
    with desk.store.reading() as records:
        assert records.clients.get(maria.id) == maria
    assert shown(flow) == maria.id
    assert not flow.page.banner.isVisible()


def test_an_archived_client_is_brought_back_from_the_archive(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    with desk.store.transaction() as records:
        records.clients.put(replace(maria, archived_at=NOW))
    flow = open_page()
    assert not flow.page.finder.clients.rows
    QTest.mouseClick(flow.page.finder.archived.chip("archived"), Qt.MouseButton.LeftButton)
    assert flow.page.finder.told == "1 archived"
    flow.show_client(maria.id)
    assert flow.page.card.header.main.label == "Bring back"
    assert not flow.page.card.archive.isVisible()
    QTest.mouseClick(flow.page.card.header.main, Qt.MouseButton.LeftButton)
    with desk.store.reading() as records:
        assert records.clients.get(maria.id) == maria
    assert len(flow.page.finder.clients.rows) == 1
    assert not flow.page.finder.shows_archived


def test_an_episode_is_added_with_a_complaint_chosen_or_typed(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    QTest.mouseClick(flow.page.card.episodes.adding, Qt.MouseButton.LeftButton)
    form = open_episode(flow)
    QTest.keyClicks(form.complaint, "back")
    form.complaints.chip("Low back pain").click()
    assert form.complaint.text() == "Low back pain"
    QTest.keyClicks(form.since, "last  summer")
    form.factors.chip(Factor.POSTURE).click()
    form.frequencies.chip("Twice a week").click()
    form.weeks.setText("8")
    form.confirm.click()
    (episode,) = episodes(desk, maria)
    assert episode == Episode(
        episode.id,
        maria.id,
        "Low back pain",
        NOW.date(),
        since="last summer",
        factors=(Factor.POSTURE,),
        frequency="Twice a week",
        weeks=8,
    )
    assert [line.label for line in flow.page.card.episodes.lines] == ["Low back pain"]


def test_an_episode_needs_a_complaint_and_weeks_that_make_sense(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    flow.page.card.episodes.adding.click()
    form = open_episode(flow)
    form.weeks.setText("0")
    form.started.setText("tomorrow")
    form.confirm.click()
    assert form.isVisible()
    assert form.complaint.accessibleDescription()
    assert form.weeks.accessibleDescription() == "1 to 104."
    assert "Write it like" in form.started.accessibleDescription()
    assert form.focusWidget() is form.complaint
    assert not episodes(desk, maria)
    form.reject()


def test_an_episode_is_closed_and_opened_again(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    kept = an_episode(maria)
    put(desk, kept)
    flow = open_page()
    flow.show_client(maria.id)
    QTest.mouseClick(flow.page.card.episodes.lines[0], Qt.MouseButton.LeftButton)
    form = open_episode(flow)
    form.closing.click()
    assert episodes(desk, maria) == (replace(kept, closed_on=NOW.date()),)
    assert "closed May 14, 2024" in flow.page.card.episodes.lines[0].accessibleName()
    flow.page.card.episodes.lines[0].click()
    form = open_episode(flow)
    assert form.closing.label == "Open again"
    form.closing.click()
    assert episodes(desk, maria) == (kept,)


def test_an_episode_that_cannot_be_saved_stays_open_and_says_why(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    flow.page.card.episodes.adding.click()
    form = open_episode(flow)
    QTest.keyClicks(form.complaint, "Jaw pain")
    desk.store.read_only = True
    form.confirm.click()
    assert form.isVisible()
    assert "can't be changed here" in form.problem.text
    desk.store.read_only = False
    form.confirm.click()
    assert episodes(desk, maria)[0].complaint == "Jaw pain"


def test_locking_saves_an_open_episode_or_puts_it_out_of_sight(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    flow.page.card.episodes.adding.click()
    form = open_episode(flow)
    flow.page.hide()
    assert not flow.leave()
    assert not form.isVisible()
    flow.page.show()
    assert form.isVisible()
    QTest.keyClicks(form.complaint, "Jaw pain")
    flow.page.hide()
    assert flow.leave()
    assert episodes(desk, maria)[0].complaint == "Jaw pain"


def test_the_record_is_exported_where_the_person_says_under_a_name_without_a_name(
    desk: Desk, maria: Client, open_page: OpenPage, files: ChosenFiles
) -> None:
    put(desk, an_episode(maria))
    flow = open_page()
    flow.show_client(maria.id)
    QTest.mouseClick(flow.page.card.export, Qt.MouseButton.LeftButton)
    assert files.path is not None
    assert files.suggested is not None
    assert files.suggested.name == "client-record-2024-05-14.json"
    record = record_from_json(files.path.read_bytes())
    assert record.client == maria
    assert len(record.episodes) == 1
    assert "record.json" in flow.page.banner.text
    assert "not encrypted" in flow.page.banner.text


def test_an_export_that_cannot_be_written_is_said_and_leaves_nothing(
    desk: Desk, maria: Client, open_page: OpenPage, files: ChosenFiles
) -> None:
    assert files.path is not None
    files.path = files.path.parent / "gone" / "record.json"
    flow = open_page()
    flow.show_client(maria.id)
    flow.page.card.export.click()
    box = flow.page.findChild(QMessageBox, "error-box")
    assert isinstance(box, QMessageBox)
    assert "could not be saved" in box.text()
    box.reject()
    assert not files.path.parent.exists()


def test_an_export_thought_better_of_does_nothing(
    desk: Desk, maria: Client, open_page: OpenPage, files: ChosenFiles
) -> None:
    files.path = None
    flow = open_page()
    flow.show_client(maria.id)
    flow.page.card.export.click()
    assert not flow.page.banner.isVisible()


def test_a_practice_open_to_read_says_so_and_starts_no_visit(
    desk: Desk, maria: Client, open_page: OpenPage, qtbot: QtBot
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    desk.store.read_only = True
    with qtbot.assertNotEmitted(flow.visit_wanted):
        QTest.mouseClick(flow.page.card.header.main, Qt.MouseButton.LeftButton)
    box = flow.page.findChild(QMessageBox, "error-box")
    assert isinstance(box, QMessageBox)
    assert "can't be changed here" in box.text()
    box.reject()


def test_the_page_fits_the_smallest_window(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    with desk.store.transaction() as records:
        records.visits.add(a_visit(maria))
    flow = open_page()
    flow.show_client(maria.id)
    flow.refresh()
    flow.page.resize(*SMALLEST)
    assert flow.page.size().toTuple() == SMALLEST
    assert flow.page.minimumSizeHint().width() <= SMALLEST[0]
