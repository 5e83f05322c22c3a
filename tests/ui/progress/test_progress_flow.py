"""The progress screen over a real practice file."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.compare import Outcome
from nmt_chart.domain.terms import MarkChange, Status
from nmt_chart.domain.visit import Visit
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.alert_pill import AlertPill
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.progress.body_view import BodyView
from nmt_chart.ui.progress.pair import Letter, Pair
from nmt_chart.ui.progress.progress_flow import ProgressFlow
from tests.builders import NOW, a_chart, a_client, a_note, a_point, a_visit, an_alert, signed
from tests.ui.filled_desk import a_filled_desk
from tests.ui.finding import assert_named, found

UPPER, GLUTEUS, LEVATOR, INFRA = "trapezius-upper", "gluteus-minimus", "levator-scapulae", "infraspinatus"


class Show(Protocol):
    """Shows the progress screen over these visits."""

    def __call__(self, visits: Sequence[Visit], **options: Any) -> ProgressFlow: ...


def weeks(client: Client, *charts: Chart) -> list[Visit]:
    """Return a visit a week, the last one a draft."""
    visits = []
    for week, chart in enumerate(charts):
        at = NOW + timedelta(weeks=week)
        visits.append(a_visit(client, service_at=at, entered_at=at, chart=chart))
    return [*map(signed, visits[:-1]), *visits[-1:]]


def three_weeks(client: Client) -> list[Visit]:
    """Return three visits: one point better through all of them, one gone, one new, one not charted again."""
    upper, gluteus = a_point(tenderness_before=8, muscle=UPPER), a_point(number=2, muscle=GLUTEUS)
    levator = a_point(number=3, muscle=LEVATOR, tenderness_before=5)
    second = a_point(tenderness_before=6, muscle=UPPER, continues=upper.id, change=MarkChange.BETTER)
    third = a_point(tenderness_before=3, muscle=UPPER, continues=second.id, change=MarkChange.SAME)
    over = a_point(
        number=2, muscle=GLUTEUS, continues=gluteus.id, change=MarkChange.GONE, status=Status.RESOLVED
    )
    new = a_point(number=4, muscle=INFRA, tenderness_before=4)
    return weeks(
        client,
        a_chart(upper, gluteus, levator, note=a_note(pain_now=8)),
        a_chart(second, note=a_note(pain_now=6)),
        a_chart(third, over, new, note=a_note(pain_now=5)),
    )


@pytest.fixture
def client() -> Client:
    return a_client(given_name="Amira", family_name="Haddad", alerts=(an_alert(text="Blood thinner"),))


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, client: Client) -> Iterator[Show]:
    """Return a way to show the progress screen of the client with these visits."""
    desks: list[Desk] = []

    def show(visits: Sequence[Visit], **options: Any) -> ProgressFlow:
        desk = a_filled_desk(tmp_path, client, visits)
        desks.append(desk)
        flow = ProgressFlow(desk)
        qtbot.addWidget(flow.page)
        flow.page.resize(1364, 900)
        flow.show_client(client.id, **options)
        flow.page.show()
        return flow

    yield show
    for desk in desks:
        desk.store.close()


def outcomes(flow: ProgressFlow) -> dict[str, Outcome]:
    return {row.name: row.compared.outcome for row in flow.changes}


def test_the_first_visit_is_compared_with_the_last_one(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    assert flow.page.line.pair == Pair(0, 2)
    assert outcomes(flow) == {
        "Upper trapezius, right": Outcome.BETTER,
        "Gluteus minimus, right": Outcome.GONE,
        "Levator scapulae, right": Outcome.NOT_CHARTED,
        "Infraspinatus, right": Outcome.NEW,
    }


def test_a_thread_through_a_visit_between_is_followed(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    row = next(row for row in flow.changes if row.compared.outcome is Outcome.BETTER)
    assert row.scores == "8 \N{RIGHTWARDS ARROW} 3"


def test_between_two_visits_in_a_row_the_therapists_own_word_counts(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    QTest.keyClick(flow.page.line, Qt.Key.Key_A)
    QTest.keyClick(flow.page.line, Qt.Key.Key_Right)
    assert flow.page.line.pair == Pair(1, 2, Letter.A)
    assert outcomes(flow)["Upper trapezius, right"] is Outcome.SAME


def test_it_can_end_at_an_earlier_visit(opened: Show, client: Client) -> None:
    visits = three_weeks(client)
    flow = opened(visits, until=visits[1].id)
    assert flow.page.line.pair == Pair(0, 1)


def test_an_until_at_the_very_first_visit_still_compares_two(opened: Show, client: Client) -> None:
    visits = three_weeks(client)
    assert opened(visits, until=visits[0].id).page.line.pair == Pair(0, 1)


def test_a_tap_on_the_line_compares_another_pair(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    line = flow.page.line
    middle = QPoint(round(line.center_of(1)), 90)
    QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert line.pair == Pair(0, 1)
    assert outcomes(flow) == {
        "Upper trapezius, right": Outcome.BETTER,
        "Gluteus minimus, right": Outcome.NOT_CHARTED,
        "Levator scapulae, right": Outcome.NOT_CHARTED,
    }


def test_pain_is_held_against_the_smallest_change_that_matters(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    assert flow.page.words.numbers.text() == "8 \N{RIGHTWARDS ARROW} 5"
    assert flow.page.words.sentence.text().startswith("3 points less: a change that matters")
    assert flow.page.trends.active.numbers.text() == "3 \N{RIGHTWARDS ARROW} 2"


def test_a_line_of_the_list_rings_the_mark_in_both_visits(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    before = flow.page.comparison.grab().toImage()
    row = next(at for at, row in enumerate(flow.changes) if row.compared.outcome is Outcome.BETTER)
    flow.page.changes.setCurrentIndex(flow.page.changes.model().index(row, 0))
    assert flow.page.comparison.grab().toImage() != before


def test_a_tap_on_the_body_chooses_the_line_of_the_mark(opened: Show, client: Client) -> None:
    visits = three_weeks(client)
    flow = opened(visits)
    flow.page.show_tab("trends")
    flow.page.comparison.tapped.emit(visits[0].chart.trigger_points[1].id)
    assert flow.page.tabs.value == "changes"
    assert flow.page.changes.currentIndex().data().startswith("Gluteus minimus, right, gone")


def test_the_two_can_be_laid_over_each_other(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    way = flow.page.comparison.way
    assert not found(flow.page, BodyView, "progress.body-overlaid").isVisible()
    QTest.mouseClick(way.segment("overlaid"), Qt.MouseButton.LeftButton)
    over = found(flow.page, BodyView, "progress.body-overlaid")
    assert over.isVisible()
    assert "1, Upper trapezius, right: better" in over.accessibleDescription()


def test_either_visit_can_be_opened(opened: Show, client: Client, qtbot: QtBot) -> None:
    visits = three_weeks(client)
    flow = opened(visits)
    for letter, visit in (("a", visits[0]), ("b", visits[2])):
        with qtbot.waitSignal(flow.visit_wanted) as told:
            found(flow.page, Button, f"progress.open-{letter}").click()
        assert told.args == [visit.id]


def test_without_visits_it_says_what_to_do(opened: Show) -> None:
    flow = opened([])
    assert flow.page.empty.isVisible()
    assert flow.page.empty.title.text() == "No visits yet"
    assert not flow.page.empty.action.isVisible()


def test_a_single_visit_can_be_opened_and_waits_for_the_next(
    opened: Show, client: Client, qtbot: QtBot
) -> None:
    (visit,) = weeks(client, a_chart())
    flow = opened([visit])
    assert flow.page.empty.title.text() == "One visit so far"
    with qtbot.waitSignal(flow.visit_wanted) as told:
        flow.page.empty.action.click()
    assert told.args == [visit.id]


def test_visits_without_marks_are_said_to_have_none(opened: Show, client: Client) -> None:
    flow = opened([a_visit(client), a_visit(client, service_at=NOW + timedelta(days=7))])
    assert flow.page.changes.rows == ()
    assert flow.page.summary.text() == "No marks were charted in A or in B."
    assert flow.page.words.sentence.text() == "Pain now was not scored in visits A and B."


def test_the_client_and_the_alerts_are_named(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    assert found(flow.page.heading, AlertPill).accessibleName() == "Alert, caution: Blood thinner"
    assert "Amira Haddad" in [part.accessibleName() for part in flow.page.heading.findChildren(QWidget)]


def test_a_visit_charted_meanwhile_is_there_when_the_screen_is_shown_again(
    opened: Show, client: Client
) -> None:
    visits = three_weeks(client)
    flow = opened(visits)
    later = NOW + timedelta(weeks=5)
    with flow._desk.store.transaction() as records:
        records.visits.add(a_visit(client, service_at=later, entered_at=later))
    flow.show_client(client.id)
    assert flow.page.line.pair == Pair(0, 3)


def test_coming_back_finds_the_same_two_visits(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    QTest.keyClick(flow.page.line, Qt.Key.Key_Left)
    assert flow.page.line.pair == Pair(0, 1)
    flow.show_client(client.id)
    assert flow.page.line.pair == Pair(0, 1)


def test_everything_to_act_on_has_a_name_of_its_own(opened: Show, client: Client) -> None:
    flow = opened(three_weeks(client))
    assert_named(flow.page)
