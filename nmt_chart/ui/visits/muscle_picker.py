"""The muscles under the finger, those with a site there first, and a search over all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import Muscle
from nmt_chart.domain.note import capitalized
from nmt_chart.guide.candidates import Under
from nmt_chart.guide.reasons import site_words
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_focus_ring, draw_text, text_width
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.kit.search_field import SearchField
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import TARGET, ColorRole, Radius, Space, Type

_WIDTH = 340
_SHOWN = 6
_FROM_FINGER = 28
_SITE_LINE = 12


class MusclePicker(Card):
    """A small card on the ``ground`` beside the finger; Escape or a tap elsewhere closes it."""

    picked = Signal(object)  # slug of the muscle
    looked_at = Signal(str)  # slug of the muscle the mouse or the arrow keys stop at; empty for none
    closed = Signal()

    def __init__(
        self, search: Callable[[str], Sequence[Muscle]], ground: QWidget, *, name: str = "muscle-picker"
    ) -> None:
        super().__init__(ground, padding=Space.MEDIUM, gap=Space.TIGHT)
        self._ground = ground
        self.setObjectName(name)
        self.setAccessibleName("Choose the muscle")
        self._search = search
        self._under: tuple[Under, ...] = ()
        self._title = Words("Under the finger", Type.BODY_STRONG, ColorRole.TEXT, self)
        self._close = IconButton("close", "Close", self, show_label=False)
        self._field = SearchField("Search all muscles", self)
        self._rows = QVBoxLayout()
        self._buttons: list[_MuscleRow] = []
        self._lay_out()
        self._close.clicked.connect(self.close_picker)
        self._field.searched.connect(self._show_found)
        self._field.list_wanted.connect(self._focus_first)
        self._field.returnPressed.connect(self._pick_first)
        self.setFixedWidth(_WIDTH)
        self.hide()

    def offer(self, under: Sequence[Under], side: str, finger: QPoint) -> None:
        """Opens beside ``finger`` (in pixels of the ground) with the muscles there; ``side`` in words."""
        self._under = tuple({one.muscle.slug: one for one in reversed(under)}.values())[::-1]
        self._title.setText(f"Under the finger, {side}" if under else "Nothing right under the finger")
        self._field.clear()
        self._fill(self._under)
        self.show()
        self.raise_()
        self._place(finger)
        (self._buttons[0] if self._buttons else self._field).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_picker(self) -> None:
        """Closes without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._close)
        name_part(self, self._close, "close")
        name_part(self, self._field, "search")
        self._rows.setSpacing(0)
        self.column.addLayout(heading)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._field)

    def _show_found(self, words: str) -> None:
        found = tuple(Under(muscle, Side.MIDLINE) for muscle in self._search(words))
        self._fill(found if words.strip() else self._under)
        self.adjustSize()
        self._keep_inside()

    def _fill(self, offered: Sequence[Under]) -> None:
        while self._buttons:
            discard(self._buttons.pop())
        for number, one in enumerate(offered[:_SHOWN], 1):
            row = _MuscleRow(one, self)
            name_part(self, row, number)
            row.chosen.connect(self._pick)
            row.looked_at.connect(self.looked_at)
            self._buttons.append(row)
            self._rows.addWidget(row)
        self.adjustSize()

    def _focus_first(self) -> None:
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _pick_first(self) -> None:
        if self._buttons and self._field.text().strip():
            self._buttons[0].click()

    def _pick(self, slug: str) -> None:
        self.hide()
        self.picked.emit(slug)

    def _place(self, finger: QPoint) -> None:
        self.adjustSize()
        room = self._ground.rect()
        left = finger.x() + _FROM_FINGER
        if left + self.width() > room.right():
            left = finger.x() - _FROM_FINGER - self.width()
        self.move(left, finger.y() - self.height() // 3)
        self._keep_inside()

    def _keep_inside(self) -> None:
        room = self._ground.rect().adjusted(Space.SMALL, Space.SMALL, -Space.SMALL, -Space.SMALL)
        box = QRect(self.pos(), self.size())
        box.moveRight(min(box.right(), room.right()))
        box.moveBottom(min(box.bottom(), room.bottom()))
        box.moveLeft(max(box.left(), room.left()))
        box.moveTop(max(box.top(), room.top()))
        self.move(box.topLeft())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.close_picker()
        elif event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        stops: list[QWidget] = [*self._buttons, self._field]
        here = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


class _MuscleRow(Pressable):
    chosen = Signal(str)
    looked_at = Signal(str)

    def __init__(self, offered: Under, parent: QWidget) -> None:
        super().__init__(offered.muscle.common_name, parent)
        self._slug = offered.muscle.slug
        self._depth = offered.muscle.layer.name.lower()
        self._site = capitalized(site_words(offered.sites[0])) if offered.sites else ""
        self.setAccessibleDescription(", ".join(words for words in (self._site, self._depth) if words))
        self.setToolTip(self._site)
        self.setFixedHeight(TARGET + _SITE_LINE if self._site else TARGET)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._slug)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self._slug)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit("")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.looked_at.emit(self._slug)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            if self.underMouse() or self.hasFocus():
                draw_box(painter, box, radius=Radius.CONTROL, fill=colors.accent_soft)
            if self._site:
                words = QRectF(Space.SMALL, box.bottom() - 25, box.width() - 2 * Space.SMALL, 18)
                draw_text(painter, words, self._site, style=Type.CAPTION, color=colors.text_muted, align=LEFT)
                box.setBottom(words.top() + 3)
            depth_width = text_width(self._depth, Type.CAPTION)
            name = box.adjusted(Space.SMALL, 0, -depth_width - Space.LARGE, 0)
            draw_text(painter, name, self.label, style=Type.BODY_MEDIUM, color=colors.text, align=LEFT)
            depth = QRectF(box.right() - depth_width - Space.SMALL, box.top(), depth_width, box.height())
            draw_text(painter, depth, self._depth, style=Type.CAPTION, color=colors.text_muted, align=LEFT)
            if self.shows_ring:
                draw_focus_ring(painter, QRectF(self.rect()), radius=Radius.CONTROL)
