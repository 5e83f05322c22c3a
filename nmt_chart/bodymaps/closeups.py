"""Carries places between the close-ups and the whole body, so that a mark on one can be shown on the other.

The face and the profiles of the head are the head of the whole body, moved sideways: exact. Hands go with
the front and back views, feet from above with the front view: exact at the spots closeups.json names,
elsewhere within about 0.5 % of stature (the pose differs: spread fingers, foreshortened feet). Soles go with
the back view, which sees them edge-on: the mark stands on the right part of the foot's lower edge, no more.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.bodymaps.patches import Patches
from nmt_chart.domain.body import Place, View, side_of
from nmt_chart.domain.geometry import Point
from nmt_chart.errors import DataError

HEAD_OFFSET = 0.0293
"""The profiles of the head stand this far behind those of the whole body (see the note in their files)."""

_MOVED = {
    View.FACE: (View.FRONT, 0.0),
    View.HEAD_LEFT: (View.LEFT, -HEAD_OFFSET),
    View.HEAD_RIGHT: (View.RIGHT, HEAD_OFFSET),
}
_PATCHED = {
    View.HANDS_PALMAR: (View.FRONT, "hands"),
    View.HANDS_DORSAL: (View.BACK, "hands"),
    View.FEET_DORSAL: (View.FRONT, "feet-dorsal"),
    View.FEET_PLANTAR: (View.BACK, "feet-plantar"),
}
_BESIDE = 0.004
"""Points this far beside the patches still belong to the hand or foot (its rounded edges)."""

_STRAY = 0.05
"""A carried point is brought back onto the drawing from at most this far."""


def whole_view_of(close_up: View) -> View:
    """The whole-body view a close-up belongs to; raises KeyError for a whole-body view."""
    return (_MOVED | _PATCHED)[close_up][0]


def on_whole_body(place: Place) -> Place:
    """The place on the whole body a place of a close-up stands for; a place on the whole body is itself."""
    if place.view in _MOVED:
        view, dx = _MOVED[place.view]
        return _put(place, view, place.at.moved(dx, 0.0))
    if place.view in _PATCHED:
        view, name = _PATCHED[place.view]
        return _put(place, view, _across(place, view, _patches(name)))
    return place


def on_close_ups(place: Place) -> tuple[Place, ...]:
    """The same place on each close-up that shows it; none for a place on a close-up."""
    moved = (_moved_to(place, view) for view in _MOVED if _MOVED[view][0] is place.view)
    patched = (_patched_to(place, view) for view in _PATCHED if _PATCHED[view][0] is place.view)
    return tuple(found for found in (*moved, *patched) if found is not None)


def _moved_to(place: Place, view: View) -> Place | None:
    at = place.at.moved(-_MOVED[view][1], 0.0)
    return Place(view, at.rounded(), place.map_version) if _hits(view).is_on_body(at) else None


def _patched_to(place: Place, view: View) -> Place | None:
    patches = _patches(_PATCHED[view][1]).turned
    if patches.distance(_at_plus_x(place.at)) > _BESIDE:
        return None
    return _put(place, view, _across(place, view, patches))


def _across(place: Place, view: View, patches: Patches) -> Point:
    """The point of ``view`` the patches carry a place to, on the same side of the client."""
    at = patches.carried(_at_plus_x(place.at))
    return at if side_of(view, 1.0) is place.side else at.mirrored()


def _at_plus_x(point: Point) -> Point:
    return Point(abs(point.x), point.y)


def _put(place: Place, view: View, at: Point) -> Place:
    """The point as a place of ``view``, brought onto the drawing if it lies just beside it."""
    kept = _hits(view).nearest_on_body(at, within=_STRAY) or at
    return Place(view, kept.rounded(), place.map_version)


@cache
def _hits(view: View) -> BodyHits:
    return BodyHits(load_body_map(view))


@cache
def _patches(name: str) -> Patches:
    return read_patches(bodymaps_folder() / "closeups.json", name)


def read_patches(file: Path, name: str) -> Patches:
    """The patches called ``name``, from the close-up to the whole body; raises DataError."""
    try:
        given = json.loads(file.read_text(encoding="utf-8"))[name]
        points = {
            spot: (Point(here_x, here_y), Point(there_x, there_y))
            for spot, (here_x, here_y, there_x, there_y) in given["points"].items()
        }
        return Patches.between(points, given["cells"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise DataError(f"{file.name}: the close-up {name} can't be read ({fault}).") from fault
