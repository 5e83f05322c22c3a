"""Something for each view of the body, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from nmt_chart.domain.body import View
from nmt_chart.overriding import override

Made = TypeVar("Made")


class EachView(Mapping[View, Made]):
    """Has every view; keeps what it made."""

    def __init__(self, make: Callable[[View], Made]) -> None:
        self._make = make
        self._made: dict[View, Made] = {}

    @override
    def __getitem__(self, view: View) -> Made:
        if view not in self._made:
            self._made[view] = self._make(view)
        return self._made[view]

    @override
    def __iter__(self) -> Iterator[View]:
        return iter(View)

    @override
    def __len__(self) -> int:
        return len(View)

    @override
    def __contains__(self, view: object) -> bool:
        return view in View.__members__.values()
