"""Both figures with marks to look at: a tap chooses a mark, nothing can be changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.ids import MarkId
from nmt_chart.overriding import override
from nmt_chart.ui.canvas.hits import marks_under
from nmt_chart.ui.progress.body_pictures import BodyPictures
from nmt_chart.ui.progress.mark_painter import MarkPainter
from nmt_chart.ui.progress.shown_marks import ShownMark, on_whole_body

_FINGER_PX = 20.0


class BodyView(QWidget):
    """Shows marks on the bodies; ``describe`` puts one into words for people who hear it."""

    tapped = Signal(object)  # MarkId

    def __init__(
        self, pictures: BodyPictures, describe: Callable[[ShownMark], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._describe = describe
        self._marks: tuple[ShownMark, ...] = ()
        self._selected: frozenset[MarkId] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_marks(self, marks: Sequence[ShownMark]) -> None:
        """Shows these marks, the last on top."""
        self._marks = tuple(map(on_whole_body, marks))
        words = "; ".join(self._describe(shown) for shown in marks)
        self.setAccessibleDescription(words or "No marks")
        self.update()

    def select(self, marks: Collection[MarkId]) -> None:
        """Rings the marks of these ids, where they are."""
        self._selected = frozenset(marks)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        fit = self._pictures.fit(self.size())
        marks = [shown.mark for shown in reversed(self._marks)]
        under = marks_under(marks, fit.place_at(event.position()), reach=fit.in_stature(_FINGER_PX))
        if under:
            self.tapped.emit(under[0])
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, 200)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pictures.picture(self.size(), ratio))
            marks = MarkPainter(painter, self._pictures.frames, self._pictures.fit(self.size()), ratio)
            marks.paint(self._marks, tuple(self._selected))
