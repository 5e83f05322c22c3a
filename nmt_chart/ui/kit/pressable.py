"""What every painted control that can be pressed has in common: keys, focus ring and hit area."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.tokens import COMPACT, TARGET

_UNTOLD = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus came with the window: whoever had the ring before has it still."""


class Pressable(QAbstractButton):
    """A button that is painted by its subclass.

    Space and Enter press it. The focus ring shows unless the mouse gave the focus. A compact one is drawn
    COMPACT tall but answers over TARGET.
    """

    def __init__(self, label: str, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._label = label
        self._compact = compact
        self._ringed = False
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def label(self) -> str:
        """The words on it."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words; the accessible name follows unless it was set to something else."""
        if label == self._label:
            return
        if self.accessibleName() == self._label:
            self.setAccessibleName(label)
        self._label = label
        self.updateGeometry()
        self.update()

    @property
    def shows_ring(self) -> bool:
        """Whether the focus ring is to be drawn now."""
        return self._ringed and self.hasFocus()

    @property
    def drawn_box(self) -> QRectF:
        """The part that is painted; the whole widget answers to a press."""
        box = QRectF(self.rect())
        if self._compact:
            spare = max(box.height() - COMPACT, 0.0) / 2
            box.adjust(0.0, spare, 0.0, -spare)
        return box

    @property
    def least_height(self) -> int:
        """How tall it must be for a finger."""
        return TARGET

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _UNTOLD:
            self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
