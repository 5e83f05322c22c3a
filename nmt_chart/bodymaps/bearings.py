"""Says where a place lies from the nearest landmark that can be felt: "2 cm below the right PSIS"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import hypot

from nmt_chart.bodymaps.names import LandmarkName
from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.geometry import Point

STATURE_CM = 170
"""Drawings have no size of their own: distances are those of a person this tall."""

_REACH_CM = 15.0
"""A landmark farther off than this says little about a place."""

_AT_CM = 0.75
"""Nearer than this a place is where the landmark is."""

_ASLANT = 0.35
"""Of two distances, one smaller than this share of the other is not worth words."""

ARM = "arm"
_ON_AN_ARM = ("upper arm", "elbow", "forearm", "wrist", "hand")
_EITHER = "shoulder"
"""The part of the body that landmarks of arm and trunk both describe."""

_UP_AND_DOWN = {
    View.HANDS_PALMAR: ("toward the fingers", "toward the wrist"),
    View.HANDS_DORSAL: ("toward the fingers", "toward the wrist"),
    View.FEET_DORSAL: ("toward the toes", "toward the heel"),
    View.FEET_PLANTAR: ("toward the toes", "toward the heel"),
}
_IN_AND_OUT = {
    View.HANDS_PALMAR: ("toward the thumb side", "toward the little-finger side"),
    View.HANDS_DORSAL: ("toward the thumb side", "toward the little-finger side"),
    View.FEET_DORSAL: ("toward the inner edge", "toward the outer edge"),
    View.FEET_PLANTAR: ("toward the inner edge", "toward the outer edge"),
}
"""Both are drawn with thumb and great toe toward the midline."""


@dataclass(frozen=True, slots=True)
class _Landmark:
    name: str
    at: Point
    side: Side


def bearing(place: Place, part: str, body: BodyMap, names: Mapping[str, LandmarkName]) -> str:
    """Where ``place`` lies from the nearest landmark of ``body`` (its view on the neutral figure).

    ``part`` is the coarse part of the body the place is on: from an arm that hangs beside the hip, the hip is
    near and says nothing. Empty when nothing within 15 cm has a name. Distances are whole centimeters on a
    person 1.70 m tall.
    """
    near = min(
        _landmarks(place, part, body, names),
        key=lambda mark: place.at.distance_to(mark.at),
        default=None,
    )
    if near is None or place.at.distance_to(near.at) * STATURE_CM > _REACH_CM:
        return ""
    return _from(near, place)


def _landmarks(
    place: Place, part: str, body: BodyMap, names: Mapping[str, LandmarkName]
) -> Iterator[_Landmark]:
    """The landmarks with a name on the side of a place and on the midline."""
    for key, at in body.landmarks.items():
        slug, _, end = key.rpartition("-")
        side = Side(end) if end in (Side.LEFT, Side.RIGHT) else Side.MIDLINE
        known = names.get(key if side is Side.MIDLINE else slug)
        if known and side in (place.side, Side.MIDLINE) and _describes(known, part):
            yield _Landmark(known.name.format(side=side.value), at, side)


def _describes(known: LandmarkName, part: str) -> bool:
    return part == _EITHER or (known.limb == ARM) == (part in _ON_AN_ARM)


def _from(near: _Landmark, place: Place) -> str:
    across, down = (place.at.x - near.at.x) * STATURE_CM, (place.at.y - near.at.y) * STATURE_CM
    if hypot(across, down) < _AT_CM:
        return f"at {near.name}"
    told = [
        (abs(down), _vertical(place.view, down)),
        (abs(across), _sideways(near, place, across)),
    ]
    longest = max(far for far, _ in told)
    worth = [f"{round(far)} cm {way}" for far, way in told if far >= _ASLANT * longest and round(far) >= 1]
    return f"{' and '.join(worth)}{_link(worth[-1])} {near.name}"


def _link(words: str) -> str:
    if words.endswith(("above", "below", "behind", "in front of")):
        return ""
    return " of" if words.endswith(("right", "left")) else " from"


def _vertical(view: View, down: float) -> str:
    up_word, down_word = _UP_AND_DOWN.get(view, ("above", "below"))
    return down_word if down > 0 else up_word


def _sideways(near: _Landmark, place: Place, across: float) -> str:
    only = place.view.only_side
    if only is not None:
        is_behind = (across > 0) == (only is Side.LEFT)
        return "behind" if is_behind else "in front of"
    in_word, out_word = _IN_AND_OUT.get(place.view, ("toward the midline", "outward"))
    if near.side is Side.MIDLINE:
        return f"to the {place.side.value}"
    return out_word if across * place.at.x > 0 else in_word
