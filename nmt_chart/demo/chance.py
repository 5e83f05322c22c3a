"""Chance that gives the same again for the same seed, identities included."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

_Thing = TypeVar("_Thing")


class Chance:
    """Draws from a seed; a part of an invention takes its own, so that more of one part changes no other."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 - nothing secret, and it has to be repeatable

    def of(self, part: str) -> Chance:
        """The chance of a part."""
        return Chance(f"{self._seed}/{part}")

    def identity(self) -> str:
        """An identity of the form all records have: 32 lowercase hexadecimal digits."""
        return f"{self._random.getrandbits(128):032x}"

    def pick(self, things: Sequence[_Thing]) -> _Thing:
        """One of ``things``."""
        return self._random.choice(things)

    def whole(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(least, most)

    def happens(self, share: float) -> bool:
        """Whether something happens that does so in ``share`` of all cases."""
        return self._random.random() < share

    def nudge(self, reach: float) -> float:
        """A number between minus and plus ``reach``."""
        return self._random.uniform(-reach, reach)
