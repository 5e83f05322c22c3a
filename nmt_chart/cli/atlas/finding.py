"""Finds the muscle or the area a person named, or says which are nearest."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from nmt_chart.errors import UserError

if TYPE_CHECKING:
    from nmt_chart.atlas.atlas import Atlas
    from nmt_chart.domain.muscle import Muscle, PainArea

_NEAREST = 5
_ALIKE = 0.4


def the_muscle(name: str, atlas: Atlas) -> Muscle:
    """The muscle of that slug or name; raises UserError with the nearest when it is none or several."""
    from nmt_chart.atlas.search import plain

    wanted = plain(name)
    if (known := atlas.get(name)) is not None:
        return known
    called = [muscle for muscle in atlas.muscles if wanted in map(plain, _names(muscle))]
    found = called or (list(atlas.search(name, limit=len(atlas.muscles))) if wanted else [])
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(f'"{name}" could be several muscles: {_listed(found)}. Name one of them.')
    raise UserError(f'There is no muscle called "{name}". {_nearest_muscles(wanted, atlas)}')


def the_area(name: str, areas: Sequence[PainArea]) -> PainArea:
    """The area of that id or name; raises UserError with the nearest when there is none or several."""
    from nmt_chart.atlas.search import plain

    wanted = plain(name)
    by_name = {plain(called): area for area in areas for called in (area.name, area.id)}
    if wanted in by_name:
        return by_name[wanted]
    begun = {area.id: area for called, area in by_name.items() if wanted and _has_words(called, wanted)}
    if len(begun) == 1:
        return next(iter(begun.values()))
    if begun:
        listed = ", ".join(f"{area.name.lower()} ({area.id})" for area in begun.values())
        raise UserError(f'"{name}" could be several areas: {listed}. Name one of them.')
    near = [by_name[one] for one in get_close_matches(wanted, by_name, _NEAREST, _ALIKE)]
    listed = ", ".join(dict.fromkeys(f"{area.name.lower()} ({area.id})" for area in near or areas))
    raise UserError(f'There is no area called "{name}". The nearest are: {listed}.')


def _has_words(called: str, wanted: str) -> bool:
    return all(any(word.startswith(begin) for word in called.split()) for begin in wanted.split())


def _names(muscle: Muscle) -> tuple[str, ...]:
    latin = muscle.latin
    return muscle.slug, muscle.name, muscle.common_name, latin, *muscle.synonyms


def _listed(muscles: Sequence[Muscle]) -> str:
    shown = ", ".join(f"{muscle.common_name} ({muscle.slug})" for muscle in muscles[:_NEAREST])
    return shown if len(muscles) <= _NEAREST else f"{shown} and {len(muscles) - _NEAREST} more"


def _nearest_muscles(wanted: str, atlas: Atlas) -> str:
    from nmt_chart.atlas.search import plain

    by_name = {plain(called): muscle for muscle in atlas.muscles for called in _names(muscle)}
    near = get_close_matches(wanted, by_name, 3 * _NEAREST, _ALIKE)
    muscles = list({by_name[called].slug: by_name[called] for called in near}.values())[:_NEAREST]
    if not muscles:
        return "The command atlas muscles lists them all."
    return f"The nearest are: {_listed(muscles)}."
