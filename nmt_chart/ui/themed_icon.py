"""Icons for Qt's own menus, actions and fields: they follow the theme by themselves."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.tokens import ColorRole


def icon(name: str, role: ColorRole = ColorRole.TEXT) -> QIcon:
    """An icon for a menu, an action or a field."""
    return QIcon(_ThemedEngine(name, role))


class _ThemedEngine(QIconEngine):
    """Paints an icon at any size and ratio, asking the theme for its color every time."""

    def __init__(self, name: str, role: ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._role.of(theme.current())
        if mode == QIcon.Mode.Disabled:
            color.setAlphaF(0.4)
        paint_icon(painter, self._name, QRectF(rect), color)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._role)
