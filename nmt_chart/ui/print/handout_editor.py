"""The words of the handout, each piece to be changed before it is printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.domain.handout import Stretch
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.print.draft_field import DraftField
from nmt_chart.ui.print.handout_draft import EditedHandout, Part, Piece, as_lines, from_lines
from nmt_chart.ui.print.stretch_list import StretchList
from nmt_chart.ui.tokens import ColorRole, Space, Type

_LABELS = {
    Piece.GREETING: "Greeting",
    Piece.TODAY: "What we found",
    Piece.DONE: "What we did",
    Piece.EXPECT: "What to expect",
    Piece.HOME_CARE: "What you can do",
    Piece.STRETCHES: "Stretches",
    Piece.CALL_WHEN: "When to call",
    Piece.NEXT_APPOINTMENT: "Next appointment",
}
_SHORT = frozenset({Piece.GREETING, Piece.NEXT_APPOINTMENT})
_TYPED: tuple[Piece, ...] = tuple(piece for piece in Piece if piece is not Piece.STRETCHES)
_IN_LINES = frozenset({Piece.TODAY, Piece.DONE, Piece.EXPECT, Piece.CALL_WHEN})
_INTRO = "Drafted from today's marks. What you change here is for this handout; the visit stays as it is."
_MOST_LINES = 16


class HandoutEditor(QWidget):
    """Shows the pieces in the order of the page and tells what was changed."""

    edited = Signal(object, object)  # Piece, Part
    restoring_wanted = Signal(object)  # Piece

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handout")
        self._boxes = {piece: _PieceBox(piece, self) for piece in _TYPED}
        self._stretches = StretchList(self)
        self._fields: dict[Piece, DraftField] = {}
        self._lay_out()

    def show_handout(self, handout: EditedHandout, subject: object) -> None:
        """Shows the pieces as they will be printed; ``subject`` is the visit they are about."""
        for piece, box in self._boxes.items():
            shown = handout.part(piece)
            if box.part != shown or box.subject != subject:
                box.set_text(as_lines(shown), subject=subject)
        self._stretches.show_stretches(handout.text.stretches)
        for piece, field in self._fields.items():
            field.show_changed(changed=handout.is_changed(piece))

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        for box in self._boxes.values():
            box.flush()
        self._stretches.flush()

    def field(self, piece: Piece) -> DraftField:
        """The field of one piece."""
        return self._fields[piece]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.TIGHT)
        column.addWidget(Words(_INTRO, Type.SMALL, ColorRole.TEXT_MUTED, self))
        for piece in Piece:
            field = self._fields[piece] = DraftField(piece, _LABELS[piece], self._widget(piece), self)
            field.setObjectName(f"handout.{piece.value}-field")
            field.restoring_wanted.connect(self.restoring_wanted)
            column.addWidget(field)
        for box in self._boxes.values():
            box.told.connect(self.edited)
        self._stretches.edited.connect(self._tell_stretches)
        column.addStretch(1)

    def _widget(self, piece: Piece) -> QWidget:
        return self._stretches if piece is Piece.STRETCHES else self._boxes[piece]

    def _tell_stretches(self, stretches: tuple[Stretch, ...]) -> None:
        self.edited.emit(Piece.STRETCHES, stretches)


class _PieceBox(TextBox):
    """The text of one piece."""

    told = Signal(object, object)  # Piece, Part

    def __init__(self, piece: Piece, parent: QWidget) -> None:
        hint = "One point a line" if piece in _IN_LINES else "Left out when empty"
        super().__init__(hint, parent, min_lines=1 if piece in _SHORT else 2, max_lines=_MOST_LINES)
        self._piece = piece
        self.setObjectName(f"handout.{piece.value}")
        self.edited.connect(self._tell)

    @property
    def part(self) -> Part:
        """The piece as it stands in the box."""
        return from_lines(self.text) if self._piece in _IN_LINES else self.text.strip()

    def _tell(self) -> None:
        self.told.emit(self._piece, self.part)
