"""Fonts and icons that ship with the program, and where to find them."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Where a shipped file lies, e.g. ``resource_path("fonts", "Inter-Regular.ttf")``."""
    return _HERE.joinpath(*parts)
