"""Pain and marks over the visits, held against the smallest change that matters."""

from __future__ import annotations

from dataclasses import dataclass

MATTERING_POINTS = 2
MATTERING_SHARE = 0.30
"""A fall of 2 points or 30 % on a 0-10 pain scale is what people call much improved.

Source: Farrar et al., Pain 2001;94:149-158 (2,724 people in 10 trials).
"""


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A 0-10 score before and after."""

    before: int
    after: int

    @property
    def points(self) -> int:
        """Points gained (worse) or, below zero, lost (better)."""
        return self.after - self.before

    @property
    def share(self) -> float | None:
        """The change as a share of the score before; None when that was 0."""
        return self.points / self.before if self.before else None

    @property
    def matters(self) -> bool:
        """Whether it is at least the smallest change that matters: 2 points or 30 %."""
        share = self.share
        return abs(self.points) >= MATTERING_POINTS or (share is not None and abs(share) >= MATTERING_SHARE)


def change_in_score(before: int | None, after: int | None) -> ScoreChange | None:
    """The change between two scores, or None where one was not asked."""
    if before is None or after is None:
        return None
    return ScoreChange(before, after)
