"""The named colors, distances and letter sizes of the interface, in light and in dark.

They are named tuples because the first window needs them: dataclasses take several times as long to load.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor


class Palette(NamedTuple):
    """What each part of the interface is colored with; the same names in every scheme.

    ``x_soft`` is a tinted background, ``x_text`` is text on it or on any plain surface, ``on_x`` is text
    on the full color. ``line`` separates, ``line_strong`` outlines what can be acted on.
    """

    paper: QColor
    surface: QColor
    card: QColor
    sunken: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text_muted: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_soft: QColor
    accent_text: QColor
    pain: QColor
    on_pain: QColor
    pain_soft: QColor
    pain_text: QColor
    caution: QColor
    caution_soft: QColor
    caution_text: QColor
    good: QColor
    good_soft: QColor
    good_text: QColor
    focus: QColor
    rail: QColor
    rail_selected: QColor
    rail_text: QColor
    rail_text_selected: QColor
    shadow: QColor


class ColorRole(StrEnum):
    """The tokens an icon or a text can ask for by name."""

    TEXT = "text"
    TEXT_MUTED = "text_muted"
    ACCENT = "accent"
    ACCENT_TEXT = "accent_text"
    ON_ACCENT = "on_accent"
    PAIN_TEXT = "pain_text"
    CAUTION_TEXT = "caution_text"
    GOOD_TEXT = "good_text"
    RAIL_TEXT = "rail_text"
    RAIL_TEXT_SELECTED = "rail_text_selected"

    def of(self, palette: Palette) -> QColor:
        """The color this role has in ``palette``."""
        return QColor(getattr(palette, self.value))


LIGHT = Palette(
    paper=QColor("#f5f3ef"),
    surface=QColor("#ffffff"),
    card=QColor("#ffffff"),
    sunken=QColor("#eeebe4"),
    line=QColor("#e2ddd5"),
    line_strong=QColor("#858b89"),
    text=QColor("#1d2a2e"),
    text_muted=QColor("#5a686d"),
    accent=QColor("#0f6b66"),
    accent_hover=QColor("#0c5853"),
    on_accent=QColor("#ffffff"),
    accent_soft=QColor("#dceeeb"),
    accent_text=QColor("#0f6b66"),
    pain=QColor("#c2362f"),
    on_pain=QColor("#ffffff"),
    pain_soft=QColor("#fbe5e3"),
    pain_text=QColor("#8e1f1b"),
    caution=QColor("#b7791f"),
    caution_soft=QColor("#fbf0dc"),
    caution_text=QColor("#75490a"),
    good=QColor("#2e9e6b"),
    good_soft=QColor("#ddf1e6"),
    good_text=QColor("#1f6e49"),
    focus=QColor("#0a7d76"),
    rail=QColor("#17333a"),
    rail_selected=QColor("#23525a"),
    rail_text=QColor("#b9cdd0"),
    rail_text_selected=QColor("#ffffff"),
    shadow=QColor(29, 42, 46, 26),
)

DARK = Palette(
    paper=QColor("#12181a"),
    surface=QColor("#1a2124"),
    card=QColor("#20292c"),
    sunken=QColor("#2a3437"),
    line=QColor("#344145"),
    line_strong=QColor("#7d8c91"),
    text=QColor("#e9eeee"),
    text_muted=QColor("#a5b3b7"),
    accent=QColor("#58c4b6"),
    accent_hover=QColor("#70d3c6"),
    on_accent=QColor("#05231f"),
    accent_soft=QColor("#1d4440"),
    accent_text=QColor("#86dacf"),
    pain=QColor("#e2675e"),
    on_pain=QColor("#2a0705"),
    pain_soft=QColor("#4a2220"),
    pain_text=QColor("#ffb9b1"),
    caution=QColor("#e0a94a"),
    caution_soft=QColor("#43341a"),
    caution_text=QColor("#f5d28b"),
    good=QColor("#4fbf8b"),
    good_soft=QColor("#1c3f30"),
    good_text=QColor("#8fdcb5"),
    focus=QColor("#7fe0d4"),
    rail=QColor("#0e1d21"),
    rail_selected=QColor("#21474d"),
    rail_text=QColor("#a9c0c4"),
    rail_text_selected=QColor("#ffffff"),
    shadow=QColor(0, 0, 0, 90),
)


def with_more_contrast(palette: Palette) -> Palette:
    """The same palette for people who ask their system for more contrast: strong lines, no muted text."""
    return palette._replace(
        line=palette.line_strong, text_muted=palette.text, rail_text=palette.rail_text_selected
    )


class Space(IntEnum):
    """Distances in device-independent pixels."""

    HAIR = 2
    TIGHT = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 40


class Radius(IntEnum):
    """Corner radii in device-independent pixels."""

    SMALL = 4
    CONTROL = 8
    CARD = 12


TARGET = 44
"""The least height and width of anything a finger is meant to hit."""

COMPACT = 36
"""How tall a dense control is drawn; it still answers over TARGET."""


class TypeStyle(NamedTuple):
    """One step of the type scale: size in pixels, CSS weight, extra letter spacing in pixels."""

    size_px: int
    weight: int = 400
    tracking_px: float = 0.0
    even_digits: bool = False


class Type:
    """The type scale."""

    BODY = TypeStyle(14)
    BODY_MEDIUM = TypeStyle(14, 500)
    BODY_STRONG = TypeStyle(14, 600)
    SMALL = TypeStyle(13)
    SMALL_STRONG = TypeStyle(13, 600)
    CAPTION = TypeStyle(12)
    CAPTION_STRONG = TypeStyle(12, 600)
    LABEL = TypeStyle(12, 500, tracking_px=0.5)
    TITLE = TypeStyle(16, 600)
    HEADING = TypeStyle(20, 600)
    NUMBER = TypeStyle(28, 600, even_digits=True)
