"""What a measurement is, and how it is taken."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """One promise: what was measured, the floor of the same run if there is one, and the limit to keep.

    All in ``unit`` (milliseconds unless said otherwise).
    """

    what: str
    value: float
    limit: float
    floor: float | None = None
    unit: str = "ms"
    remark: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the promise holds in this run."""
        return self.value <= self.limit


def taken_ms(work: Callable[[], object]) -> float:
    """How long ``work`` takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def p95(times: list[float]) -> float:
    """The time that 95 of 100 stay below."""
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def middle(times: list[float]) -> float:
    """The median."""
    return median(times)
