"""A field to find things in, as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.naming import name_part


class SearchField(LineField):
    """Tells every change of the words; Escape empties it, Down asks to go on into the list below it."""

    searched = Signal(str)
    list_wanted = Signal()

    def __init__(self, placeholder: str = "Search", parent: QWidget | None = None) -> None:
        self.clearing = IconButton("close", "Clear the search", show_label=False)
        super().__init__(placeholder, parent, icon="search", button=self.clearing)
        self.clearing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clearing.clicked.connect(self.clear)
        self.clearing.hide()
        self.textChanged.connect(self._tell)
        self.objectNameChanged.connect(self._name_parts)

    def _tell(self, words: str) -> None:
        self.clearing.setVisible(bool(words))
        self.searched.emit(words)

    def _name_parts(self) -> None:
        name_part(self, self.clearing, "clear")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)
