"""The line under the body that says whose reference pattern is shown, what its signs mean, and hides it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.ui.atlas.pattern_legend import PatternLegend
from nmt_chart.ui.kit.elided_line import ElidedLine
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.tokens import ColorRole, Space, Type

_LEAST_NAME = 80


class PatternCard(QWidget):
    """Tells when the pattern is to be hidden."""

    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart.pattern")
        self._name = ElidedLine(Type.SMALL_STRONG, ColorRole.TEXT, self)
        self._name.setMinimumWidth(_LEAST_NAME)
        self._close = IconButton("close", "Hide the reference pattern", self, show_label=False)
        self._close.setObjectName("chart.pattern.hide")
        self._close.setToolTip("Hide the reference pattern (Escape)")
        self._close.clicked.connect(self.close_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()

    def show_name(self, name: str) -> None:
        """Says whose pattern it is."""
        self._name.show_text(name)
        self.setAccessibleName(f"Reference pattern shown: {name}")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(self._name)
        row.addWidget(PatternLegend(self))
        row.addWidget(self._close)
        row.addStretch(1)
