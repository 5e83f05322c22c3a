"""A box for longer text that grows with it and tells of edits when the typing pauses."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.tokens import TARGET, Type

PAUSE_MS = 250
_FRAME = 16


class TextBox(QPlainTextEdit):
    """Plain text of a few lines to many.

    ``edited`` comes once the typing has paused for PAUSE_MS, and at once when the focus leaves, the box is
    hidden, or ``flush`` is called. A box that shows the text of different things in turn is told their id
    as ``subject``: typing not yet told is then told before the next one is shown, while ``subject`` is
    still the old one.
    """

    edited = Signal(str)

    def __init__(
        self, placeholder: str = "", parent: QWidget | None = None, *, min_lines: int = 2, max_lines: int = 12
    ) -> None:
        super().__init__(parent)
        self._told = ""
        self._subject: object = None
        self._min_lines = min_lines
        self._max_lines = max_lines
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.setFont(theme.font(Type.BODY))
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._note_typing)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @property
    def text(self) -> str:
        """What stands in the box now, told or not."""
        return self.toPlainText()

    @property
    def subject(self) -> object:
        """Whose text it is."""
        return self._subject

    def set_text(self, text: str, *, subject: object = None) -> None:
        """Show a text without telling anybody; the echo of what was just told leaves newer typing alone."""
        if subject != self._subject:
            self.flush()
            self._subject = subject
        elif text == self._told and self._pause.isActive():
            return
        if text != self.text:
            self.setPlainText(text)
        # As the box holds it: it turns no-break spaces into plain ones, which is not typing.
        self._told = self.text
        self._pause.stop()

    def flush(self) -> None:
        """Tell of typing now that has not been told yet."""
        self._pause.stop()
        if self.text != self._told:
            self._told = self.text
            self.edited.emit(self._told)

    def _note_typing(self) -> None:
        self._pause.start()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(round(self.document().size().height()), self._min_lines), self._max_lines)
        height = max(ceil(lines * line + 2 * self.document().documentMargin()) + _FRAME, TARGET)
        if height != self.height() or height != self.maximumHeight():
            self.setFixedHeight(height)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, TARGET)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
