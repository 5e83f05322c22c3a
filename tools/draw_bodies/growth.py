"""Lets superficial muscles grow into the free skin around them, until they meet or have gone far enough."""

from __future__ import annotations

from collections.abc import Mapping

from shapely import (
    GeometryCollection,
    MultiPoint,
    STRtree,
    get_coordinates,
    get_parts,
    make_valid,
    points,
    union_all,
    voronoi_polygons,
)
from shapely.geometry.base import BaseGeometry as Area

REACH = 9.0
"""How far a muscle grows: skin and fat cover a muscle's edge by about this much (drawing units)."""

_STEP = 0.9
_OVERLAP = 0.35
"""Neighbors overlap this much, so that no hair of skin shows between them."""

_TENDON = 2.2
"""Half the width up to which a part counts as tendon."""

_NICK = 2.5
_SPIKE = 0.9
_SEAL = 0.01
_LEAST_BARE = 60.0
"""Bits of skin between muscles smaller than this (square units) are closed."""

_DIGITS = 1
_SOFT = 1.6
"""Radius that corners along grown edges are rounded to."""

_UNDER = 0.9
"""So far a muscle goes on under those painted later, whose rounded corners would else show skin."""


def grown(areas: dict[str, Area], room: Area) -> dict[str, Area]:
    """``areas`` with the free part of ``room`` divided among the muscles nearest; tendons don't grow."""
    free = room.difference(union_all(list(areas.values())))
    bellies = {name: area.buffer(-_TENDON).buffer(_TENDON) for name, area in areas.items()}
    shares = _shares(bellies, room)
    found = {}
    for name, area in areas.items():
        gained = shares[name].intersection(free).intersection(bellies[name].buffer(REACH))
        found[name] = _joined(area, gained).intersection(room.union(area))
    return _settled(_filled(found, room), areas, room)


def _settled(areas: dict[str, Area], whole: dict[str, Area], room: Area) -> dict[str, Area]:
    """The areas with soft corners, no ``whole`` muscle cut; each goes on a little under those after it."""
    soft = {
        name: _softened(area).intersection(room.union(area)).union(whole[name])
        for name, area in areas.items()
    }
    names = list(areas)
    for place, name in enumerate(names):
        above = union_all([areas[later] for later in names[place + 1 :]])
        soft[name] = soft[name].union(areas[name].buffer(_UNDER).intersection(above))
    return soft


def _filled(areas: dict[str, Area], room: Area) -> dict[str, Area]:
    """The areas with the crumbs of skin left between them, each given to the neighbor it touches most."""
    found = dict(areas)
    for crumb in get_parts(room.difference(union_all(list(areas.values())))):
        if crumb.area < _LEAST_BARE:
            near = crumb.buffer(_OVERLAP)
            name = max(areas, key=lambda each: near.intersection(areas[each]).area)
            found[name] = found[name].union(near.intersection(room))
    return found


def _softened(area: Area) -> Area:
    return area.buffer(-_SOFT).buffer(2 * _SOFT).buffer(-_SOFT)


def _shares(areas: Mapping[str, Area], room: Area) -> dict[str, Area]:
    """For each muscle the places nearer to it than to any other."""
    owners: dict[tuple[float, float], str] = {}
    for name, area in areas.items():
        for x, y in get_coordinates(area.segmentize(_STEP)):
            owners[round(float(x), _DIGITS), round(float(y), _DIGITS)] = name
    spots = list(owners)
    cells = get_parts(voronoi_polygons(MultiPoint(spots), extend_to=room))
    held: dict[str, list[Area]] = {name: [] for name in areas}
    for cell, spot in zip(*STRtree(points(spots)).query(cells, predicate="contains"), strict=True):
        held[owners[spots[spot]]].append(make_valid(cells[cell]).buffer(_SEAL))
    return {name: union_all(found) if found else GeometryCollection() for name, found in held.items()}


def _joined(area: Area, gained: Area) -> Area:
    """The two as one shape: nicks along the seam filled, spikes taken off."""
    both = area.union(gained.buffer(_OVERLAP))
    nicks = both.buffer(_NICK).buffer(-_NICK).intersection(gained.buffer(_NICK))
    whole = both.union(nicks)
    return whole.buffer(-_SPIKE).buffer(_SPIKE).union(area)
