"""One moment of a gesture, by mouse, pen, finger or key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.ui.canvas.sprites import POINT_RADIUS_PX

_POINTER_REACH_PX = POINT_RADIUS_PX + 3
_FINGER_REACH_PX = 22.0
_POINTER_SLOP_PX = 5.0
_FINGER_SLOP_PX = 10.0


@dataclass(frozen=True, slots=True)
class Touch:
    """Where it is, said four ways.

    ``at`` is in the frame of ``view``, which stays the one the gesture began on; ``scene`` and ``pixel`` are
    the same spot in the scene and in the viewport. ``stature_per_px`` tells how far a pixel reaches.
    """

    view: View
    at: Point
    scene: QPointF
    pixel: QPointF
    stature_per_px: float
    is_finger: bool = False

    @property
    def place(self) -> Place:
        """The touched place."""
        return Place(self.view, self.at)

    @property
    def reach(self) -> float:
        """How far around its middle it counts, in stature."""
        return (_FINGER_REACH_PX if self.is_finger else _POINTER_REACH_PX) * self.stature_per_px

    @property
    def circle(self) -> float:
        """The radius of a trigger point's circle, in stature."""
        return (POINT_RADIUS_PX + 1) * self.stature_per_px

    def covers(self, place: Place) -> bool:
        """Whether ``place`` lies under it."""
        return place.view is self.view and place.at.distance_to(self.at) <= self.reach

    def is_tap_of(self, start: Touch) -> bool:
        """Whether the hand has not moved since ``start``, as far as hands can hold still."""
        way = self.pixel - start.pixel
        slop = _FINGER_SLOP_PX if self.is_finger else _POINTER_SLOP_PX
        return max(abs(way.x()), abs(way.y())) <= slop
