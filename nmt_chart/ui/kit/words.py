"""Text in one step of the type scale and one color role; it follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.tokens import ColorRole, Type, TypeStyle


class Words(QLabel):
    """A label for plain text: what a person typed is never read as mark-up."""

    def __init__(
        self,
        text: str = "",
        style: TypeStyle = Type.BODY,
        role: ColorRole = ColorRole.TEXT,
        parent: QWidget | None = None,
        *,
        wraps: bool = True,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._worn = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setWordWrap(wraps)
        self.setText(text)
        self._dress()

    def set_role(self, role: ColorRole) -> None:
        """Color it for another purpose."""
        self._role = role
        self._dress()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def _dress(self) -> None:
        color = self._role.of(theme.current())
        if color.name() != self._worn:
            self._worn = color.name()
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self.setPalette(palette)
