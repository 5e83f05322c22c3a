"""The sheet of paper a document is laid out on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from nmt_chart.settings import Paper

PaperName = Literal["a4", "letter"]

POINTS_PER_MM: Final = 72 / 25.4

_SIZES: Final[dict[PaperName, tuple[float, float]]] = {
    "a4": (210 * POINTS_PER_MM, 297 * POINTS_PER_MM),
    "letter": (612.0, 792.0),
}

_LETTER_COUNTRIES: Final = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "DO", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""Where people print on Letter. Source: Unicode CLDR, territories with the paper size US-Letter."""

_COUNTRY = re.compile(r"[_-]([A-Z]{2})(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class PageSettings:
    """The paper and its margins; lengths that are not named otherwise are PDF points (1/72 inch)."""

    paper: PaperName
    side_margin: float = 17 * POINTS_PER_MM
    top_margin: float = 14 * POINTS_PER_MM
    bottom_margin: float = 17 * POINTS_PER_MM

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return _SIZES[self.paper]

    @property
    def content_width(self) -> float:
        """The width between the margins."""
        return self.size[0] - 2 * self.side_margin

    @property
    def content_height(self) -> float:
        """The height between the margins."""
        return self.size[1] - self.top_margin - self.bottom_margin


def paper_for_locale(locale: str) -> PaperName:
    """The paper people use where ``locale`` ("en_US", "fr-CA", "de_DE.UTF-8") is at home."""
    country = _COUNTRY.search(locale)
    return "letter" if country and country.group(1) in _LETTER_COUNTRIES else "a4"


def page_for(paper: Paper, locale: str) -> PageSettings:
    """The page for the user's setting; the locale decides when the setting leaves it open."""
    if paper is Paper.A4:
        return PageSettings("a4")
    if paper is Paper.LETTER:
        return PageSettings("letter")
    return PageSettings(paper_for_locale(locale))
