"""Slows down whoever tries one wrong passphrase after the other."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

FREE_TRIES = 5
FIRST_WAIT_S = 5.0
LONGEST_WAIT_S = 300.0


class Tries:
    """Counts wrong tries for each file in this process; nothing is written, so a wrong try changes no file.

    Whoever can start the program anew can also copy the file; what holds them off is the price of each try
    in memory and time, not this count.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[Path, int] = {}
        self._free_at: dict[Path, float] = {}

    def failed(self, path: Path) -> None:
        """Counts a wrong try; from the fifth on, each doubles the wait."""
        file = path.resolve()
        wrong = self._wrong[file] = self._wrong.get(file, 0) + 1
        if wrong >= FREE_TRIES:
            wait = FIRST_WAIT_S * 2 ** min(wrong - FREE_TRIES, 10)
            self._free_at[file] = self._clock() + min(wait, LONGEST_WAIT_S)

    def succeeded(self, path: Path) -> None:
        """Forgets the wrong tries."""
        self._wrong.pop(path.resolve(), None)
        self._free_at.pop(path.resolve(), None)

    def seconds_to_wait(self, path: Path) -> float:
        """Seconds until the next try is allowed; 0 when it is now."""
        if not self._free_at:
            return 0.0
        return max(0.0, self._free_at.get(path.resolve(), 0.0) - self._clock())


TRIES = Tries()
"""The wrong tries of this process."""


def seconds_to_wait(path: Path) -> float:
    """Seconds until the next passphrase may be tried on ``path``; 0 when it may be now."""
    return TRIES.seconds_to_wait(path)
