"""Where each view of the body stands within the room a document has for its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import Final

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Box, Curve, Point

_CAPTION_ROOM: Final = 16.0
_LETTER_ROOM: Final = 12.0
"""Points under the drawings for captions, and for R and L under close-ups."""

_ALWAYS: Final = (View.FRONT, View.BACK)
_ORDER: Final = (
    *_ALWAYS,
    *(View.RIGHT, View.LEFT, View.HEAD_RIGHT, View.FACE, View.HEAD_LEFT),
    *(View.HANDS_PALMAR, View.HANDS_DORSAL, View.FEET_DORSAL, View.FEET_PLANTAR),
)
"""The client's right stands at the reader's left, as it does on the front view."""

_BESIDE: Final = 0.14
_BESIDE_WHOLE: Final = 0.04
"""Room beside a narrow drawing and beside front and back, as a share of the height."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A rectangle of the page in points; ``x``, ``y`` is its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A body map at its place on the page: where its origin lies there, and points per stature."""

    body: BodyMap
    scale: float
    x: float
    y: float

    @property
    def bounds(self) -> Box:
        """The box around the outline, in the frame of the drawing."""
        return _bounds(self.body.outline)

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point of the drawing lies on the page."""
        return self.x + point.x * self.scale, self.y - point.y * self.scale

    def spot(self, place: Point) -> tuple[float, float]:
        """Where a place of the chart lies on the page."""
        return self.at(self.body.drawn(place))


def views_of(chart: Chart) -> tuple[View, ...]:
    """The views a document shows: front and back, and all others that carry marks."""
    return tuple(view for view in _ORDER if view in _ALWAYS or any(view in mark.views for mark in chart))


def rows_of_close_ups(views: Sequence[View], *, most: int) -> list[list[View]]:
    """The close-ups among ``views``, at ``most`` so many in a row and the rows about equally long."""
    close_ups = [view for view in views if view.is_close_up]
    rows = ceil(len(close_ups) / most)
    return [close_ups[len(close_ups) * at // rows : len(close_ups) * (at + 1) // rows] for at in range(rows)]


def height_within(width: float, height: float, bodies: Sequence[BodyMap]) -> float:
    """How much of ``height`` the bodies take up when they stand side by side, with their captions."""
    tallest = max((_bounds(body.outline).height for body in bodies), default=0.0)
    return min(height, _scale(width, height, bodies) * tallest + _room_below(bodies))


def placed_within(slot: Slot, bodies: Sequence[BodyMap]) -> list[Placed]:
    """The bodies side by side, as large as fits, all to one scale."""
    scale = _scale(slot.width, slot.height, bodies)
    together = sum(map(_column, bodies))
    columns = [_column(body) * slot.width / together for body in bodies]
    lefts = accumulate(columns, initial=slot.x)
    return [
        _placed(body, scale, left + column / 2, slot.y + slot.height)
        for body, column, left in zip(bodies, columns, lefts, strict=False)
    ]


def _scale(width: float, height: float, bodies: Sequence[BodyMap]) -> float:
    tallest = max((_bounds(body.outline).height for body in bodies), default=1.0)
    together = sum(map(_column, bodies)) or 1.0
    return min(width / together, (height - _room_below(bodies)) / tallest)


def _room_below(bodies: Sequence[BodyMap]) -> float:
    return _CAPTION_ROOM + (_LETTER_ROOM if any(body.view.is_close_up for body in bodies) else 0.0)


def _column(body: BodyMap) -> float:
    """How wide a body's column is at least, in stature; narrow ones need room for their words."""
    box = _bounds(body.outline)
    return box.width + (_BESIDE_WHOLE if body.view in _ALWAYS else _BESIDE) * box.height


def _placed(body: BodyMap, scale: float, middle: float, top: float) -> Placed:
    box = _bounds(body.outline)
    return Placed(body, scale, middle - (box.left + box.right) / 2 * scale, top + box.top * scale)


@lru_cache(maxsize=32)
def _bounds(outline: tuple[Curve, ...]) -> Box:
    return Box.around(point for curve in outline for point in curve.flattened())
