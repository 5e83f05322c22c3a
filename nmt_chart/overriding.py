"""Marks methods that take the place of another; ``typing_extensions`` is read by the type checker alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """The method as it is: the mark is for the type checker, and loading its own module takes long."""
        return method


__all__ = ["override"]
