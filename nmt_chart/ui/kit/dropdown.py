"""One of many, in a list that opens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.choice import Choice, choices_of

_ARROW = 18


class Dropdown(QComboBox):
    """Chooses one of the choices. The wheel scrolls the page, it never changes the choice."""

    chosen = Signal(object)  # the value, when the person chose

    def __init__(
        self,
        choices: Iterable[Choice | tuple[object, str]] = (),
        parent: QWidget | None = None,
        *,
        value: object = None,
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)
        self.set_choices(choices)
        self.set_value(value)

    @property
    def value(self) -> object:
        """The value chosen, or None."""
        return self._choices[self.currentIndex()].value if self.currentIndex() >= 0 else None

    def set_value(self, value: object) -> None:
        """Show a choice without telling anybody; a value that is not offered shows none."""
        values = [choice.value for choice in self._choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def set_choices(self, choices: Iterable[Choice | tuple[object, str]]) -> None:
        """Offer other choices; what is chosen stays so if it is still offered."""
        kept = self.value
        self.clear()
        self._choices = choices_of(choices)
        self.addItems([choice.label for choice in self._choices])
        self.set_value(kept)

    def _tell(self, number: int) -> None:
        self.chosen.emit(self._choices[number].value)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRectF(self.width() - _ARROW - 10, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        with QPainter(self) as painter:
            paint_icon(painter, "chevron_down", box, theme.current().text_muted)
