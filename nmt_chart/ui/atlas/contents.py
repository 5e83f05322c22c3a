"""What the atlas's list holds: by a way of browsing, by what is typed, or by a pain area."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from nmt_chart.atlas.areas import load_areas
from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import PainArea, TriggerPointSite
from nmt_chart.guide.guide import Guide
from nmt_chart.reference import Reference
from nmt_chart.ui.atlas.listing import Browse, Rows, by_area, by_name, by_region, found, to_check

_MOST_FOUND = 40


class Contents:
    """Remembers what is looked at and gives the rows for it; typing goes before the rest."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._browse = Browse.REGION
        self.area: PainArea | None = None
        self.typed = ""

    def browse(self, browse: Browse) -> None:
        """Looks at all of the atlas in an order."""
        self._browse, self.area = browse, None

    def open_area(self, area: str | None) -> None:
        """Looks at the muscles to check for a pain area, or at all areas."""
        self._browse = Browse.AREA
        self.area = next((each for each in load_areas() if each.id == area), None)

    @property
    def is_within_area(self) -> bool:
        """Whether the rows are those of one pain area."""
        return self.area is not None and not self.typed

    def rows(self, side: Side, noted: Collection[str]) -> Rows:
        """The rows; those of an area for a pain on ``side``."""
        atlas, areas = self._reference.atlas, load_areas()
        if self.typed:
            return found(atlas.search(self.typed, _MOST_FOUND), areas, self.typed, noted)
        if self.area is not None:
            return to_check(self._guide.muscles_for_area(self.area, side), side, noted)
        if self._browse is Browse.AREA:
            return by_area(areas)
        order = by_region if self._browse is Browse.REGION else by_name
        return order(atlas.muscles, noted)

    def title(self, rows: Rows, side: Side) -> tuple[str, str]:
        """What to say over the rows, and what of them."""
        if self.typed:
            return "", "" if rows else "Nothing has such a name. Try a part of it, or another name."
        if self.area is None:
            return "", ""
        if not rows:
            return self.area.name, "No muscle of the atlas refers there."
        return self.area.name, f"Muscles to check, {side.value} side, most likely first"

    def area_as_site(self) -> tuple[TriggerPointSite, ...]:
        """The pain area as if a trigger point referred there, so that the body can show it."""
        if self.area is None:
            return ()
        return (TriggerPointSite(self.area.id, self.area.name, "", "", (), self.area.regions),)

    @cached_property
    def _guide(self) -> Guide:
        return Guide(self._reference)
