"""Puts the state of a visit on the chart screen: the body at once, of the words only those in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.moments import clock_time
from nmt_chart.ui.visits.open_visit import OpenVisit
from nmt_chart.ui.visits.side_panel import CHECK, LAST, MARKS, NOTE, PLAN
from nmt_chart.ui.visits.visit_page import VisitPage


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chart screen shows: the visit as it was opened, and how far it has come since."""

    opened: OpenVisit
    chart: Chart
    ghosts: tuple[Mark, ...]
    selected: MarkId | None
    frozen: bool


class VisitDisplay:
    """Fills the parts of a page; a tab is filled when it comes to the front."""

    def __init__(self, page: VisitPage, show_check: Callable[[Shown], None]) -> None:
        self._page = page
        self._fill: dict[str, Callable[[Shown], None]] = {
            MARKS: self._show_marks,
            CHECK: show_check,
            LAST: self._show_ghosts,
            NOTE: self._show_note,
            PLAN: self._show_plan,
        }

    def show_client(self, client: Client, bodies: Mapping[View, BodyMap]) -> None:
        """Brings up who the visit is with; ``bodies`` are those the client is drawn on."""
        self._page.header.show_client(client.name, client.alerts)
        self._page.area.canvas.show_bodies(bodies)

    def show(self, shown: Shown) -> None:
        """Brings everything in sight up to date."""
        tabs = self._page.side.tabs
        tabs.set_count(MARKS, len(shown.chart.marks) or None)
        tabs.set_count(LAST, len(shown.ghosts) or None)
        self.show_tab(shown)
        self._show_body(shown)
        self._page.strip.show_points(shown.opened.pain_points(shown.chart))
        self._page.header.show_facts(
            shown.opened.facts, frozen=shown.frozen, signed=_signed_words(shown.opened)
        )

    def show_tab(self, shown: Shown) -> None:
        """Brings the tab in front up to date."""
        self._fill[str(self._page.side.tabs.value)](shown)

    def _show_body(self, shown: Shown) -> None:
        area = self._page.area
        area.canvas.show_ghosts(shown.ghosts)
        area.set_charting(allowed=not shown.frozen)
        area.legend.show_chart(shown.chart, shown.opened.last_visit_words if shown.ghosts else "")
        area.arrange()

    def _show_marks(self, shown: Shown) -> None:
        self._page.side.marks.show_chart(shown.chart, shown.selected, frozen=shown.frozen)

    def _show_ghosts(self, shown: Shown) -> None:
        self._page.side.ghosts.show_ghosts(shown.ghosts, shown.opened.last_visit_words)

    def _show_note(self, shown: Shown) -> None:
        note, visit = self._page.side.note, shown.opened.visit
        note.show_chart(shown.chart, frozen=shown.frozen)
        note.show_addenda(visit.addenda, visit.local)

    def _show_plan(self, shown: Shown) -> None:
        visit = shown.opened.visit
        at = visit.local(visit.service_at).replace(tzinfo=None)
        self._page.side.plan.show_chart(shown.chart, at, frozen=shown.frozen)


def _signed_words(opened: OpenVisit) -> str:
    signature = opened.visit.signature
    if signature is None:
        return ""
    return f"Signed {clock_time(opened.visit.local(signature.signed_at))} by {signature.name}"
