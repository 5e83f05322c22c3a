"""Says in words what a sighted person sees happen on the canvas, for those who hear the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.mark import Mark, TriggerPoint

if TYPE_CHECKING:
    from nmt_chart.bodymaps.hits import BodyHits

NAME = "Body chart"
NOTHING_SELECTED = "Nothing selected."


def plain_description(mark: Mark) -> str:
    """A mark in words when nobody who knows the muscles gives better ones."""
    kind = "Trigger point" if isinstance(mark, TriggerPoint) else "Pain zone"
    return f"{kind} {mark.label}, {mark.side.value}" if mark.side is not None else f"{kind} {mark.label}"


class Announcer:
    """Keeps the accessible description of a widget true."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._describe: Callable[[Mark], str] = plain_description
        self._hits: Mapping[View, BodyHits] = {}
        widget.setAccessibleName(NAME)
        widget.setAccessibleDescription(NOTHING_SELECTED)

    def use(self, describe: Callable[[Mark], str] | None, hits: Mapping[View, BodyHits]) -> None:
        """Describe marks and places by these from now on."""
        self._describe = describe or plain_description
        self._hits = hits

    def tell_selected(self, mark: Mark | None) -> None:
        """A mark was selected, or none is any more."""
        self._widget.setAccessibleDescription(NOTHING_SELECTED if mark is None else self._describe(mark))

    def tell_place(self, place: Place) -> None:
        """The cross-hair came to a place."""
        hits = self._hits.get(place.view)
        region = None if hits is None else hits.region_at(place.at)
        if region is None:
            words = "Beside the body"
        elif region.side is Side.MIDLINE:
            words = region.name
        else:
            words = f"{region.name}, {region.side.value}"
        self._widget.setAccessibleDescription(f"{words[0].upper()}{words[1:]}")
