"""A desk whose practice already has a client with visits."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from nmt_chart.domain.client import Client
from nmt_chart.domain.visit import Visit
from nmt_chart.ui.desk import Desk
from tests.ui.desks import a_desk


def a_filled_desk(folder: Path, client: Client, visits: Iterable[Visit]) -> Desk:
    """Return a desk over a fresh encrypted file in ``folder`` with this client and these visits."""
    desk = a_desk(folder)
    with desk.store.transaction() as records:
        records.clients.add(client)
        for visit in visits:
            records.visits.add(visit)
    return desk
