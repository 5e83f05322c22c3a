"""What the screens work with while the practice is unlocked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nmt_chart.reference import Reference
from nmt_chart.store.store import Store
from nmt_chart.ui.preferences import Preferences

Clock = Callable[[], datetime]
"""Gives the present moment, aware; tests pass their own."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The unlocked practice file, what is known of the body, the settings, the clock and its zone."""

    store: Store
    reference: Reference
    preferences: Preferences
    clock: Clock
    zone: str
