"""The colors the bodies are drawn in: one set for light rooms, one for dark ones."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from nmt_chart.ui import theme


@dataclass(frozen=True, slots=True)
class BodyColors:
    """Paper and figure; ``muscle`` and ``fiber`` are the filling and the edge of a superficial muscle.

    All are opaque: a translucent filling takes eight times as long to paint.
    """

    paper: QColor
    skin: QColor
    outline: QColor
    ink: QColor
    muscle: QColor
    fiber: QColor


def body_colors() -> BodyColors:
    """The colors that go with the theme worn now."""
    paper = theme.current().paper
    if theme.is_dark():
        return BodyColors(
            paper=paper,
            skin=QColor("#463b36"),
            outline=QColor("#b9a294"),
            ink=QColor("#a48d80"),
            muscle=QColor("#574640"),
            fiber=QColor("#6d5850"),
        )
    return BodyColors(
        paper=paper,
        skin=QColor("#f3e8df"),
        outline=QColor("#8a7164"),
        ink=QColor("#9c8375"),
        muscle=QColor("#ecd9cd"),
        fiber=QColor("#d8bdaf"),
    )
