"""Finding a client, and seeing them."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from nmt_chart.domain.client import Client
from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.terms import AlertKind
from nmt_chart.domain.visit import Visit
from nmt_chart.ui.clients.clients_flow import ClientsFlow
from nmt_chart.ui.clients.reading import FOUND_AT_MOST
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.row_list import RowList
from tests.builders import NOW, a_chart, a_client, a_note, a_visit, an_alert, an_episode, signed
from tests.ui.clients.conftest import OpenPage


def add(desk: Desk, *clients: Client) -> None:
    with desk.store.transaction() as records:
        records.clients.add_all(clients)


def add_visits(desk: Desk, *visits: Visit) -> None:
    with desk.store.transaction() as records:
        for visit in visits:
            records.visits.add(visit)


def names(flow: ClientsFlow) -> list[str]:
    return [row.spoken.split(", ")[0] for row in flow.page.finder.clients.rows]


def tap(rows: RowList, number: int) -> None:
    at = rows.visualRect(rows.model().index(number, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, at.y()))


def named(given: str, family: str, *, days_ago: int = 0, **changes: object) -> Client:
    return a_client(
        given_name=given, family_name=family, created_at=NOW - timedelta(days=days_ago), email="", **changes
    )


def test_the_clients_seen_last_stand_on_top(desk: Desk, open_page: OpenPage) -> None:
    early, late = named("Ana", "Silva", days_ago=9), named("Kenji", "Mori", days_ago=5)
    add(desk, early, late)
    add_visits(desk, a_visit(early, service_at=NOW - timedelta(days=1), entered_at=NOW))
    assert names(open_page()) == ["Ana Silva", "Kenji Mori"]


def test_a_client_is_found_while_typing_and_accents_do_not_matter(desk: Desk, open_page: OpenPage) -> None:
    add(desk, named("Tomás", "Ñandú", phone="613 555-0142"), named("Kenji", "Mori", phone=""))
    flow = open_page()
    search = flow.page.finder.search
    assert search.hasFocus()
    QTest.keyClicks(search, "nand")
    assert names(flow) == ["Tomás Ñandú"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(names(flow)) == 2
    QTest.keyClicks(search, "0142")
    assert names(flow) == ["Tomás Ñandú"]
    QTest.keyClicks(search, "9")
    assert names(flow) == []


def test_of_many_clients_the_first_sixty_are_shown(desk: Desk, open_page: OpenPage, qtbot: QtBot) -> None:
    add(desk, *(named(f"Kim{number}", "Lee") for number in range(FOUND_AT_MOST + 5)))
    flow = open_page()
    assert len(flow.page.finder.clients.rows) == FOUND_AT_MOST
    assert flow.page.finder.told == f"{FOUND_AT_MOST} seen last, of {FOUND_AT_MOST + 5}"
    QTest.keyClicks(flow.page.finder.search, "lee")
    assert flow.page.finder.told == f"The first {FOUND_AT_MOST}: type more"


def test_enter_opens_the_first_one_found_and_enter_again_starts_the_visit(
    desk: Desk, open_page: OpenPage, qtbot: QtBot
) -> None:
    mori = named("Kenji", "Mori")
    add(desk, named("Ana", "Silva"), mori)
    flow = open_page()
    QTest.keyClicks(flow.page.finder.search, "mori")
    with qtbot.waitSignal(flow.client_shown) as shown:
        QTest.keyClick(flow.page.finder.search, Qt.Key.Key_Return)
    assert shown.args == [mori.id]
    with qtbot.waitSignal(flow.visit_wanted):
        QTest.keyClick(flow.page.card.header.main, Qt.Key.Key_Return)


def test_the_arrow_keys_walk_from_the_search_through_the_list(desk: Desk, open_page: OpenPage) -> None:
    early, late = named("Ana", "Silva", days_ago=9), named("Kenji", "Mori", days_ago=5)
    add(desk, early, late)
    flow = open_page()
    QTest.keyClick(flow.page.finder.search, Qt.Key.Key_Down)
    assert flow.client_id == late.id
    QTest.keyClick(flow.page.finder.clients, Qt.Key.Key_Down)
    assert flow.client_id == early.id
    QTest.keyClick(flow.page.finder.clients, Qt.Key.Key_Return)
    assert flow.page.card.header.main.hasFocus()


def test_a_tap_shows_the_card_with_the_alerts_beside_the_name(
    desk: Desk, open_page: OpenPage, qtbot: QtBot
) -> None:
    client = a_client(alerts=(an_alert(), an_alert(kind=AlertKind.STOP, text="Latex")))
    add(desk, client)
    flow = open_page()
    assert flow.page.nobody.isVisible()
    tap(flow.page.finder.clients, 0)
    header = flow.page.card.header
    assert header.name.text == client.name
    assert header.about.text == "“Mari” · she/her · 43, born Feb 28, 1981"
    assert header.alerts.texts == ("Latex", "Takes a blood thinner")


def test_the_row_says_what_matters_before_the_client_is_opened(desk: Desk, open_page: OpenPage) -> None:
    client = a_client(alerts=(an_alert(kind=AlertKind.STOP, text="Latex"),))
    add(desk, client)
    add_visits(desk, a_visit(client))
    (row,) = open_page().page.finder.clients.rows
    assert row.spoken == "Maria Ñandú, 43 · +1 613 555-0142 · seen May 14, 2024, 1 unsigned, alert: Latex"


def test_the_visits_stand_newest_first_with_points_pain_and_state(desk: Desk, open_page: OpenPage) -> None:
    client = a_client()
    add(desk, client)
    week_ago = NOW - timedelta(days=7)
    first = signed(a_visit(client, service_at=week_ago, entered_at=week_ago, chart=a_chart()))
    add_visits(desk, first, a_visit(client, chart=a_chart(note=a_note(pain_after=None))))
    flow = open_page()
    flow.show_client(client.id)
    assert [row.spoken for row in flow.page.card.visits.rows] == [
        "Tue, May 14, 2024, Visit 2 · pain 6 · 1 point · 1 zone, Draft",
        "Tue, May 7, 2024, Visit 1 · pain 6 \N{RIGHTWARDS ARROW} 2 · 1 point · 1 zone, Signed",
    ]


def test_a_tap_on_a_visit_asks_for_it(desk: Desk, open_page: OpenPage, maria: Client, qtbot: QtBot) -> None:
    visit = a_visit(maria)
    add_visits(desk, visit)
    flow = open_page()
    flow.show_client(maria.id)
    with qtbot.waitSignal(flow.visit_wanted) as wanted:
        tap(flow.page.card.visits, 0)
    assert wanted.args == [visit.id]


def test_unsigned_notes_stand_above_everything_and_open_with_a_tap(
    desk: Desk, open_page: OpenPage, maria: Client, qtbot: QtBot
) -> None:
    add_visits(desk, signed(a_visit(maria)))
    flow = open_page()
    assert not flow.page.finder.unsigned.isVisible()
    draft = a_visit(maria, service_at=NOW - timedelta(days=1))
    add_visits(desk, draft)
    flow.refresh()
    notes = flow.page.finder.unsigned
    assert notes.isVisible()
    assert notes.title == "Unsigned notes 1"
    assert notes.list.rows[0].spoken == "Unsigned visit of Maria Ñandú, Mon, May 13, 2024"
    with qtbot.waitSignal(flow.visit_wanted) as wanted:
        tap(notes.list, 0)
    assert wanted.args == [draft.id]


def test_the_card_shows_what_is_filled_in_and_no_empty_fields(desk: Desk, open_page: OpenPage) -> None:
    client = a_client(intake=a_client().intake, phone="", address="")
    add(desk, client)
    flow = open_page()
    flow.show_client(client.id)
    words = flow.page.card.facts.words
    assert "maria@example.org" in words
    assert "Migraine" in words
    assert "Mar 15, 2024" in words
    assert "PHONE" not in words
    assert "E-MAIL" in words


def test_the_page_looks_again_when_it_appears(desk: Desk, open_page: OpenPage, maria: Client) -> None:
    flow = open_page()
    flow.page.hide()
    add(desk, named("Kenji", "Mori"))
    flow.page.show()
    assert len(names(flow)) == 2


def test_progress_is_asked_for_the_client_that_is_shown(
    desk: Desk, open_page: OpenPage, maria: Client, qtbot: QtBot
) -> None:
    flow = open_page()
    flow.show_client(maria.id)
    assert not flow.page.card.header.progress.isEnabled()
    add_visits(desk, a_visit(maria))
    flow.refresh()
    with qtbot.waitSignal(flow.progress_wanted) as wanted:
        QTest.mouseClick(flow.page.card.header.progress, Qt.MouseButton.LeftButton)
    assert wanted.args == [maria.id]


def test_a_client_that_is_not_there_any_more_is_said(
    open_page: OpenPage, maria: Client, qtbot: QtBot
) -> None:
    flow = open_page()
    flow.show_client(ClientId("gone"))
    box = flow.page.findChild(QMessageBox, "error-box")
    assert isinstance(box, QMessageBox)
    assert "no such client" in box.text()
    box.reject()


def test_episodes_say_where_their_plan_stands(desk: Desk, open_page: OpenPage, maria: Client) -> None:
    with desk.store.transaction() as records:
        records.episodes.put(an_episode(maria))
    flow = open_page()
    flow.show_client(maria.id)
    (line,) = flow.page.card.episodes.lines
    assert line.accessibleName() == (
        "Headache or migraine, week 9 of 6 · once a week · since two winters ago"
    )
