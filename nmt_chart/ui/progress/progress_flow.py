"""Leads the progress screen: reads the client's visits, compares two of them, and shows what changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.compare import Compared
from nmt_chart.domain.ids import ClientId, MarkId, VisitId
from nmt_chart.domain.note import mark_name
from nmt_chart.domain.visit import Visit, VisitSummary
from nmt_chart.errors import UserError
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.messages import show_error
from nmt_chart.ui.moments import spoken_date
from nmt_chart.ui.progress.body_pictures import BodyPictures
from nmt_chart.ui.progress.change_rows import ChangeRow, change_row, summary
from nmt_chart.ui.progress.comparison import SeenVisit
from nmt_chart.ui.progress.line_painter import Stop
from nmt_chart.ui.progress.pair import Letter, Pair
from nmt_chart.ui.progress.progress_page import CHANGES, ProgressPage
from nmt_chart.ui.progress.read_visits import VisitShelf
from nmt_chart.ui.progress.shown_marks import ShownMark, ids_of, sorted_rows

_ARROW = "\N{RIGHTWARDS ARROW}"


class ProgressFlow(QObject):
    """Owns the progress screen of the client it was last told to show."""

    visit_wanted = Signal(object)  # VisitId

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = VisitShelf(desk.store)
        self._visits: tuple[VisitSummary, ...] = ()
        self.changes: tuple[ChangeRow, ...] = ()
        self._pictures = BodyPictures(desk.reference.maps)
        self.page = ProgressPage(self._pictures, self._describe, self._body_size)
        self._connect()

    def show_client(self, client_id: ClientId, until: VisitId | None = None) -> None:
        """Shows a client's visits; the first is A, and B is ``until`` or else the last one.

        Shown again without a new visit, the two that were compared stay so.
        """
        before = [visit.id for visit in self._visits]
        try:
            with self._desk.store.reading() as records:
                client = records.clients.get(client_id)
            self._visits = self._shelf.start(client_id)
        except UserError as error:
            show_error(self.page, error)
            return
        self._pictures.show_bodies(self._desk.reference.bodies(client.figure))
        self.page.heading.show_client(client.name, client.alerts)
        self.page.heading.show_facts(_facts(self._visits))
        if len(self._visits) < 2:
            self._show_too_few()
            return
        kept = (
            self.page.line.pair if until is None and before == [visit.id for visit in self._visits] else None
        )
        pair = kept or _first_pair(self._visits, until)
        self.page.show_progress()
        self.page.line.show_visits([_stop(visit) for visit in self._visits], pair)
        self.show_pair(pair)

    def show_pair(self, pair: Pair) -> None:
        """Compares two of the client's visits."""
        try:
            ends = self._shelf.ends(self._visits, pair)
        except UserError as error:
            show_error(self.page, error)
            return
        rows = sorted_rows(self._shelf.compared(ends, pair))
        self.page.comparison.show_visits(_seen(ends[0]), _seen(ends[1]), rows)
        self._show_changes(rows)
        self.page.words.show_pair(self._visits[pair.earlier], self._visits[pair.later], pair)
        self.page.trends.show_visits(self._visits, pair)

    def _connect(self) -> None:
        self.page.line.paired.connect(self.show_pair)
        self.page.changes.walked_to.connect(self._show_row)
        self.page.comparison.tapped.connect(self._choose_mark)
        self.page.comparison.visit_wanted.connect(self._ask_for_visit)
        self.page.empty.action_wanted.connect(self._ask_for_only_visit)

    def _show_changes(self, rows: Sequence[Compared]) -> None:
        self.changes = tuple(change_row(row, self._desk.reference) for row in rows)
        self.page.changes.show_rows(self.changes)
        self.page.tabs.set_count(CHANGES, len(rows) or None)
        self.page.summary.setText(
            f"From A to B: {summary(rows)}." if rows else "No marks were charted in A or in B."
        )

    def _show_too_few(self) -> None:
        if not self._visits:
            sentence = "Start a visit from the client's card. From the second visit on, progress shows here."
            self.page.show_empty("No visits yet", sentence, can_open=False)
            return
        day = spoken_date(self._visits[0].service_on)
        sentence = f"There is the visit of {day}. After the next one, this page shows what changed since."
        self.page.show_empty("One visit so far", sentence, can_open=True)

    def _show_row(self, key: MarkId) -> None:
        row = next(row for row in self.changes if row.key == key)
        self.page.comparison.select(ids_of(row.compared))

    def _choose_mark(self, mark: MarkId) -> None:
        self.page.show_tab(CHANGES)
        row = next((row for row in self.changes if row.holds(mark)), None)
        if row is not None:
            self.page.changes.go_to(row.key)

    def _ask_for_visit(self, letter: Letter) -> None:
        pair = self.page.line.pair
        if pair is not None:
            self.visit_wanted.emit(self._visits[pair.at(letter)].id)

    def _ask_for_only_visit(self) -> None:
        self.visit_wanted.emit(self._visits[0].id)

    def _describe(self, shown: ShownMark) -> str:
        name = f"{shown.mark.label}, {mark_name(shown.mark, self._desk.reference)}"
        return name if shown.outcome is None else f"{name}: {shown.outcome.label.lower()}"

    def _body_size(self) -> float:
        return self._desk.reference.body_size


def _first_pair(visits: Sequence[VisitSummary], until: VisitId | None) -> Pair:
    places = [at for at, visit in enumerate(visits) if visit.id == until]
    last = places[0] if places else len(visits) - 1
    return Pair.of(0, last, held_at=last) if last > 0 else Pair(0, 1)


def _stop(visit: VisitSummary) -> Stop:
    day = visit.service_on
    short, full = spoken_date(day, year=False), spoken_date(day)
    return Stop(short, full, visit.pain_now, visit.pain_after, visit.is_signed)


def _seen(visit: Visit) -> SeenVisit:
    return SeenVisit(spoken_date(visit.service_on), _pain_words(visit), visit.chart)


def _pain_words(visit: Visit) -> str:
    note = visit.chart.note
    if note.pain_now is None:
        return "Pain not scored"
    after = "" if note.pain_after is None else f" {_ARROW} {note.pain_after} after"
    return f"Pain {note.pain_now}{after}"


def _facts(visits: Sequence[VisitSummary]) -> str:
    if not visits:
        return "Progress"
    count = f"{len(visits)} {'visit' if len(visits) == 1 else 'visits'}"
    first, last = (spoken_date(visit.service_on) for visit in (visits[0], visits[-1]))
    return f"Progress \N{MIDDLE DOT} {count}, {first}{'' if first == last else f' to {last}'}"
