"""The colors the bodies are drawn in: one set for light rooms, one for dark ones."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from nmt_chart.domain.body import Layer
from nmt_chart.ui import theme

SELECTION = QColor("#0f6b66")
"""Rings and edges of what is selected; the same in every theme, because the ground of the body is."""

HALO = QColor("#ffffff")
"""Sets marks and rings off from whatever lies under them."""


@dataclass(frozen=True, slots=True)
class BodyColors:
    """Paper and figure; ``muscles`` are the fillings from superficial to deep, mixed with the skin over them.

    ``fiber`` edges a muscle, ``strand`` shows which way its fibers run.

    In the dark the figure is dimmed, not inverted: the colors of marks are made for light skin-like ground.
    All are opaque: a translucent filling takes eight times as long to paint.
    """

    paper: QColor
    skin: QColor
    outline: QColor
    ink: QColor
    muscles: tuple[QColor, QColor, QColor]
    fiber: QColor
    strand: QColor

    def muscle(self, layer: Layer) -> QColor:
        """The filling of a muscle of that layer."""
        return self.muscles[layer - 1]


def body_colors() -> BodyColors:
    """The colors that go with the theme worn now."""
    paper = theme.current().paper
    if theme.is_dark():
        return BodyColors(
            paper=paper,
            skin=QColor("#cbbcb1"),
            outline=QColor("#7b6558"),
            ink=QColor("#8b7467"),
            muscles=(QColor("#c0aa9d"), QColor("#b89f91"), QColor("#b09485")),
            fiber=QColor("#ab9486"),
            strand=QColor("#cdbbaf"),
        )
    return BodyColors(
        paper=paper,
        skin=QColor("#f3e8df"),
        outline=QColor("#8a7164"),
        ink=QColor("#9c8375"),
        muscles=(QColor("#ecd9cd"), QColor("#e6cfc1"), QColor("#dfc3b4")),
        fiber=QColor("#d8bdaf"),
        strand=QColor("#f5eae2"),
    )
