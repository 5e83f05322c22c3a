"""The check tab: the muscles to check for what is painted, most likely first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.guide.checklist import Entry
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.tab_order import follow
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.check_row import CheckRow

_IN_SHORT = "Most likely first. Patterns vary between people."
_NOTHING_PAINTED = (
    "Nothing painted yet",
    "Paint where it hurts; the muscles to check come up here, most likely first.",
)
_NOTHING_FOUND = ("No muscle to check", "The atlas knows no muscle that refers to what is painted.")


class CheckPanel(QWidget):
    """Shows entries in rows that stay, so that the list stays scrolled; tells what was pressed.

    The sentence that patterns vary stands above the list until it is put away, and stays as a caption.
    """

    pressed = Signal(object)  # CheckedMuscle
    ticked = Signal(object, bool)  # CheckedMuscle, whether it is checked now
    put_wanted = Signal(object)  # CheckedMuscle
    relative_wanted = Signal(object, str)  # CheckedMuscle, slug of the other muscle
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check-panel")
        self.notice = Banner(PATTERNS_VARY, BannerKind.INFO, self)
        self.notice.setObjectName("check.notice")
        self._caption = Words(_IN_SHORT, Type.CAPTION, ColorRole.TEXT_MUTED, self)
        self._caption.hide()
        self._empty = EmptyState("search", *_NOTHING_PAINTED, self)
        self._empty.setObjectName("check.empty")
        self._rows: list[CheckRow] = []
        self._opened: CheckedMuscle | None = None
        self._more = Button("", ButtonRole.QUIET, self)
        self._more.setObjectName("check.more")
        self._lay_out()
        self._more.clicked.connect(self.more_wanted)

    def show_notice(self, shown: bool) -> None:
        """Says at length that patterns vary, or in short."""
        self.notice.setVisible(shown)
        self._caption.setVisible(not shown)

    def show_entries(
        self,
        entries: Sequence[Entry],
        ticked: Collection[CheckedMuscle],
        *,
        opened: CheckedMuscle | None,
        more: int = 0,
        frozen: bool = False,
        painted: bool = True,
    ) -> None:
        """Shows these entries and how many ``more`` there are; of a frozen visit they can only be read.

        Without any it says what to do, or, where something is ``painted``, that nothing refers there.
        """
        self._empty.set_words(*(_NOTHING_FOUND if painted else _NOTHING_PAINTED))
        self._body.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._more.setVisible(more > 0)
        self._more.set_label(f"Show more ({more})")
        self._fit_rows(len(entries))
        for row, entry in zip(self._rows, entries, strict=True):
            row.show_entry(entry, checked=entry.key in ticked, opened=entry.key == opened, frozen=frozen)
        follow(self.notice.dismissal, [*(stop for row in self._rows for stop in row.stops), self._more])
        if opened != self._opened:
            self._opened = opened
            # What opens has its size once the layout had its turn.
            QTimer.singleShot(0, self, self._reveal)

    def _row_of(self, key: CheckedMuscle | None) -> CheckRow | None:
        return next((row for row in self._rows if row.entry is not None and row.entry.key == key), None)

    def go_to(self, key: CheckedMuscle) -> None:
        """Brings the keys to a row."""
        row = self._row_of(key)
        if row is not None:
            row.take_focus()

    def _reveal(self) -> None:
        """Scrolls to what was opened: all of it, or at least its head."""
        row = self._row_of(self._opened)
        if row is not None:
            box = row.geometry()
            for y in (box.bottom(), box.top()):
                self.scrolling.ensureVisible(0, y, 0, Space.SMALL)

    def _fit_rows(self, count: int) -> None:
        while len(self._rows) > count:
            discard(self._rows.pop())
        while len(self._rows) < count:
            row = CheckRow(len(self._rows) + 1, self._list)
            row.pressed.connect(self.pressed)
            row.ticked.connect(self.ticked)
            row.put_wanted.connect(self.put_wanted)
            row.relative_wanted.connect(self.relative_wanted)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)

    def _lay_out(self) -> None:
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, Space.MEDIUM)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self.scrolling = scrolled(self._list, self)
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, Space.SMALL, 0, 0)
        body.setSpacing(Space.SMALL)
        body.addLayout(self._heading())
        body.addLayout(_inset(self.notice))
        body.addWidget(self.scrolling, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)

    def _heading(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words("Muscles to check", Type.BODY_STRONG, ColorRole.TEXT, self))
        words.addWidget(self._caption)
        row = QHBoxLayout()
        row.setContentsMargins(Space.LARGE, 0, Space.MEDIUM, 0)
        row.addLayout(words, 1)
        row.addWidget(Words("Checked", Type.CAPTION, ColorRole.TEXT_MUTED, self, wraps=False))
        return row


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
    row.addWidget(part)
    return row
