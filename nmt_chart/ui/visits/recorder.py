"""Writes what was done to the practice file, step by step, and says truthfully whether it is there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from nmt_chart.errors import UserError

FIRST_RETRY_MS = 1_000
LONGEST_RETRY_MS = 30_000

Written = TypeVar("Written")
"""What is written at once: a step of a chart, a note."""


class Saving(StrEnum):
    """Where the newest step is."""

    SAVED = "saved"
    PENDING = "pending"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether all is on disk: when it was last written, and what went wrong if it is not."""

    saving: Saving
    saved_at: datetime | None = None
    problem: str = ""


class Recorder(QObject, Generic[Written]):
    """Takes steps in order and writes them one by one, each in a transaction of its own.

    A step that can't be written stays first in line and is tried again with growing pauses; writing a step
    twice is harmless. ``save`` raises UserError when the world refuses.
    """

    state_changed = Signal(object)  # SaveState

    def __init__(
        self, save: Callable[[Written], None], clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._clock = clock
        self._waiting: deque[Written] = deque()
        self._state = SaveState(Saving.SAVED)
        self._pause_ms = FIRST_RETRY_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def waiting(self) -> tuple[Written, ...]:
        """What is not on disk yet, oldest first."""
        return tuple(self._waiting)

    @property
    def state(self) -> SaveState:
        """Whether all is on disk."""
        return self._state

    def take(self, step: Written) -> None:
        """Puts a step in line; it is written as soon as the hand is off the screen's event."""
        self._waiting.append(step)
        if self._state.saving is not Saving.FAILED:
            self._say(SaveState(Saving.PENDING, self._state.saved_at))
            self._timer.start(0)

    def flush(self) -> bool:
        """Writes everything in line now; returns whether all of it is on disk."""
        while self._waiting:
            try:
                self._save(self._waiting[0])
            except UserError as error:
                self._say(SaveState(Saving.FAILED, self._state.saved_at, str(error)))
                self._timer.start(self._pause_ms)
                self._pause_ms = min(2 * self._pause_ms, LONGEST_RETRY_MS)
                return False
            self._waiting.popleft()
        if self._state.saving is not Saving.SAVED:
            self._pause_ms = FIRST_RETRY_MS
            self._timer.stop()
            self._say(SaveState(Saving.SAVED, self._clock()))
        return True

    def _say(self, state: SaveState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
