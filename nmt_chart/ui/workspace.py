"""The unlocked program: the rail and the areas, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nmt_chart.domain.ids import ClientId, VisitId
from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.clients.clients_flow import ClientsFlow
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.messages import Files
from nmt_chart.ui.print.print_flow import PrintFlow
from nmt_chart.ui.progress.progress_flow import ProgressFlow
from nmt_chart.ui.rail import Area, Rail
from nmt_chart.ui.settings.settings_flow import SettingsFlow
from nmt_chart.ui.visits.visit_flow import VisitFlow


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where in the program the therapist is; kept while the window is locked. It holds no names."""

    area: Area = Area.CLIENTS
    client: ClientId | None = None
    visit: VisitId | None = None
    muscle: str | None = None


class Workspace(QWidget):
    """Owns the flows of all areas and leads from one to the other."""

    lock_wanted = Signal()

    def __init__(self, desk: Desk, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._area = Area.CLIENTS
        self._client: ClientId | None = None
        self._of_chart: list[QAction] = []
        self.clients = ClientsFlow(desk, files, self)
        self.visit = VisitFlow(desk, self)
        self.progress = ProgressFlow(desk, self)
        self.atlas = AtlasFlow(desk, files, self)
        self.printing = PrintFlow(desk, files, self)
        self.settings = SettingsFlow(desk, files, self)
        self.rail = Rail(self)
        self._pages = QStackedWidget(self)
        self._order: dict[Area, QWidget] = {
            Area.CLIENTS: self.clients.page,
            Area.CHART: self.visit.page,
            Area.PROGRESS: self.progress.page,
            Area.ATLAS: self.atlas.page,
            Area.PRINT: self.printing.page,
            Area.SETTINGS: self.settings.page,
        }
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self._show(Area.CLIENTS)

    @property
    def whereabouts(self) -> Whereabouts:
        """Where the therapist is now."""
        return Whereabouts(self._area, self._client, self.visit.visit_id, self.atlas.muscle)

    def go_back_to(self, place: Whereabouts) -> None:
        """Goes where the therapist was before the window was locked."""
        if place.client is not None:
            self.clients.show_client(place.client)
        if place.visit is not None:
            self.open_visit(place.visit)
        if place.muscle is not None:
            self.atlas.show_muscle(place.muscle)
        self.show_area(place.area)

    def leave(self) -> bool:
        """Saves everything; returns whether nothing would be lost by closing."""
        flows = (self.clients, self.settings, self.atlas, self.visit)
        return all(flow.leave() for flow in flows)

    def open_visit(self, visit: VisitId) -> None:
        """Opens a visit on the chart."""
        self.visit.open(visit)
        if self.visit.visit_id == visit:
            self._show(Area.CHART)

    def show_area(self, area: str) -> None:
        """Brings an area to the front with what belongs to the open client."""
        wanted = Area(area)
        if wanted is Area.CLIENTS:
            self.visit.flush()
            self.clients.refresh()
        elif wanted is Area.PROGRESS and self._client is not None:
            self._show_progress(self._client)
            return
        elif wanted is Area.ATLAS:
            self.visit.flush()
            self.atlas.open()
        elif wanted is Area.PRINT and self.visit.visit_id is not None and self.visit.flush():
            self.printing.show_visit(self.visit.visit_id)
        self._show(wanted)

    def _lay_out(self) -> None:
        for page in self._order.values():
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.rail.area_wanted.connect(self.show_area)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.clients.visit_wanted.connect(self.open_visit)
        self.clients.progress_wanted.connect(self._show_progress)
        self.clients.client_shown.connect(self._remember_client)
        self.clients.client_saved.connect(self.visit.take_client)
        self.visit.shown.connect(self._remember_client)
        self.visit.printing_wanted.connect(self._show_printing)
        self.progress.visit_wanted.connect(self.open_visit)

    def _add_shortcuts(self) -> None:
        for name, keys, slot in (
            ("undo", QKeySequence(QKeySequence.StandardKey.Undo), self.visit.undo),
            ("redo", QKeySequence(QKeySequence.StandardKey.Redo), self.visit.redo),
            ("redo-also", QKeySequence("Ctrl+Y"), self.visit.redo),
            ("print", QKeySequence(QKeySequence.StandardKey.Print), self._print),
            ("lock", QKeySequence("Ctrl+L"), self.lock_wanted),
        ):
            action = QAction(name, self)
            action.setObjectName(f"action.{name}")
            action.setShortcut(keys)
            action.triggered.connect(slot)
            self.addAction(action)
            if slot in (self.visit.undo, self.visit.redo):
                self._of_chart.append(action)

    def _show(self, area: Area) -> None:
        self._area = area
        self._pages.setCurrentWidget(self._order[area])
        self.rail.allow(Area.CHART, allowed=self.visit.visit_id is not None)
        self.rail.allow(Area.PRINT, allowed=self.visit.visit_id is not None)
        self.rail.allow(Area.PROGRESS, allowed=self._client is not None)
        self.rail.show_area(area)
        for action in self._of_chart:
            # Elsewhere a step would be taken back unseen.
            action.setEnabled(area is Area.CHART)

    def _remember_client(self, client: ClientId | None) -> None:
        self._client = client
        self.rail.allow(Area.PROGRESS, allowed=client is not None)

    def _show_progress(self, client: ClientId) -> None:
        if self.visit.flush():
            self._client = client
            self.progress.show_client(client)
            self._show(Area.PROGRESS)

    def _show_printing(self, visit: VisitId) -> None:
        self.printing.show_visit(visit)
        self._show(Area.PRINT)

    def _print(self) -> None:
        if self._area is Area.ATLAS:
            self.atlas.print()
        elif self.visit.visit_id is not None:
            self.show_area(Area.PRINT)
