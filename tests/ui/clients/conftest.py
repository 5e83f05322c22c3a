"""A desk with a real practice file, and the clients page at it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nmt_chart.domain.client import Client
from nmt_chart.ui.clients.clients_flow import ClientsFlow
from nmt_chart.ui.desk import Desk
from tests.builders import a_client
from tests.ui.desks import ChosenFiles, a_desk

OpenPage = Callable[[], ClientsFlow]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = a_desk(tmp_path)
    yield desk
    desk.store.close()


@pytest.fixture
def files(tmp_path: Path) -> ChosenFiles:
    return ChosenFiles(tmp_path / "record.json")


@pytest.fixture
def maria(desk: Desk) -> Client:
    """One client in the practice."""
    client = a_client()
    with desk.store.transaction() as records:
        records.clients.add(client)
    return client


@pytest.fixture
def open_page(desk: Desk, files: ChosenFiles, qtbot: QtBot) -> OpenPage:
    """Open the page once the practice holds what the test needs."""
    kept: list[ClientsFlow] = []

    def open_page() -> ClientsFlow:
        flow = ClientsFlow(desk, files)
        kept.append(flow)
        qtbot.addWidget(flow.page)
        flow.page.resize(1180, 820)
        flow.page.show()
        flow.page.activateWindow()
        qtbot.waitUntil(flow.page.isActiveWindow)
        return flow

    return open_page
