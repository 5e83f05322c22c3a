"""What can be chosen in a segmented control, a chip group or a row of tabs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


@dataclass(frozen=True, slots=True)
class Choice:
    """A value and the words that stand for it; ``tip`` explains them."""

    value: object
    label: str
    tip: str = ""


def choices_of(pairs: Iterable[Choice | tuple[object, str]]) -> tuple[Choice, ...]:
    """Choices from pairs of value and label."""
    return tuple(given if isinstance(given, Choice) else Choice(*given) for given in pairs)


def let_tab_reach(parts: Sequence[QAbstractButton], door: QAbstractButton | None) -> None:
    """Make one part the door through which Tab enters the control; without one it is the first."""
    for part in parts:
        through_door = part is (door or parts[0])
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if through_door else Qt.FocusPolicy.ClickFocus)
