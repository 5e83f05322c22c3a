"""The two visits that are compared, and the one of them that moves next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Letter(StrEnum):
    """What the two are called: A is always the earlier one."""

    A = "A"
    B = "B"

    @property
    def other(self) -> Letter:
        """The other of the two."""
        return Letter.B if self is Letter.A else Letter.A


@dataclass(frozen=True, slots=True)
class Pair:
    """Two different places on the line of visits; ``held`` is the one that taps and arrows move."""

    earlier: int
    later: int
    held: Letter = Letter.B

    def __post_init__(self) -> None:
        if not 0 <= self.earlier < self.later:
            raise ValueError(f"{self.earlier} does not come before {self.later}")

    @classmethod
    def of(cls, one: int, other: int, *, held_at: int) -> Pair:
        """The two in order, holding the one at ``held_at``."""
        earlier, later = sorted((one, other))
        return cls(earlier, later, Letter.A if held_at == earlier else Letter.B)

    def at(self, letter: Letter) -> int:
        """Where A or B stands."""
        return self.earlier if letter is Letter.A else self.later

    def holding(self, letter: Letter) -> Pair:
        """The same two, with this one to move next."""
        return Pair(self.earlier, self.later, letter)

    def put(self, place: int) -> Pair:
        """Moves the held one to ``place``; where one of the two stands already, that one is held instead."""
        if place in (self.earlier, self.later):
            return self.holding(Letter.A if place == self.earlier else Letter.B)
        return Pair.of(place, self.at(self.held.other), held_at=place)

    def stepped(self, by: int, count: int) -> Pair:
        """Moves the held one along ``count`` places, over the other one and never off the end."""
        other = self.at(self.held.other)
        onward = 1 if by > 0 else -1
        place = self.at(self.held) + by
        if place == other:
            place += onward
        place = min(max(place, 0), count - 1)
        if place == other:
            place -= onward
        return Pair.of(place, other, held_at=place)
