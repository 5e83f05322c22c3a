"""Last visit's marks, waiting for one tap each: better, same, worse or gone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.mark import Mark
from nmt_chart.domain.note import Wording, mark_name
from nmt_chart.domain.terms import MarkChange
from nmt_chart.ui.canvas.badge import Badge
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.form import FieldColumn


class GhostPanel(QWidget):
    """Lists the ghosts; a tap on a word takes the mark over with that word."""

    taken_over = Signal(object, object)  # Mark of the last visit, MarkChange
    all_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ghost-panel")
        self._wording = wording
        self._shown: tuple[Mark, ...] = ()
        self._intro = Words("", Type.BODY, ColorRole.TEXT_MUTED, self)
        self._rows = FieldColumn("ghosts", self)
        self._take_all = Button("Take all over, to confirm later", ButtonRole.PLAIN, self)
        self._take_all.setObjectName("ghosts.take-all")
        self._take_all.clicked.connect(self.all_wanted)
        self._empty = EmptyState("ghost", "Nothing waits", "", self)
        self._list = scrolled(self._rows, self)
        self._lay_out()

    def show_ghosts(self, marks: Sequence[Mark], last_visit: str) -> None:
        """Shows the marks of the visit of ``last_visit`` (a date in words; empty when there is none)."""
        self._intro.setText(f"On the body on {last_visit}. One tap says what became of each.")
        self._empty.set_words("Nothing waits", _why_empty(last_visit))
        for shown, part in (
            (bool(marks), self._intro),
            (bool(marks), self._list),
            (bool(marks), self._take_all),
        ):
            part.setVisible(shown)
        self._empty.setVisible(not marks)
        if tuple(marks) != self._shown:
            self._shown = tuple(marks)
            self._fill()

    def _fill(self) -> None:
        self._rows.clear_rows()
        for number, mark in enumerate(self._shown, 1):
            row = _GhostRow(mark, mark_name(mark, self._wording), number, self._rows)
            row.taken_over.connect(self.taken_over)
            self._rows.add_row(row)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.MEDIUM, 0, Space.MEDIUM)
        self._intro.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        column.addWidget(self._intro)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        row = QHBoxLayout()
        row.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        row.addWidget(self._take_all)
        column.addLayout(row)


class _GhostRow(QWidget):
    taken_over = Signal(object, object)

    def __init__(self, mark: Mark, name: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = mark
        then = "" if mark.severity is None else f"then {mark.severity}/10"
        change = Segmented([(c, c.label) for c in MarkChange], self)
        change.setObjectName(f"ghosts.{number}")
        change.setAccessibleName(f"{name}: since last visit")
        change.chosen.connect(self._tell)
        heading = QHBoxLayout()
        heading.setSpacing(Space.SMALL)
        heading.addWidget(Badge(mark, self))
        heading.addWidget(Words(name, Type.BODY_STRONG, ColorRole.TEXT, self), 1)
        heading.addWidget(Words(then, Type.SMALL, ColorRole.TEXT_MUTED, self, wraps=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(heading)
        column.addWidget(change)

    def _tell(self, change: MarkChange) -> None:
        self.taken_over.emit(self._mark, change)


def _why_empty(last_visit: str) -> str:
    if last_visit:
        return f"Every mark of {last_visit} is charted again or was over by then."
    return "This is the first visit. From the next one on, its marks wait here."
