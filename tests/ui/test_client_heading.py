"""The head of a screen about one client."""

from pytestqt.qtbot import QtBot

from nmt_chart.domain.terms import AlertKind
from nmt_chart.ui.client_heading import ClientHeading
from nmt_chart.ui.kit.alert_pill import AlertPill
from nmt_chart.ui.kit.button import Button
from tests.builders import an_alert


def test_alerts_stand_beside_the_name_and_go_with_the_client(qtbot: QtBot) -> None:
    heading = ClientHeading()
    qtbot.addWidget(heading)
    stop = an_alert(kind=AlertKind.STOP, text="Blood thinner")
    heading.show_client("Amira Haddad", [stop, an_alert(text="Left knee")])
    heading.show()
    said = [pill.accessibleName() for pill in heading.findChildren(AlertPill)]
    assert said == ["Alert, stop: Blood thinner", "Alert, caution: Left knee"]
    heading.show_client("Ben Okafor", [])
    assert heading.findChildren(AlertPill) == []


def test_an_endless_name_makes_no_endless_window(qtbot: QtBot) -> None:
    heading = ClientHeading()
    qtbot.addWidget(heading)
    heading.show_client("N" * 300, [an_alert(text="M" * 300) for _ in range(4)])
    heading.show_facts("P" * 300)
    heading.add_action(Button("Print", parent=heading))
    assert heading.minimumSizeHint().width() < 700
