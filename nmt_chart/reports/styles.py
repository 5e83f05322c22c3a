"""The look of the paper: colors that read in black and white, and the steps of the type scale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from nmt_chart.reports.fonts import Weight, load

TEXT: Final = HexColor("#1d2a2e")
MUTED: Final = HexColor("#55636a")
HAIRLINE: Final = HexColor("#c9cfd0")
ACCENT: Final = HexColor("#0f6b66")
SOFT: Final = HexColor("#f1f4f4")
WHITE: Final = HexColor("#ffffff")

PAIN: Final = HexColor("#a8251f")
NUMB: Final = HexColor("#34558f")
TINGLE: Final = HexColor("#5b4390")
BURN: Final = HexColor("#97440a")
BODY_LINE: Final = HexColor("#4a4f52")
BODY_INK: Final = HexColor("#8a9195")

_ASCENT: Final = 0.96875
"""Of the main family, as a share of the size."""

NOTHING: Final = "\u2013"
"""Stands in a cell for what was not asked or not done."""


class Align(Enum):
    """Where lines begin; START is the side the text is read from."""

    START = TA_LEFT
    CENTER = TA_CENTER
    END = TA_RIGHT


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One step of the type scale; lengths in points."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    color: Color = TEXT
    align: Align = Align.START

    @property
    def ascent(self) -> float:
        """How far under the top of a paragraph its first baseline lies."""
        return self.size * _ASCENT

    def scaled(self, factor: float) -> TextStyle:
        """The same step, larger or smaller."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


TITLE: Final = TextStyle(19, 23, Weight.BOLD)
HEADING: Final = TextStyle(11, 14, Weight.SEMIBOLD, ACCENT)
BODY: Final = TextStyle(9.2, 12.8)
LABEL: Final = TextStyle(7.5, 10, Weight.MEDIUM, MUTED)
CELL: Final = TextStyle(8.2, 10.7)
CELL_STRONG: Final = TextStyle(8.2, 10.7, Weight.SEMIBOLD)
CELL_MUTED: Final = TextStyle(8.2, 10.7, color=MUTED)
FOOT: Final = TextStyle(7.5, 10, color=MUTED)


@cache
def paragraph_style(style: TextStyle) -> ParagraphStyle:
    """``style`` as the layout engine wants it."""
    return ParagraphStyle(
        f"{style.weight}-{style.size:g}",
        fontName=load(style.weight),
        fontSize=style.size,
        leading=style.leading,
        textColor=style.color,
        alignment=style.align.value,
        allowOrphans=0,
        allowWidows=0,
        splitLongWords=1,
    )
