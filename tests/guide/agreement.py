"""Measures how far the ranking agrees with the classic manuals; `python -m tests.guide.agreement` prints it.

The rows compared are those of `nmt-chart atlas area`.
"""

from __future__ import annotations

import sys
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
BEYOND = 3


@dataclass(frozen=True, slots=True)
class ClassicList:
    """What the manuals name for an area; an item is one muscle or several that they count as one."""

    area: str
    part: str
    items: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The rank (from 1) at which each item of a list was first named; None for those that were not."""

    area: str
    ranks: tuple[int | None, ...]

    @property
    def leads(self) -> bool:
        """Whether the first item stands among the first rows."""
        return self.ranks[0] is not None and self.ranks[0] <= LEADING

    @property
    def found(self) -> int:
        """How many items stand in as many rows as there are items, and a few more."""
        return sum(rank is not None and rank <= len(self.ranks) + BEYOND for rank in self.ranks)


def classic_lists() -> tuple[ClassicList, ...]:
    tables = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return tuple(
        ClassicList(area, table["part"], tuple(map(frozenset, table["muscles"])))
        for area, table in tables.items()
    )


def compared(lists: Iterable[ClassicList], guide: Guide) -> list[Agreement]:
    areas = {area.id: area for area in load_areas()}
    return [agreement(one, named(guide, areas, one.area)) for one in lists]


def named(guide: Guide, areas, area: str) -> list[str]:
    return [row.muscle.slug for row in guide.muscles_for_area(areas[area], Side.RIGHT)]


def agreement(one: ClassicList, slugs: Sequence[str]) -> Agreement:
    ranks = [next((at for at, slug in enumerate(slugs, 1) if slug in item), None) for item in one.items]
    return Agreement(one.area, tuple(ranks))


def leading_share(results: Sequence[Agreement]) -> float:
    return sum(result.leads for result in results) / len(results)


def found_share(results: Sequence[Agreement]) -> float:
    return sum(result.found for result in results) / sum(len(result.ranks) for result in results)


def whole_lists(results: Sequence[Agreement], least: float) -> list[str]:
    return [result.area for result in results if result.found < least * len(result.ranks)]


def main() -> None:
    guide = Guide(Reference())
    areas = {area.id: area for area in load_areas()}
    every = classic_lists()
    for part in ("first", "second"):
        lists = [one for one in every if one.part == part]
        results = compared(lists, guide)
        print(f"{part}: {len(lists)} areas, leading {leading_share(results):.1%}, found {found_share(results):.1%}, under 85%: {len(whole_lists(results, 0.85))}")
        for one, result in zip(lists, results, strict=True):
            limit = len(one.items) + BEYOND
            missed = [f"{'/'.join(sorted(item))}@{rank}" for item, rank in zip(one.items, result.ranks, strict=True) if rank is None or rank > limit]
            flag = "" if result.leads else f"FIRST@{result.ranks[0]} "
            if flag or missed or "-v" in sys.argv:
                print(f"  {one.area} {result.found}/{len(one.items)} {flag}missed {' '.join(missed)}")
                wanted = set().union(*one.items)
                print("     ", " ".join(f"{row.muscle.slug}{'*' if row.muscle.slug in wanted else ''}:{row.score:.2f}" for row in guide.muscles_for_area(areas[one.area], Side.RIGHT)[: limit + 6]))


if __name__ == "__main__":
    main()
