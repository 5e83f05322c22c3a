"""A button that opens the choice of muscle layers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nmt_chart.domain.body import Layer
from nmt_chart.ui.kit.icon_button import IconButton

_NAMES = {
    Layer.SUPERFICIAL: "Superficial muscles",
    Layer.INTERMEDIATE: "Intermediate muscles",
    Layer.DEEP: "Deep muscles",
}


class LayerChoice(IconButton):
    """Says which layer was chosen; the muscles are seen from it downwards."""

    layer_wanted = Signal(object)  # Layer

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("layers", "Muscle layers", parent, show_label=False)
        self.setObjectName(f"{name}.layers")
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}.layer-menu")
        self._menu.setAccessibleName("Muscle layers")
        choices = QActionGroup(self)
        for layer, name in _NAMES.items():
            action = QAction(name, choices)
            action.setCheckable(True)
            action.setChecked(layer is Layer.SUPERFICIAL)
            action.setData(layer)
            self._menu.addAction(action)
        choices.triggered.connect(self._choose)
        self.clicked.connect(self._open)

    @property
    def menu(self) -> QMenu:
        """The menu the button opens."""
        return self._menu

    def _open(self) -> None:
        size = self._menu.sizeHint()
        self._menu.popup(self.mapToGlobal(QPoint(-size.width(), self.height() - size.height())))

    def _choose(self, action: QAction) -> None:
        self.setToolTip(f"Muscle layers: {action.text().lower()}")
        self.layer_wanted.emit(Layer(action.data()))
