"""The practice and the therapist who signs for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Practice:
    """What stands at the head of every page."""

    name: str
    therapist: str
    credentials: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.therapist.strip():
            raise ValueError("a practice needs its name and its therapist's name")

    @property
    def signer(self) -> str:
        """Name and credentials as they stand under a signature."""
        return ", ".join(part for part in (self.therapist, self.credentials) if part)
