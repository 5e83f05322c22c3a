"""How complaints go from visit to visit: they improve, stall, or come back."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

from nmt_chart.demo.chance import Chance


class Course(Enum):
    """The share of the first severity that is left, along the way from the first visit to the last."""

    IMPROVES = ((0.0, 1.0), (0.3, 0.75), (0.7, 0.35), (1.0, 0.15))
    STALLS = ((0.0, 1.0), (0.4, 0.55), (1.0, 0.5))
    RETURNS = ((0.0, 1.0), (0.55, 0.2), (0.75, 0.75), (1.0, 0.4))

    def severity(self, at: float) -> float:
        """The share left at ``at`` (0 the first visit, 1 the last)."""
        turns: tuple[tuple[float, float], ...] = self.value
        for (before, high), (after, low) in pairwise(turns):
            if at <= after:
                return high + (low - high) * (at - before) / (after - before)
        return turns[-1][1]


def score_of(first: int, severity: float, chance: Chance) -> int:
    """A 0-10 score that began at ``first``; nobody gives quite the same score for the same pain twice."""
    return max(0, min(10, round(first * severity + chance.nudge(0.4))))
