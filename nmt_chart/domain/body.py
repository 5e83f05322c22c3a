"""The body as it is drawn: views, sides, figures, and the named parts of a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from nmt_chart.domain.geometry import Box, Curve, Point, Ring
from nmt_chart.domain.warp import Warp

MAP_VERSION = 1
"""Stored with every place, so that better drawings never move an old chart."""

MIDLINE_HALF_WIDTH = 0.004
"""Places closer to x = 0 than this (about 7 mm on a person) count as midline."""


class View(StrEnum):
    """A side or part of the body that has a drawing of its own."""

    FRONT = "front"
    BACK = "back"
    LEFT = "left"
    RIGHT = "right"
    HEAD_LEFT = "head-left"
    HEAD_RIGHT = "head-right"
    FACE = "face"
    HANDS_PALMAR = "hands-palmar"
    HANDS_DORSAL = "hands-dorsal"
    FEET_DORSAL = "feet-dorsal"
    FEET_PLANTAR = "feet-plantar"

    @property
    def caption(self) -> str:
        """What stands under the drawing."""
        return _CAPTIONS[self]

    @property
    def is_close_up(self) -> bool:
        """Whether the drawing shows a part of the body in a frame of its own."""
        return self not in WHOLE_BODY_VIEWS

    @property
    def only_side(self) -> Side | None:
        """The client's side a profile shows; None for views that show both sides."""
        return _PROFILE_SIDES.get(self)

    @property
    def opposite(self) -> View:
        """The view that shows the other side in the same way; itself when it shows both sides."""
        return _OPPOSITE_VIEWS.get(self, self)


class Side(StrEnum):
    """Always the client's own side, never the viewer's."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def opposite(self) -> Side:
        """The other side; the midline is its own opposite."""
        return _OPPOSITE[self]


_OPPOSITE = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}

WHOLE_BODY_VIEWS = (View.FRONT, View.BACK, View.LEFT, View.RIGHT)
"""The views in the frame of the whole body; the others are close-ups."""

_CAPTIONS = {
    View.FRONT: "Front",
    View.BACK: "Back",
    View.LEFT: "Left side",
    View.RIGHT: "Right side",
    View.HEAD_LEFT: "Head, left",
    View.HEAD_RIGHT: "Head, right",
    View.FACE: "Face",
    View.HANDS_PALMAR: "Palms",
    View.HANDS_DORSAL: "Backs of the hands",
    View.FEET_DORSAL: "Feet from above",
    View.FEET_PLANTAR: "Soles",
}
_PROFILE_SIDES = {
    View.LEFT: Side.LEFT,
    View.RIGHT: Side.RIGHT,
    View.HEAD_LEFT: Side.LEFT,
    View.HEAD_RIGHT: Side.RIGHT,
}
_OPPOSITE_VIEWS = {
    View.LEFT: View.RIGHT,
    View.RIGHT: View.LEFT,
    View.HEAD_LEFT: View.HEAD_RIGHT,
    View.HEAD_RIGHT: View.HEAD_LEFT,
}
_LEFT_AT_PLUS_X = frozenset({View.FRONT, View.FACE, View.HANDS_PALMAR, View.FEET_PLANTAR})
"""Views that look the client in the face, the palms or the soles; the others are seen as the client sees."""


class Figure(StrEnum):
    """Which figure a client is drawn on."""

    NEUTRAL = "neutral"
    MALE = "male"
    FEMALE = "female"

    @property
    def label(self) -> str:
        """What the choice of it says."""
        return self.value.capitalize()


class Layer(IntEnum):
    """How deep a muscle lies."""

    SUPERFICIAL = 1
    INTERMEDIATE = 2
    DEEP = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is on the body: a point of one view, in the frame of one version of the map."""

    view: View
    at: Point
    map_version: int = MAP_VERSION

    @property
    def side(self) -> Side:
        """The client's side the place lies on."""
        return side_of(self.view, self.at.x)

    def mirrored(self) -> Place:
        """The same place on the client's other side; that of a profile lies on the opposite profile."""
        return Place(self.view.opposite, self.at.mirrored(), self.map_version)


def side_of(view: View, x: float) -> Side:
    """The client's side at ``x``.

    Seen from the front (front, face, palms, soles) +x is LEFT; seen from behind (back, backs of the hands,
    feet from above) +x is RIGHT. In a profile every place is of the side it shows. Close-ups of hands
    and feet have nothing at the midline.
    """
    if view.only_side is not None:
        return view.only_side
    if abs(x) < MIDLINE_HALF_WIDTH:
        return Side.MIDLINE
    return Side.LEFT if (x > 0) == (view in _LEFT_AT_PLUS_X) else Side.RIGHT


@dataclass(frozen=True, slots=True)
class InkLine:
    """An inner line of the drawing. ``weight`` 1 is the finest, 3 the strongest."""

    curve: Curve
    weight: int


@dataclass(frozen=True, slots=True)
class Region:
    """A named piece of the body surface in one view; ``pain_areas`` are ids of areas people complain of.

    ``within`` is the slug of the coarser region of the whole body that a region of a close-up is part of.
    """

    slug: str
    side: Side
    name: str
    parent: str
    curves: Sequence[Curve]
    pain_areas: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class MuscleShape:
    """A muscle as it is drawn in one view; ``slug`` is the atlas's, ``fibers`` are light lines along it.

    Shapes are whole: those painted later lie on the earlier ones, so fill them opaque, in the map's order.
    """

    slug: str
    side: Side
    layer: Layer
    curves: Sequence[Curve]
    fibers: Sequence[Curve] = ()


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The drawing of one view of one figure.

    The neutral figure is drawn in the chart frame. Another figure has a frame of its own: outline, ink and
    all parts lie where its body is, and ``warp`` tells where places of the chart lie among them.
    """

    view: View
    outline: tuple[Curve, ...]
    ink: tuple[InkLine, ...]
    regions: tuple[Region, ...]
    muscles: tuple[MuscleShape, ...]
    landmarks: dict[str, Point]
    figure: Figure = Figure.NEUTRAL
    warp: Warp | None = None

    @property
    def bounds(self) -> Box:
        """The box around the outline."""
        return Box.around(point for curve in self.outline for point in curve.flattened())

    def muscle(self, slug: str, side: Side | None) -> MuscleShape | None:
        """The shape of a muscle on the client's side, if this view draws it."""
        return next((shape for shape in self.muscles if (shape.slug, shape.side) == (slug, side)), None)

    def drawn(self, point: Point) -> Point:
        """Where a place of the chart lies on this drawing."""
        return self.warp.from_neutral(point) if self.warp else point

    def drawn_ring(self, ring: Ring) -> Ring:
        """Where a closed line of the chart runs on this drawing."""
        return self.warp.ring(ring) if self.warp else ring

    def charted(self, point: Point) -> Point:
        """The place of the chart a point of this drawing stands for."""
        return self.warp.to_neutral(point) if self.warp else point
