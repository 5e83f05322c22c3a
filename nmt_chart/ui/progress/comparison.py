"""The bodies of two visits, side by side or laid over each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nmt_chart.bodymaps.closeups import whole_view_of
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.compare import Compared
from nmt_chart.domain.ids import MarkId
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.progress.body_pictures import BodyPictures
from nmt_chart.ui.progress.body_view import BodyView
from nmt_chart.ui.progress.outcome_legend import OutcomeLegend
from nmt_chart.ui.progress.pair import Letter
from nmt_chart.ui.progress.shown_marks import ShownMark, as_charted, overlaid
from nmt_chart.ui.tokens import ColorRole, Space, Type

SIDE_BY_SIDE, OVERLAID = "side-by-side", "overlaid"
_WAYS = ((SIDE_BY_SIDE, "Side by side"), (OVERLAID, "Overlaid"))


@dataclass(frozen=True, slots=True)
class SeenVisit:
    """One of the two visits as it is shown: its day, its pain in words, and its chart."""

    day: str
    pain: str
    chart: Chart


class Comparison(QWidget):
    """Shows the charts of A and B; tells which mark was tapped and which visit is to be opened."""

    tapped = Signal(object)  # MarkId
    visit_wanted = Signal(object)  # Letter

    def __init__(
        self, pictures: BodyPictures, describe: Callable[[ShownMark], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.way = Segmented(_WAYS, self, value=SIDE_BY_SIDE, solid=False)
        self.way.setObjectName("progress.way")
        self.way.setAccessibleName("How to compare")
        self._sides = {letter: _Side(letter, pictures, describe, self) for letter in Letter}
        self._over = BodyView(pictures, describe, self)
        self._over.setObjectName("progress.body-overlaid")
        self._over.setAccessibleName("Both visits overlaid")
        self._span = Words("", Type.BODY_STRONG, ColorRole.TEXT, self)
        self._legend = OutcomeLegend(self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def show_visits(self, earlier: SeenVisit, later: SeenVisit, rows: Sequence[Compared]) -> None:
        """Shows the two charts and what became of the marks of both."""
        charted = {view for mark in (*earlier.chart, *later.chart) for view in mark.views}
        self._pictures.show_views({whole_view_of(view) if view.is_close_up else view for view in charted})
        for letter, seen in zip(Letter, (earlier, later), strict=True):
            self._sides[letter].show_visit(seen)
        self._over.show_marks(overlaid(rows))
        self._span.setText(f"{earlier.day} to {later.day}")
        self._legend.show_outcomes(row.outcome for row in rows)
        self.select(())

    def select(self, marks: Collection[MarkId]) -> None:
        """Rings the marks of these ids wherever they are shown."""
        for body in (self._over, *(side.body for side in self._sides.values())):
            body.select(marks)

    def show_way(self, way: str) -> None:
        """Brings the bodies side by side, or the overlaid one."""
        self.way.set_value(way)
        self._pages.setCurrentIndex([value for value, _ in _WAYS].index(way))

    def _lay_out(self) -> None:
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for side in self._sides.values():
            row.addWidget(side, 1)
        self._pages.addWidget(beside)
        self._pages.addWidget(self._overlaid_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._pages, 1)

    def _overlaid_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        self._span.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._span)
        column.addWidget(self._over, 1)
        column.addWidget(self._legend)
        return page

    def _connect(self) -> None:
        self.way.chosen.connect(self.show_way)
        self._over.tapped.connect(self.tapped)
        for side in self._sides.values():
            side.body.tapped.connect(self.tapped)
            side.wanted.connect(self.visit_wanted)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().paper)


class _Side(QWidget):
    """One visit: its letter and day, the way to its chart, and the body."""

    wanted = Signal(object)  # Letter

    def __init__(
        self,
        letter: Letter,
        pictures: BodyPictures,
        describe: Callable[[ShownMark], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._letter = letter
        self._day = Words("", Type.BODY_STRONG, ColorRole.TEXT, self, wraps=False)
        self._pain = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self, wraps=False)
        self._open = Button("Open visit", ButtonRole.QUIET, self, compact=True)
        self._open.setObjectName(f"progress.open-{letter.lower()}")
        self._open.clicked.connect(self._tell)
        self.body = BodyView(pictures, describe, self)
        self.body.setObjectName(f"progress.body-{letter.lower()}")
        self._lay_out()

    def show_visit(self, seen: SeenVisit) -> None:
        self._day.setText(f"{self._letter} \N{MIDDLE DOT} {seen.day}")
        self._pain.setText(seen.pain)
        self._open.setAccessibleName(f"Open the visit of {seen.day}")
        self.body.setAccessibleName(f"Body on {seen.day}")
        self.body.show_marks(as_charted(seen.chart))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._day)
        words.addWidget(self._pain)
        head = QHBoxLayout()
        head.setContentsMargins(Space.SMALL, 0, 0, 0)
        head.addLayout(words, 1)
        head.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addLayout(head)
        column.addWidget(self.body, 1)

    def _tell(self) -> None:
        self.wanted.emit(self._letter)
