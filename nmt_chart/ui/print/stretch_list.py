"""The home stretches of the handout: each can be changed, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.handout import Stretch
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_NONE = "No stretches: no muscle with one in the atlas was treated, or all were left out."


class StretchList(QWidget):
    """A name, a text and a way out for each stretch."""

    edited = Signal(object)  # tuple[Stretch, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_StretchRow] = []
        self._none = Words(_NONE, Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self._none)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches as they stand now."""
        return tuple(row.stretch for row in self._rows)

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Shows these; what is being typed into stays as it is."""
        if tuple(stretches) == self.stretches:
            return
        for row in self._rows:
            discard(row)
        self._rows = [_StretchRow(number, stretch, self) for number, stretch in enumerate(stretches, 1)]
        for row in self._rows:
            row.edited.connect(self._tell)
            row.removal_wanted.connect(self._remove)
            self._column.addWidget(row)
        self._none.setVisible(not self._rows)

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        for row in self._rows:
            row.text.flush()

    def _tell(self) -> None:
        self.edited.emit(self.stretches)

    def _remove(self, number: int) -> None:
        self.flush()
        self.edited.emit(tuple(row.stretch for row in self._rows if row.number != number))


class _StretchRow(QWidget):
    edited = Signal()
    removal_wanted = Signal(int)

    def __init__(self, number: int, stretch: Stretch, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._muscle = stretch.muscle
        self.text = TextBox("How to stretch it", self)
        self.text.setObjectName(f"handout.stretch-{number}")
        self.text.setAccessibleName(f"Stretch for {stretch.muscle}")
        self.text.set_text(stretch.text)
        self.text.edited.connect(self.edited)
        self._remove = IconButton("close", f"Leave out {stretch.muscle}", self, show_label=False)
        self._remove.setObjectName(f"handout.stretch-{number}.remove")
        self._remove.clicked.connect(self._ask_for_removal)
        head = QHBoxLayout()
        head.addWidget(Words(stretch.muscle, Type.BODY_STRONG, ColorRole.TEXT, self), 1)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text)

    @property
    def stretch(self) -> Stretch:
        """The stretch as it stands now."""
        return Stretch(self._muscle, self.text.text)

    def _ask_for_removal(self) -> None:
        self.removal_wanted.emit(self.number)
