"""The handout as it will be printed: drafted from the visit, with what the therapist changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from nmt_chart.domain.handout import HandoutText, Stretch

Part = str | tuple[str, ...] | tuple[Stretch, ...]


class Piece(StrEnum):
    """A part of the handout that can be changed; the value is the name of its field."""

    GREETING = "greeting"
    TODAY = "today"
    DONE = "done"
    EXPECT = "expect"
    HOME_CARE = "home_care"
    STRETCHES = "stretches"
    CALL_WHEN = "call_when"
    NEXT_APPOINTMENT = "next_appointment"


@dataclass(frozen=True, slots=True)
class EditedHandout:
    """A draft and the pieces that were changed; what was not changed follows the draft."""

    draft: HandoutText
    edits: Mapping[Piece, Part] = field(default_factory=dict)

    @property
    def text(self) -> HandoutText:
        """The words to print."""
        return replace(self.draft, **{piece.value: part for piece, part in self.edits.items()})  # type: ignore[arg-type]  # a piece has its field's type

    def part(self, piece: Piece) -> Part:
        """One piece as it will be printed."""
        part: Part = getattr(self.text, piece.value)
        return part

    def is_changed(self, piece: Piece) -> bool:
        """Whether a piece is the therapist's own."""
        return piece in self.edits

    def changed(self, piece: Piece, part: Part) -> EditedHandout:
        """The handout with a piece of the therapist's own; what equals the draft follows the draft."""
        if part == getattr(self.draft, piece.value):
            return self.restored(piece)
        return replace(self, edits={**self.edits, piece: part})

    def restored(self, piece: Piece) -> EditedHandout:
        """The handout with a piece as it was drafted."""
        return replace(self, edits={p: part for p, part in self.edits.items() if p is not piece})


def as_lines(part: Part) -> str:
    """A piece as a person edits it: a line of text for each line of the handout."""
    return part if isinstance(part, str) else "\n".join(str(line) for line in part)


def from_lines(text: str) -> tuple[str, ...]:
    """The lines a person typed, without empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
