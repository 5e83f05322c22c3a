"""What an opened muscle to check says besides: its sites, what to mind, its relatives, and its pattern."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.note import capitalized
from nmt_chart.guide.checklist import Entry, Relative
from nmt_chart.guide.reasons import site_words
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.flow import FlowLayout
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

PUT = "Put its pattern on the chart"


class CheckDetails(QWidget):
    """Made anew for each entry; the button to put the pattern on the chart stays."""

    relative_wanted = Signal(str)  # slug

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._links: list[Button] = []
        self.put = Button(PUT, parent=self, icon="zone", compact=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.MEDIUM)
        self._column.setSpacing(Space.TIGHT)
        self._column.addWidget(self.put)

    def show_entry(self, entry: Entry, name: str) -> None:
        """Shows what is known of an entry; ``name`` begins the names of what can be pressed."""
        if entry is self._entry:
            return
        self._entry = entry
        self._links = []
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (part := item.widget()) is not None:
                discard(part)
        for site in entry.sites:
            self._say(f"{capitalized(site_words(site))}.", ColorRole.TEXT)
        for sentence in (entry.doubt, *entry.muscle.cautions):
            self._say(sentence, ColorRole.CAUTION_TEXT)
        self._link("Key muscles", name, [one for one in entry.relatives if one.is_key])
        self._link("Satellites", name, [one for one in entry.relatives if not one.is_key])

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        return (*self._links, self.put)

    def _say(self, sentence: str, role: ColorRole) -> None:
        if sentence:
            self._add(Paragraph(sentence, Type.SMALL, role, self))

    def _link(self, heading: str, name: str, relatives: Sequence[Relative]) -> None:
        if not relatives:
            return
        title = Words(heading.upper(), Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False)
        title.setContentsMargins(0, Space.SMALL, 0, 0)
        self._add(title)
        together = QWidget(self)
        flow = FlowLayout(together, gap_x=Space.TIGHT, gap_y=0)
        for relative in relatives:
            slug = relative.muscle.slug
            button = Button(relative.muscle.common_name, ButtonRole.QUIET, together, compact=True)
            button.setObjectName(f"{name}.{slug}")
            button.setAccessibleName(f"{heading}: {relative.muscle.common_name}")
            button.setProperty("muscle", slug)
            button.clicked.connect(self._tell_relative)
            flow.addWidget(button)
            self._links.append(button)
        self._add(together)

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, part)

    def _tell_relative(self) -> None:
        self.relative_wanted.emit(self.sender().property("muscle"))
