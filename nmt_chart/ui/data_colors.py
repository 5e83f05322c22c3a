"""The colors of what was charted: the same on every screen and on paper, whatever the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor

PAIN_RAMP = tuple(
    QColor(name)
    for name in (
        "#d5dcd7",
        "#ebc7a9",
        "#e6b08c",
        "#e09a74",
        "#d98360",
        "#d16c50",
        "#c44f40",
        "#b93730",
        "#a32a2b",
        "#8b2026",
        "#701721",
    )
)
"""The color of each score from 0 to 10; ever darker, so that it reads in gray too."""

ACTIVE_MARK = QColor("#c2362f")
LATENT_MARK = QColor("#ffffff")
SATELLITE_MARK = QColor("#f3d9d0")
RESOLVED_MARK = QColor("#5f6f6a")
REFERRED_PAIN = QColor(194, 54, 47, 92)
SPILLOVER_DOTS = QColor("#c2362f")
NUMBNESS = QColor("#4d6fa8")
TINGLING = QColor("#7a5ba6")
GHOST = QColor("#7c8784")

_DARK_INK = QColor("#2b1510")
_LIGHT_INK = QColor("#ffffff")


def pain_color(score: int) -> QColor:
    """The color of a score from 0 to 10."""
    return PAIN_RAMP[score]


def ink_on(color: QColor) -> QColor:
    """Dark or light, whichever reads better on ``color``."""
    return max(_DARK_INK, _LIGHT_INK, key=lambda ink: contrast(ink, color))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colors, 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(channel) for channel in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
