"""Curves that are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from nmt_chart.domain.geometry import Curve
from nmt_chart.overriding import override


class LazyCurves(Sequence[Curve]):
    """On another figure every line is carried over, and before a client few are looked at closely."""

    def __init__(self, make: Callable[[], tuple[Curve, ...]]) -> None:
        self._make = make

    @cached_property
    def _curves(self) -> tuple[Curve, ...]:
        return self._make()

    @override
    def __len__(self) -> int:
        return len(self._curves)

    @overload
    def __getitem__(self, at: int) -> Curve: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Curve]: ...

    @override
    def __getitem__(self, at: int | slice) -> Curve | Sequence[Curve]:
        return self._curves[at]
