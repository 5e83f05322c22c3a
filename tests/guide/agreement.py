"""Measures how far the ranking agrees with the classic manuals; `python -m tests.guide.agreement` prints it.

The rows compared are those of `nmt-chart atlas area`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nmt_chart.atlas.areas import load_areas
from nmt_chart.domain.body import Side
from nmt_chart.guide.guide import Guide
from nmt_chart.reference import Reference

LISTS = Path(__file__).with_name("classic_lists.toml")

LEADING = 3
"""The first-named muscle is looked for in this many rows."""

BEYOND = 3
"""A list is looked for in as many rows as it has items, and this many more."""


@dataclass(frozen=True, slots=True)
class ClassicList:
    """What the manuals name for an area; an item is one muscle, or several that they count as one."""

    area: str
    part: str
    items: tuple[frozenset[str], ...]

    @property
    def rows(self) -> int:
        """In how many rows the whole list is looked for."""
        return len(self.items) + BEYOND


@dataclass(frozen=True, slots=True)
class Agreement:
    """A list beside the rows of its area; ``ranks`` say at which row, from 1, each item stands first."""

    classic: ClassicList
    rows: tuple[str, ...]

    @property
    def ranks(self) -> tuple[int | None, ...]:
        return tuple(
            next((at for at, slug in enumerate(self.rows, 1) if slug in item), None)
            for item in self.classic.items
        )

    @property
    def leads(self) -> bool:
        """Whether the first item stands among the first rows."""
        return self.ranks[0] is not None and self.ranks[0] <= LEADING

    @property
    def missed(self) -> tuple[str, ...]:
        """The items that do not stand in the rows looked at."""
        return tuple(
            " or ".join(sorted(item))
            for item, rank in zip(self.classic.items, self.ranks, strict=True)
            if rank is None or rank > self.classic.rows
        )

    @property
    def found(self) -> float:
        """The share of the items that stand in the rows looked at."""
        return 1 - len(self.missed) / len(self.classic.items)


def classic_lists(part: str) -> tuple[ClassicList, ...]:
    """The lists of one part of the areas: "first" or "second"."""
    tables = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return tuple(
        ClassicList(area, part, tuple(map(frozenset, table["muscles"])))
        for area, table in tables.items()
        if table["part"] == part
    )


def compared(lists: Iterable[ClassicList], guide: Guide) -> list[Agreement]:
    areas = {area.id: area for area in load_areas()}
    found = []
    for one in lists:
        rows = guide.muscles_for_area(areas[one.area], Side.RIGHT)
        found.append(Agreement(one, tuple(row.muscle.slug for row in rows)))
    return found


def leading_share(results: Sequence[Agreement]) -> float:
    return sum(result.leads for result in results) / len(results)


def found_share(results: Sequence[Agreement]) -> float:
    """The share of all items that stand in the rows looked at."""
    items = sum(len(result.classic.items) for result in results)
    return 1 - sum(len(result.missed) for result in results) / items


def main() -> None:
    guide = Guide(Reference())
    for part in ("first", "second"):
        results = compared(classic_lists(part), guide)
        print(f"{part}: leading {leading_share(results):.1%}, found {found_share(results):.1%}")
        for result in results:
            if result.missed or not result.leads:
                print(f"  {result.classic.area}: first at {result.ranks[0]}, found {result.found:.0%}")
                print(f"    missed: {', '.join(result.missed)}")
                print(f"    rows:   {', '.join(result.rows[: result.classic.rows])}")


if __name__ == "__main__":
    main()
