"""Where a mark made on one drawing is also seen: a close-up's on the whole body, and the other way round."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from nmt_chart.bodymaps.closeups import on_close_ups, on_whole_body
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.ui.canvas.letter_place import letter_place


def views_of(mark: Mark) -> tuple[View, ...]:
    """The views a mark was made on."""
    return tuple(place.view for place in _places(mark))


def stand_in_places(mark: Mark, views: Collection[View]) -> tuple[Place, ...]:
    """Places on ``views`` that show the same spot of the body; none on a view the mark itself is on."""
    own = views_of(mark)
    return tuple(
        place
        for home in _places(mark)
        for place in _elsewhere(home, views)
        if place.view in views and place.view not in own
    )


def _places(mark: Mark) -> Iterator[Place]:
    if isinstance(mark, TriggerPoint):
        yield mark.place
        return
    for area in mark.areas:
        yield Place(area.view, letter_place(area.largest), area.map_version)


def _elsewhere(home: Place, views: Collection[View]) -> tuple[Place, ...]:
    """Where else a place is seen; close-ups are asked only when one is wanted, as that loads them all."""
    if home.view.is_close_up:
        return (on_whole_body(home),)
    return on_close_ups(home) if any(view.is_close_up for view in views) else ()
