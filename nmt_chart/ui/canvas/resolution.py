"""How finely things are drawn at a zoom on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen


@dataclass(frozen=True, slots=True)
class Resolution:
    """Logical pixels to a scene unit, and device pixels to a logical one."""

    scale: float
    ratio: float

    @property
    def device_scale(self) -> float:
        """Device pixels to a scene unit."""
        return self.scale * self.ratio

    def pen(self, color: QColor, width_px: float) -> QPen:
        """A line of so many logical pixels at every zoom; Qt counts such pens in device pixels."""
        pen = QPen(color, width_px * self.ratio)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen
