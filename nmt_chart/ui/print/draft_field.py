"""A piece of the handout that is drafted until it is changed, and has a way back to the draft."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.print.handout_draft import Piece
from nmt_chart.ui.tokens import TARGET, ColorRole, Space, Type


class DraftField(QWidget):
    """A label, the way back to the draft while there is one, and the field below."""

    restoring_wanted = Signal(object)  # Piece

    def __init__(self, piece: Piece, label: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._piece = piece
        self.field = field
        field.setAccessibleName(label)
        self._label = Words(label.upper(), Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False)
        self._label.setBuddy(field)
        self.back = Button("Back to the draft", ButtonRole.QUIET, self, compact=True)
        self.back.setAccessibleName(f"{label}: back to the draft")
        self.back.clicked.connect(self._ask_for_draft)
        self.objectNameChanged.connect(self._name_parts)
        self._lay_out()
        self.show_changed(changed=False)

    def show_changed(self, *, changed: bool) -> None:
        """Offers the way back while the piece is not as drafted."""
        self.back.setVisible(changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        self._label.setContentsMargins(0, 0, 0, Space.TIGHT)
        head.addWidget(self._label, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.back)
        row = QWidget(self)
        row.setLayout(head)
        # The row keeps its height when the button comes, so that nothing jumps under the hands.
        row.setFixedHeight(TARGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self.field)

    def _ask_for_draft(self) -> None:
        self.restoring_wanted.emit(self._piece)

    def _name_parts(self) -> None:
        name_part(self, self.back, "back")
