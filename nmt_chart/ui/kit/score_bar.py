"""A score from 0 to 10 as a row of cells: tap, drag or type it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import ink_on, pain_color
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring, draw_text, faded
from nmt_chart.ui.tokens import COMPACT, TARGET, Radius, Type, TypeStyle

HIGHEST = 10
SECOND_DIGIT_MS = 900
"""How long after a typed 1 a 0 still makes it a 10."""

_CELLS = HIGHEST + 1
_GAP = 3.0
_LEAST_CELL = 11
_ROOMY_CELL = 17.0
_TINY = TypeStyle(10, 500)
_TINY_STRONG = TypeStyle(11, 600)
_CLEARING = (Qt.Key.Key_Minus, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -2,
    Qt.Key.Key_PageUp: 2,
}


class ScoreBar(QWidget):
    """A score 0-10, or None for not asked.

    Press or drag to score; pressing the chosen cell again takes the score back. Digits score at once (1
    and then 0 is 10), arrows change by one, Home and End go to 0 and 10, minus or Delete takes it back. A
    drag is one score: it is told when the finger lifts.
    """

    scored = Signal(object)  # int 0-10 or None, when the person changed it

    def __init__(
        self, parent: QWidget | None = None, *, score: int | None = None, compact: bool = False
    ) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self._preview: int | None = None
        self._pressed_on: int | None = None
        self._compact = compact
        self._ringed = False
        self._second_digit = QTimer(self, singleShot=True, interval=SECOND_DIGIT_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_score(score)

    @property
    def score(self) -> int | None:
        """The score, or None for not asked."""
        return self._score

    def set_score(self, score: int | None) -> None:
        """Show a score without telling anybody.

        Raises ValueError beyond 0-10.
        """
        if score is not None and not 0 <= score <= HIGHEST:
            raise ValueError(f"a score lies between 0 and {HIGHEST}, got {score}")
        self._score = score
        self._second_digit.stop()
        self.setAccessibleDescription("not scored" if score is None else f"{score} of {HIGHEST}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(_CELLS * (20 + _GAP)), TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(_CELLS * (_LEAST_CELL + _GAP)), TARGET)

    def cell_box(self, score: int) -> QRectF:
        """Where the cell of ``score`` is drawn."""
        height = (COMPACT if self._compact else TARGET) - 10
        wide = (self.width() - 4.0 + _GAP) / _CELLS
        return QRectF(2.0 + score * wide, (self.height() - height) / 2, wide - _GAP, height)

    def _score_at(self, x: float) -> int:
        return min(max(int((x - 2.0 + _GAP / 2) * _CELLS / (self.width() - 4.0 + _GAP)), 0), HIGHEST)

    def _take(self, score: int | None) -> None:
        changed = score != self._score
        self.set_score(score)
        if changed:
            self.scored.emit(score)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._preview = self._score_at(event.position().x())
        again = event.type() == QEvent.Type.MouseButtonDblClick
        self._pressed_on = None if again else self._preview
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._preview is None:
            return
        here = self._score_at(event.position().x())
        if here != self._preview:
            self._preview, self._pressed_on = here, None
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._preview is None:
            return
        taken_back = self._pressed_on is not None and self._pressed_on == self._score
        score = None if taken_back else self._preview
        self._forget_drag()
        self._take(score)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        key = event.key()
        if key == Qt.Key.Key_Escape and self._preview is not None:
            self._forget_drag()
        elif key in _CLEARING:
            self._take(None)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._take(0 if key == Qt.Key.Key_Home else HIGHEST)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif event.text().isdecimal() and len(event.text()) == 1:
            self._type(int(event.text()))
        else:
            super().keyPressEvent(event)
        self.update()

    def _step(self, step: int) -> None:
        start = self._score if self._score is not None else (-1 if step > 0 else 1)
        self._take(min(max(start + step, 0), HIGHEST))

    def _type(self, digit: int) -> None:
        completes_ten = digit == 0 and self._score == 1 and self._second_digit.isActive()
        self._take(HIGHEST if completes_ten else digit)
        if digit == 1:
            self._second_digit.start()

    def _forget_drag(self) -> None:
        self._preview = self._pressed_on = None
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._second_digit.stop()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._score if self._preview is None else self._preview
        with QPainter(self) as painter:
            for score in range(_CELLS):
                self._paint_cell(painter, score, shown)
            if self._ringed and self.hasFocus():
                draw_focus_ring(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), radius=Radius.CONTROL)

    def _paint_cell(self, painter: QPainter, score: int, shown: int | None) -> None:
        box = self.cell_box(score)
        colors = theme.current()
        filled = shown is not None and score <= shown and (score > 0 or shown == 0)
        fill = pain_color(score) if filled else colors.sunken
        fill = fill if self.isEnabled() else faded(fill)
        radius = min(Radius.SMALL + 1.0, box.width() / 3)
        if score == shown:
            draw_box(painter, box.adjusted(-1, -2, 1, 2), radius=radius, fill=fill)
            draw_text(painter, box.adjusted(-2, 0, 2, 0), str(score), style=_strong(box), color=ink_on(fill))
            return
        draw_box(painter, box, radius=radius, fill=fill)
        if not filled and (box.width() >= _ROOMY_CELL or score in (0, HIGHEST // 2, HIGHEST)):
            draw_text(painter, box.adjusted(-2, 0, 2, 0), str(score), style=_TINY, color=colors.text_muted)


def _strong(box: QRectF) -> TypeStyle:
    return Type.SMALL_STRONG if box.width() >= _ROOMY_CELL else _TINY_STRONG
