"""Finds the drawings, both in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

from nmt_chart.errors import DataError

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "assets" / "bodymaps", _PACKAGE.parent / "assets" / "bodymaps")


def bodymaps_folder() -> Path:
    """The folder that holds the drawings; raises DataError when the installation lacks it."""
    for place in _PLACES:
        if place.is_dir():
            return place
    raise DataError(
        "The body drawings are missing from this installation. Your records are safe. "
        "Install NMT Chart again."
    )
