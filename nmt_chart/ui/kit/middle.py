"""A column in the middle of a wide page: lines of text stay short enough to read."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

_GREEDY = 1000
"""So that the margins get nothing before the column is as wide as it may be."""


def in_the_middle(part: QWidget, *, widest: int, margin: int = 0) -> QWidget:
    """``part`` between equal margins, as wide as there is room but not beyond ``widest``."""
    part.setMaximumWidth(widest)
    part.setSizePolicy(QSizePolicy.Policy.Expanding, part.sizePolicy().verticalPolicy())
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(margin, 0, margin, 0)
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(part, _GREEDY)
    row.addStretch(1)
    return around
