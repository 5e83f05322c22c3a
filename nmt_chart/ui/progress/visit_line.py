"""The client's visits on a line: a dot each with its day and pain, and the two that are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.progress.line_painter import STEP, LinePainter, Stop
from nmt_chart.ui.progress.pair import Letter, Pair

_HEIGHT = 180
_WIDEST_STEP = 132


class VisitLine(QAbstractScrollArea):
    """Shows all visits and which two are A and B.

    A tap moves the held one; a tap on A or B holds that one, and it can be dragged. Left, Right, Home, End
    and the page keys move the held one, A and B choose it.
    """

    paired = Signal(object)  # Pair
    scrollable_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[Stop, ...] = ()
        self._pair: Pair | None = None
        self._ringed = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAutoFillBackground(False)
        self.horizontalScrollBar().setSingleStep(STEP)

    @property
    def pair(self) -> Pair | None:
        """The two that are marked A and B."""
        return self._pair

    def show_visits(self, stops: Sequence[Stop], pair: Pair | None) -> None:
        """Shows these visits, oldest first."""
        self._stops = tuple(stops)
        self._pair = None
        self._measure()
        self.show_pair(pair)

    def show_pair(self, pair: Pair | None) -> None:
        """Marks two of the visits and brings the held one into sight."""
        self._pair = pair
        self._describe()
        if pair is not None:
            self._reveal(pair.at(pair.held))
        self.viewport().update()

    def center_of(self, place: int) -> float:
        """The x of a visit within the viewport."""
        return self._lead + (place + 0.5) * self._step - self.horizontalScrollBar().value()

    def place_at(self, x: float) -> int | None:
        """The visit whose column holds ``x`` of the viewport."""
        place = int((x + self.horizontalScrollBar().value() - self._lead) // self._step)
        return place if 0 <= place < len(self._stops) else None

    def scroll_page(self, by: int) -> None:
        """Scrolls by most of what is in sight, to the right for a positive ``by``."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + by * max(bar.pageStep() - STEP, STEP))

    @property
    def _step(self) -> float:
        """How wide a column is: a few visits spread over the room there is."""
        return min(max(self.viewport().width() / max(len(self._stops), 1), STEP), _WIDEST_STEP)

    @property
    def _lead(self) -> float:
        """Where the first column starts: very few visits stand in the middle."""
        return max((self.viewport().width() - len(self._stops) * self._step) / 2, 0.0)

    def _measure(self) -> None:
        wide = self.viewport().width()
        bar = self.horizontalScrollBar()
        bar.setPageStep(wide)
        bar.setRange(0, max(len(self._stops) * STEP - wide, 0))
        self.scrollable_changed.emit(bar.maximum() > 0)

    def _reveal(self, place: int) -> None:
        bar = self.horizontalScrollBar()
        left = place * STEP
        if not bar.value() <= left <= bar.value() + self.viewport().width() - STEP:
            bar.setValue(left + STEP // 2 - self.viewport().width() // 2)

    def _describe(self) -> None:
        if self._pair is None:
            words = "; ".join(stop.spoken for stop in self._stops)
        else:
            told = [f"{letter}: {self._stops[self._pair.at(letter)].spoken}" for letter in Letter]
            words = f"{'; '.join(told)}. {self._pair.held} moves."
        self.setAccessibleDescription(words)

    def _choose(self, pair: Pair) -> None:
        if pair != self._pair:
            self.show_pair(pair)
            self.paired.emit(pair)

    def _take(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x())
        if self._pair is not None and place is not None:
            self._choose(self._pair.put(place))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._take(event)
            event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        pair = self._pair
        place = self.place_at(event.position().x())
        if pair is None or place is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if place != pair.at(pair.held.other):
            self._choose(pair.put(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pair = self._pair
        if pair is None:
            super().keyPressEvent(event)
            return
        self._ringed = True
        if event.key() in (Qt.Key.Key_A, Qt.Key.Key_B):
            self._choose(pair.holding(Letter.A if event.key() == Qt.Key.Key_A else Letter.B))
        elif (step := self._step_of(event.key())) is not None:
            self._choose(pair.stepped(step, len(self._stops)))
        else:
            super().keyPressEvent(event)

    def _step_of(self, key: int) -> int | None:
        count = len(self._stops)
        page = max(self.viewport().width() // STEP - 1, 1)
        return {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -count,
            Qt.Key.Key_End: count,
        }.get(Qt.Key(key))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().x() or event.angleDelta().y()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned)
        event.accept()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        if self._pair is not None:
            self._reveal(self._pair.at(self._pair.held))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(3 * STEP, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.viewport().rect())
        with QPainter(self.viewport()) as painter:
            line = LinePainter(painter, box, self._stops, self.center_of)
            line.paint(self._pair, ringed=self._ringed and self.hasFocus())
