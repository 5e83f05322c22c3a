"""Starting a visit: today's draft goes on, else a new one begins."""

from __future__ import annotations

from datetime import datetime

from nmt_chart.domain.ids import ClientId, VisitId, new_id
from nmt_chart.domain.visit import Visit, in_zone
from nmt_chart.store.records import Records
from nmt_chart.ui.clients.reading import client_view


def started_visit(records: Records, client_id: ClientId, now: datetime, zone: str) -> VisitId:
    """The id of the visit to chart now: today's unsigned one, or a new one within the newest open episode."""
    view = client_view(records, client_id, in_zone(now, zone).date())
    if view.todays_draft:
        return view.todays_draft.id
    visit = Visit(
        id=VisitId(new_id()),
        client_id=client_id,
        service_at=now,
        entered_at=now,
        zone=zone,
        episode_id=view.open_episode.id if view.open_episode else None,
    )
    records.visits.add(visit)
    return visit.id
