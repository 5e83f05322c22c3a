"""The right side of the atlas: one muscle in words, and the therapist's own note on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.domain.body import Side
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.atlas.facts import MuscleFacts
from nmt_chart.ui.atlas.sections import Sections
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.saved_indicator import SavedIndicator
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.tab_order import follow
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.recorder import SaveState, Saving

_LINE = 20
_SIDES = ((Side.RIGHT, "Right"), (Side.LEFT, "Left"))


class FactsPanel(QWidget):
    """Shows the facts; until a muscle is chosen it says what to do."""

    side_chosen = Signal(object)  # Side
    note_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("atlas.facts")
        self._name = Paragraph("", Type.HEADING, ColorRole.TEXT, self)
        self._latin = Paragraph("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._place = Paragraph("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self.side = Segmented(_SIDES, self)
        self.side.setObjectName("atlas.side")
        self.side.setAccessibleName("Side of the pattern")
        self.print = Button("Print\N{HORIZONTAL ELLIPSIS}", parent=self, icon="print")
        self.print.setObjectName("atlas.print")
        self.note = TextBox("What your own hands have learned of this muscle", self)
        self.note.setObjectName("atlas.note")
        self.saved = SavedIndicator(self)
        self.sections = Sections(self._noted(), self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.side.chosen.connect(self.side_chosen)
        self.note.edited.connect(self.note_edited)

    @property
    def name(self) -> str:
        """The name of the muscle shown."""
        return self._name.text

    def show_facts(self, facts: MuscleFacts, note: str) -> None:
        """Shows a muscle from the top, with the therapist's note on it."""
        muscle = facts.muscle
        self._name.set_text(muscle.common_name)
        self._latin.set_text(muscle.latin)
        self._place.set_text(facts.under_name)
        self.note.set_text(note, subject=muscle.slug)
        self.sections.show_facts(facts)
        follow(self.print, (*self.sections.cards, self.note, *self.sections.links))
        self._pages.setCurrentIndex(1)
        self._scroll.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Says again what to do."""
        self._pages.setCurrentIndex(0)

    def show_saving(self, state: SaveState) -> None:
        """Shows whether the note is on disk; the moment is on the wall clock."""
        match state.saving:
            case Saving.SAVED if state.saved_at is not None:
                self.saved.show_saved(state.saved_at)
            case Saving.PENDING:
                self.saved.show_saving()
            case Saving.FAILED:
                self.saved.show_not_saved()
            case _:
                self.saved.show_nothing()

    def _noted(self) -> QWidget:
        noted = QWidget(self)
        self.saved.setFixedHeight(_LINE)
        label = Words("YOUR NOTE", Type.LABEL, ColorRole.TEXT_MUTED, noted, wraps=False)
        label.setAccessibleName("Your note")
        label.setBuddy(self.note)
        self.note.setAccessibleName("Your note")
        column = QVBoxLayout(noted)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(label)
        column.addWidget(self.note)
        column.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignRight)
        return noted

    def _lay_out(self) -> None:
        sentence = "Find it at the left by region, name or pain area, or tap it on the body."
        empty = EmptyState("atlas", "Choose a muscle", sentence, self)
        empty.setObjectName("atlas.empty")
        self._scroll: QScrollArea = scrolled(self.sections, self)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._scroll, 1)
        for part in (empty, page):
            self._pages.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(self._pages)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL)
        head.setSpacing(Space.HAIR)
        for words in (self._name, self._latin, self._place):
            head.addWidget(words)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.SMALL, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.side, 1)
        row.addWidget(self.print)
        head.addLayout(row)
        return head

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.surface)
            painter.fillRect(0, 0, 1, self.height(), colors.line)
