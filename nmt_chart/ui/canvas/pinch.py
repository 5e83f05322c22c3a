"""Two fingers: spreading them zooms, moving them pans."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF

from nmt_chart.ui.canvas.zooming import Zooming

_LEAST_SPREAD_PX = 20.0
"""Fingers closer than this can't be told apart well enough to zoom by."""


class Pinch:
    """Follows two fingers from where they were to where they are."""

    def __init__(self, zooming: Zooming) -> None:
        self._zooming = zooming
        self._last: tuple[QPointF, QPointF] | None = None

    def follow(self, one: QPointF, other: QPointF) -> None:
        """The fingers are here now."""
        if self._last is not None:
            before = _middle(*self._last)
            spread = max(_spread(*self._last), _LEAST_SPREAD_PX)
            self._zooming.zoom(max(_spread(one, other), _LEAST_SPREAD_PX) / spread, before)
            self._zooming.pan(_middle(one, other) - before)
        self._last = (one, other)

    def end(self) -> None:
        """The fingers are lifted."""
        self._last = None


def _middle(one: QPointF, other: QPointF) -> QPointF:
    return (one + other) / 2


def _spread(one: QPointF, other: QPointF) -> float:
    return hypot(other.x() - one.x(), other.y() - one.y())
