"""A line to type in, with room for an icon before the words and a button after them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.tokens import TARGET

_ICON = 18
_ICON_LEFT = 13
_ICON_ROOM = 26


class LineField(QLineEdit):
    """A line edit whose trailing button is as large as a finger needs."""

    def __init__(
        self,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        button: IconButton | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._button = button
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(_ICON_ROOM if icon else 0, 0, TARGET - 8 if button else 0, 0)
        if button:
            button.setParent(self)
            button.setCursor(Qt.CursorShape.ArrowCursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._button:
            self._button.setGeometry(self.width() - TARGET, (self.height() - TARGET) // 2, TARGET, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            box = QRectF(_ICON_LEFT, (self.height() - _ICON) / 2, _ICON, _ICON)
            with QPainter(self) as painter:
                paint_icon(painter, self._icon, box, theme.current().text_muted)
