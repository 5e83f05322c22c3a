"""Leads a visit: opens it, connects body, words and practice file, signs it, and leaves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.chart import VisitNote
from nmt_chart.domain.client import Client
from nmt_chart.domain.history import Step
from nmt_chart.domain.ids import ClientId, MarkId, VisitId
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.note import mark_name
from nmt_chart.errors import UserError
from nmt_chart.guide.guide import Guide
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.banner import BannerKind
from nmt_chart.ui.messages import show_error
from nmt_chart.ui.pattern_reminder import PatternReminder
from nmt_chart.ui.visits.checking import Checking
from nmt_chart.ui.visits.mark_list import MarkRow
from nmt_chart.ui.visits.muscle_choice import MuscleChoice
from nmt_chart.ui.visits.open_visit import OpenVisit, read_visit
from nmt_chart.ui.visits.pattern_show import PatternShow
from nmt_chart.ui.visits.recorder import Recorder, SaveState, Saving
from nmt_chart.ui.visits.side_panel import CHECK, LAST, MARKS
from nmt_chart.ui.visits.signing import Signing
from nmt_chart.ui.visits.taking_over import TakingOver
from nmt_chart.ui.visits.visit_display import Shown, VisitDisplay
from nmt_chart.ui.visits.visit_page import VisitPage


class VisitFlow(QObject):
    """Owns the chart screen and the visit that is open on it."""

    printing_wanted = Signal(object)  # VisitId
    shown = Signal(object)  # ClientId of the visit that was opened

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page = VisitPage(desk.reference)
        self._open: OpenVisit | None = None
        self._model: ChartModel | None = None
        self._recorder: Recorder[Step] | None = None
        self._selected: MarkId | None = None
        guide, reference = Guide(desk.reference), desk.reference
        self._pattern = PatternShow(self.page.area, reference, self)
        self._checking = Checking(guide, reference.atlas, self.page.side.check, self._pattern, self)
        self._muscles = MuscleChoice(guide, reference, self.page, self._pattern, self)
        self._taking_over = TakingOver(self.page, self)
        self._reminder = PatternReminder(desk.preferences, self.page, self)
        self._display = VisitDisplay(self.page, self._checking.show)
        self._signing = Signing(desk, self.page, self.flush, self)
        self._connect()

    @property
    def visit_id(self) -> VisitId | None:
        """The visit that is open, if any."""
        return self._open.visit.id if self._open else None

    @property
    def client_id(self) -> ClientId | None:
        """The client whose visit is open, if any."""
        return self._open.client.id if self._open else None

    @property
    def model(self) -> ChartModel:
        """The open chart; raises RuntimeError when no visit is open."""
        if self._model is None:
            raise RuntimeError("no visit is open")
        return self._model

    def open(self, visit_id: VisitId) -> None:
        """Shows a visit; what was open before is saved and left."""
        if not self.leave():
            return
        try:
            self._open = read_visit(self._desk.store, visit_id)
        except UserError as error:
            show_error(self.page, error)
            return
        self._start(self._open)
        self.shown.emit(self._open.client.id)

    def take_client(self, client: Client) -> None:
        """Shows what was edited of a client, if it is the one whose visit is open."""
        if self._open is not None and self._open.client.id == client.id:
            self._open = replace(self._open, client=client)
            self._display.show_client(client, self._desk.reference.bodies(client.figure))
            self._show_all()

    def leave(self) -> bool:
        """Saves what is not saved yet and closes the visit; returns false when saving failed."""
        if self._recorder is None:
            return True
        if not self.flush():
            return False
        for part in (self._muscles, self._checking, self._pattern, self._taking_over):
            part.close()
        self.page.area.canvas.clear_chart()
        for gone in (self._model, self._recorder):
            if gone is not None:
                gone.deleteLater()
        self._open = self._model = self._recorder = self._selected = None
        return True

    def flush(self) -> bool:
        """Tells typing and writes every step now; returns whether all is on disk."""
        if self._recorder is None:
            return True
        self.page.side.flush()
        return self._recorder.flush()

    def _start(self, opened: OpenVisit) -> None:
        visit = opened.visit
        self._model = ChartModel(visit.chart, opened.history, frozen=visit.is_signed, parent=self)
        self._recorder = Recorder(self._save, self._desk.clock, self)
        self._recorder.state_changed.connect(self._show_saving)
        self._model.stepped.connect(self._recorder.take)
        self._model.stepped.connect(self._show_step)
        self._model.undo_availability_changed.connect(self._show_commands)
        for part in (self._checking, self._muscles):
            part.open(self._model)
        self._taking_over.open(self._model, opened.before)
        canvas, reference = self.page.area.canvas, self._desk.reference
        self._display.show_client(opened.client, reference.bodies(opened.client.figure))
        canvas.show_chart(self._model, reference.surfaces, reference.hits, describe=self._describe)
        tool = "select" if self._taking_over.ghosts() else "point"
        canvas.choose_tool(tool)
        self.page.area.show_tool(tool)
        canvas.setFocus()
        self.page.side.marks.point.set_hold_target(self._desk.preferences.settings.hold_seconds)
        self._show_saving(self._recorder.state)
        self._show_all()
        self.page.side.show_tab(LAST if self._taking_over.ghosts() and not visit.chart.marks else MARKS)

    def _connect(self) -> None:
        self._connect_canvas()
        self._connect_side()
        self.page.header.print_wanted.connect(self._ask_for_printing)
        self.page.header.sign_wanted.connect(self._sign)
        self.page.header.time_wanted.connect(self._change_time)
        self.page.trouble.action_wanted.connect(self.flush)
        self._signing.finished.connect(self._reopen)
        self._connect_reminder()

    def _connect_reminder(self) -> None:
        check = self.page.side.check
        check.show_notice(self._reminder.is_due)
        check.notice.dismissed.connect(self._reminder.put_away)
        self._reminder.changed.connect(check.show_notice)
        self._pattern.changed.connect(self._remind)

    def _connect_canvas(self) -> None:
        area = self.page.area
        area.canvas.selected.connect(self._select)
        area.canvas.point_placed.connect(self._muscles.offer)
        area.palette_card.command_wanted.connect(self._command)
        self.page.escaped.connect(self._pattern.hide)
        for part in (self._checking, self._muscles):
            part.zone_put.connect(self._adjust_zone)
        self._taking_over.taken.connect(self.select)

    def _connect_side(self) -> None:
        side = self.page.side
        side.tab_changed.connect(self._show_tab)
        side.marks.chosen.connect(self.select)
        side.marks.edited.connect(self._edit_mark)
        side.marks.muscle_wanted.connect(self._reoffer_muscles)
        side.marks.removal_wanted.connect(self._remove_selected)
        side.note.edited.connect(self._edit_note)
        side.plan.edited.connect(self._edit_note)
        side.note.addendum_wanted.connect(self._add_addendum)

    def _remind(self) -> None:
        """Says that patterns vary when one is shown; the check tab says it itself."""
        is_news = self._pattern.muscle is not None and self.page.side.tabs.value != CHECK
        if is_news and self._reminder.is_due:
            self.page.area.say(PATTERNS_VARY, BannerKind.INFO)

    def _save(self, step: Step) -> None:
        visit_id = self.visit_id
        if visit_id is not None:
            with self._desk.store.transaction() as records:
                records.charts.record(visit_id, step)

    def _show_saving(self, state: SaveState) -> None:
        opened = self._open
        if opened is None:
            return
        local = opened.visit.local(state.saved_at) if state.saved_at else None
        self.page.header.show_saving(state, local)
        failed = state.saving is Saving.FAILED
        if failed:
            self.page.trouble.say(state.problem, BannerKind.ERROR, action="Try now")
        self.page.trouble.setVisible(failed)

    def _show_step(self) -> None:
        self.page.area.hint.hide()
        if self._selected is not None and self._selected not in self.model.chart.marks:
            self._selected = None
        self._show_all()

    def _show_all(self) -> None:
        if self._open is not None:
            self._display.show(self._state(self._open))
            self._show_commands()

    def _show_tab(self) -> None:
        if self._open is not None:
            self._display.show_tab(self._state(self._open))

    def _state(self, opened: OpenVisit) -> Shown:
        return Shown(
            opened, self.model.chart, self._taking_over.ghosts(), self._selected, self.model.is_frozen
        )

    def _show_commands(self) -> None:
        model = self.model
        selected = self._selected is not None and not model.is_frozen
        self.page.area.palette_card.show_commands(mirror=selected, undo=model.undo_text, redo=model.redo_text)

    def select(self, mark: MarkId) -> None:
        """Selects a mark and brings it into sight."""
        self.page.area.canvas.select(mark)
        self._select(mark)

    def _adjust_zone(self, zone: MarkId) -> None:
        # First the keys: a list that got them from a tab that goes would select its first mark.
        self.page.area.canvas.setFocus()
        self.select(zone)

    def _describe(self, mark: Mark) -> str:
        return MarkRow(mark, self.model.chart, self._desk.reference).spoken

    def _select(self, mark: MarkId | None) -> None:
        if mark != self._selected:
            self.page.side.marks.flush()
            self._selected = mark
            self._show_tab()
            self._show_commands()
        if mark is not None:
            self.page.side.show_tab(MARKS)

    def _command(self, command: str) -> None:
        actions: dict[str, Callable[[], None]] = {
            "mirror": self.page.area.canvas.mirror_selection,
            "undo": self.undo,
            "redo": self.redo,
        }
        actions[command]()

    def undo(self) -> None:
        """Takes the last step back; typing that was not told yet counts as a step."""
        if self._model is not None:
            self.page.side.flush()
            self._model.undo()

    def redo(self) -> None:
        """Does the last step taken back again."""
        if self._model is not None:
            self._model.redo()

    def _edit_mark(self, text: str, mark: Mark) -> None:
        if mark.id in self.model.chart.marks:
            self.model.put(text, mark)

    def _edit_note(self, text: str, note: VisitNote, gesture: str) -> None:
        if self._model is not None and not self._model.is_frozen:
            self._model.put(text, note, gesture=gesture)

    def _remove_selected(self) -> None:
        mark = self.model.chart.marks.get(self._selected) if self._selected else None
        if mark is not None and not self.model.is_frozen:
            self.model.remove(f"Remove {mark_name(mark, self._desk.reference)}", mark)

    def _reoffer_muscles(self) -> None:
        mark = self.model.chart.marks.get(self._selected) if self._selected else None
        if isinstance(mark, TriggerPoint) and not self.model.is_frozen:
            self.page.area.canvas.select(mark.id)
            self._muscles.offer(mark)

    def _ask_for_printing(self) -> None:
        if self.flush() and self.visit_id is not None:
            self.printing_wanted.emit(self.visit_id)

    def _sign(self) -> None:
        if self.flush() and self._open is not None:
            self._signing.ask(self._open, self.model)

    def _add_addendum(self) -> None:
        if self._open is not None:
            self._signing.ask_addendum(self._open)

    def _change_time(self) -> None:
        if self.flush() and self._open is not None:
            self._signing.ask_time(self._open)

    def _reopen(self) -> None:
        visit_id, tab = self.visit_id, str(self.page.side.tabs.value)
        if visit_id is not None:
            self.open(visit_id)
            self.page.side.show_tab(tab)
