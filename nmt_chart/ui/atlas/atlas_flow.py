"""Leads the atlas screen: the list, the muscle shown on a side of the body, its note and its sheet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import Muscle
from nmt_chart.errors import UserError
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.ui.atlas.atlas_page import AtlasPage
from nmt_chart.ui.atlas.contents import Contents
from nmt_chart.ui.atlas.facts import facts_of
from nmt_chart.ui.atlas.listing import Browse, Wanted
from nmt_chart.ui.atlas.muscle_notes import MuscleNotes
from nmt_chart.ui.atlas.sheet_flow import SheetFlow
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.banner import BannerKind
from nmt_chart.ui.messages import Files, show_error
from nmt_chart.ui.pattern_reminder import PatternReminder
from nmt_chart.ui.print.printing import Printing
from nmt_chart.ui.visits.recorder import SaveState, Saving


class AtlasFlow(QObject):
    """Owns the atlas screen, which is made when it is first opened; it shows nothing of any client."""

    def __init__(
        self, desk: Desk, files: Files, parent: QObject | None = None, *, printing: Printing | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = files
        self._printing = printing
        self._notes = MuscleNotes(desk, self)
        self._contents = Contents(desk.reference)
        self._muscle: Muscle | None = None
        self._side = Side.RIGHT
        self._site: str | None = None
        self._screen: AtlasPage | None = None
        self.page = QWidget()
        self._reminder = PatternReminder(desk.preferences, self.page, self)
        self._room = QVBoxLayout(self.page)
        self._room.setContentsMargins(0, 0, 0, 0)

    @property
    def screen(self) -> AtlasPage:
        """The screen with everything on it; raises RuntimeError before it was opened."""
        if self._screen is None:
            raise RuntimeError("the atlas is not open yet")
        return self._screen

    @property
    def muscle(self) -> str | None:
        """The slug of the muscle shown."""
        return self._muscle.slug if self._muscle else None

    @property
    def side(self) -> Side:
        """The side of the client the pattern is shown on."""
        return self._side

    def open(self) -> None:
        """Makes the screen if it is not there yet."""
        if self._screen is None:
            self._screen = AtlasPage(self._desk.reference)
            self._sheets = SheetFlow(self._desk, self._files, self._screen, self, printing=self._printing)
            self._room.addWidget(self._screen)
            self._connect(self._screen)
            self._list()
            self._screen.browser.search.setFocus()

    def show_muscle(self, slug: str, side: Side | None = None) -> None:
        """Shows a muscle of the atlas, on ``side`` or the one shown before; raises KeyError for none."""
        self.open()
        self._show(Wanted(slug, side))
        self._list()

    def open_area(self, area: str) -> None:
        """Lists the muscles to check for a pain area and lights it on the body."""
        self.open()
        self._contents.open_area(area)
        self.screen.facts.note.flush()
        self.screen.facts.show_nothing()
        self._muscle = self._site = None
        self.screen.browser.by.set_value(Browse.AREA)
        self._look_anew()
        self.screen.browser.take_keys()

    def print(self) -> None:
        """Shows the sheet of the muscle shown, ready to print."""
        if self._muscle is not None:
            self._sheets.show(self._muscle, self._side)

    def leave(self) -> bool:
        """Saves what was typed; returns whether nothing would be lost by closing."""
        if self._screen is not None:
            self._screen.facts.note.flush()
        return self._notes.flush()

    def _connect(self, screen: AtlasPage) -> None:
        browser, facts = screen.browser, screen.facts
        browser.searched.connect(self._search)
        browser.browsing_chosen.connect(self._browse_by)
        browser.muscle_chosen.connect(self._show)
        browser.area_chosen.connect(self.open_area)
        browser.areas_wanted.connect(self._leave_area)
        screen.body.muscle_chosen.connect(self._show_tapped)
        screen.body.hint.dismissed.connect(self._reminder.put_away)
        facts.side_chosen.connect(self._turn)
        facts.sections.site_chosen.connect(self._choose_site)
        facts.sections.muscle_wanted.connect(self._follow_link)
        facts.note_edited.connect(self._write_note)
        facts.print.clicked.connect(self.print)
        screen.trouble.action_wanted.connect(self._notes.flush)
        self._notes.state_changed.connect(self._show_saving)

    def _search(self, typed: str) -> None:
        self._contents.typed = typed.strip()
        self._list()

    def _browse_by(self, browse: Browse) -> None:
        self._contents.browse(browse)
        self._look_anew()

    def _leave_area(self) -> None:
        self._contents.open_area(None)
        self._look_anew()
        self.screen.browser.take_keys()

    def _look_anew(self) -> None:
        self.screen.browser.search.clear()
        self._list()
        self._draw()

    def _list(self) -> None:
        browser, contents = self.screen.browser, self._contents
        rows = contents.rows(self._side, self._notes.muscles())
        browser.show_rows(rows, current=Wanted(self._muscle.slug) if self._muscle else None)
        browser.show_title(*contents.title(rows, self._side), within_area=contents.is_within_area)

    def _show(self, wanted: Wanted) -> None:
        muscle = self._desk.reference.atlas.by_slug(wanted.muscle)
        if wanted.side in (Side.LEFT, Side.RIGHT):
            self._side = wanted.side
        if muscle is not self._muscle:
            self._show_facts(muscle)
        self.screen.facts.side.set_value(self._side)
        self._draw()
        self.screen.body.show_what_is_there()
        self._say_once()

    def _show_facts(self, muscle: Muscle) -> None:
        facts = self.screen.facts
        facts.note.flush()
        try:
            note = self._notes.read(muscle.slug)
        except UserError as error:
            show_error(self.page, error)
            return
        self._muscle, self._site = muscle, None
        facts.show_facts(facts_of(self._desk.reference.atlas, muscle), note)

    def _show_tapped(self, wanted: Wanted) -> None:
        self._show(wanted)
        self._list()

    def _follow_link(self, slug: str) -> None:
        self.show_muscle(slug)
        # The link had the keys and is gone; a ring shows with the next key.
        self.screen.facts.sections.cards[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _turn(self, side: Side) -> None:
        self._side = side
        self._draw()
        if self._contents.is_within_area:
            self._list()

    def _choose_site(self, site: str | None) -> None:
        self._site = site
        self.screen.facts.sections.show_site(site)
        self._draw()

    def _draw(self) -> None:
        """The sites chosen; as long as no muscle is, the pain area that is open."""
        canvas, muscle = self.screen.body.canvas, self._muscle
        if muscle is None:
            canvas.show_pattern(self._contents.area_as_site(), self._side)
            return
        sites = [site for site in muscle.sites if self._site in (None, site.id)]
        canvas.show_pattern(sites, self._side, muscle.slug)

    def _say_once(self) -> None:
        if self._reminder.is_due:
            self.screen.body.say(PATTERNS_VARY, BannerKind.INFO)

    def _write_note(self, text: str) -> None:
        slug = self.screen.facts.note.subject
        if isinstance(slug, str):
            self._notes.write(slug, text)

    def _show_saving(self, state: SaveState) -> None:
        self.screen.facts.show_saving(state)
        failed = state.saving is Saving.FAILED
        if failed:
            self.screen.trouble.say(state.problem, BannerKind.ERROR, action="Try now")
        self.screen.trouble.setVisible(failed)
