"""The left side of the atlas: the search, how to browse, and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.atlas.listing import ROW_HEIGHT, Browse, HeadingRow, ListRow, Wanted
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.row_list import ROW_INSET, RowList
from nmt_chart.ui.kit.search_field import SearchField
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_CHOICES = ((Browse.REGION, "Region"), (Browse.NAME, "Name"), (Browse.AREA, "Pain area"))


class AtlasBrowser(QWidget):
    """Tells what is looked for and which muscle or pain area was chosen."""

    searched = Signal(str)
    browsing_chosen = Signal(object)  # Browse
    muscle_chosen = Signal(object)  # Wanted
    area_chosen = Signal(str)  # the id of a pain area
    areas_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField("Muscle or pain")
        self.search.setObjectName("atlas.search")
        self.search.setAccessibleName("Find a muscle or a pain area")
        self.search.setToolTip("Names, other names, Latin (Ctrl+F)")
        self.by = Segmented(_CHOICES, self, value=Browse.REGION)
        self.by.setObjectName("atlas.by")
        self.by.setAccessibleName("Browse by")
        self.back = Button("All pain areas", ButtonRole.QUIET, self, icon="chevron_left", compact=True)
        self.back.setObjectName("atlas.all-areas")
        self.title = Words("", Type.BODY_STRONG, ColorRole.TEXT, self)
        self.told = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self.list = RowList(ROW_HEIGHT, self)
        self.list.setObjectName("atlas.list")
        self.list.setAccessibleName("Muscles")
        self._lay_out()
        self._connect()
        self.show_title("", "")

    def show_rows(self, rows: Sequence[ListRow | HeadingRow], *, current: Wanted | None) -> None:
        """Shows these rows, from the top; the one of the muscle shown is marked."""
        keys = [row.key for row in rows if isinstance(row.key, Wanted)]
        marked = next((key for key in keys if current and key.muscle == current.muscle), None)
        self.list.show_rows(rows, current=marked)
        if marked is None:
            self.list.scrollToTop()
        else:
            self.list.scrollTo(self.list.currentIndex(), RowList.ScrollHint.PositionAtCenter)

    def show_title(self, title: str, told: str, *, within_area: bool = False) -> None:
        """Says over the list what it holds; ``within_area`` when there is a way back to all areas."""
        for words, text in ((self.title, title), (self.told, told)):
            words.setText(text)
            words.setVisible(bool(text))
        self.back.setVisible(within_area)

    def take_keys(self) -> None:
        """Brings the keys to the list without choosing a row."""
        # For any other reason Qt would make the first row the current one, and its muscle would be shown.
        self.list.setFocus(Qt.FocusReason.MouseFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.search, self.by):
            column.addWidget(part)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for words in (self.title, self.told):
            words.setContentsMargins(ROW_INSET, 0, 0, 0)
            column.addWidget(words)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.list_wanted.connect(self.list.go_to_first)
        self.search.returnPressed.connect(self._choose_first)
        self.by.chosen.connect(self.browsing_chosen)
        self.back.clicked.connect(self.areas_wanted)
        self.list.walked_to.connect(self._walk)
        self.list.chosen.connect(self._choose)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    def _walk(self, key: Wanted | str) -> None:
        """Arrows show one muscle after the other; a pain area is opened by a tap or Enter only."""
        if isinstance(key, Wanted):
            self.muscle_chosen.emit(key)

    def _choose(self, key: Wanted | str) -> None:
        if isinstance(key, Wanted):
            self.muscle_chosen.emit(key)
        else:
            self.area_chosen.emit(key)

    def _choose_first(self) -> None:
        first = next((row.key for row in self.list.rows if row.key is not None), None)
        if isinstance(first, Wanted | str):
            self._choose(first)
            self.list.go_to_first()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.surface)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colors.line)
