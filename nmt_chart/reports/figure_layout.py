"""Where each view of the body stands within the room a document has for its figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Box, Curve, Point

CAPTION_ROOM: Final = 16.0

_ALWAYS: Final = (View.FRONT, View.BACK)
_CLOSE_UP_SHARE: Final = 0.4
"""How tall a row of close-ups is, of the height of the whole bodies."""

_MOST_IN_ROW: Final = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """A rectangle of the page in points; ``x``, ``y`` is its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A body map at its place on the page: the chart frame's origin there, and points per stature."""

    body: BodyMap
    scale: float
    x: float
    y: float

    @property
    def bounds(self) -> Box:
        """The box around the outline, in the chart frame."""
        return _bounds(self.body.outline)

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point of the chart frame lies on the page."""
        return self.x + point.x * self.scale, self.y - point.y * self.scale


def views_of(chart: Chart) -> tuple[View, ...]:
    """The views a document shows: front and back, and all others that carry marks."""
    return tuple(view for view in View if view in _ALWAYS or any(view in mark.views for mark in chart))


def height_with_close_ups(views: Collection[View], height: float) -> float:
    """How much room figures need whose whole bodies have ``height``."""
    return height * (1 + _CLOSE_UP_SHARE * len(_rows_of_close_ups(views)))


def placed_within(slot: Slot, maps: Mapping[View, BodyMap], views: Collection[View]) -> list[Placed]:
    """The whole bodies side by side to one scale, and under them the close-ups to one scale of their own."""
    shown = [view for view in View if view in views and view in maps]
    close_ups = _rows_of_close_ups(shown)
    whole_height = slot.height / (1 + _CLOSE_UP_SHARE * len(close_ups))
    top = slot.y + slot.height - whole_height
    whole = Slot(slot.x, top, slot.width, whole_height)
    placed = _in_row(whole, [maps[view] for view in shown if not view.is_close_up])
    for row in close_ups:
        top -= _CLOSE_UP_SHARE * whole_height
        below = Slot(slot.x, top, slot.width, _CLOSE_UP_SHARE * whole_height)
        placed += _in_row(below, [maps[view] for view in row])
    return placed


def _rows_of_close_ups(views: Collection[View]) -> list[list[View]]:
    close_ups = [view for view in View if view in views and view.is_close_up]
    return [close_ups[at : at + _MOST_IN_ROW] for at in range(0, len(close_ups), _MOST_IN_ROW)]


def _in_row(slot: Slot, bodies: Sequence[BodyMap]) -> list[Placed]:
    """The bodies side by side as large as fits, each in a column as wide as it is among the others."""
    if not bodies:
        return []
    boxes = [_bounds(body.outline) for body in bodies]
    together = sum(box.width for box in boxes)
    tallest = max(box.height for box in boxes)
    scale = min(slot.width / together, (slot.height - CAPTION_ROOM) / tallest)
    share = slot.width / together
    lefts = accumulate((box.width * share for box in boxes), initial=slot.x)
    return [
        Placed(
            body,
            scale,
            left + (box.width * share - (box.left + box.right) * scale) / 2,
            _top(slot, box, scale),
        )
        for body, box, left in zip(bodies, boxes, lefts, strict=False)
    ]


def _top(slot: Slot, box: Box, scale: float) -> float:
    return slot.y + slot.height + box.top * scale


@lru_cache(maxsize=32)
def _bounds(outline: tuple[Curve, ...]) -> Box:
    return Box.around(point for curve in outline for point in curve.flattened())
