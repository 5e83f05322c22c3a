"""The building blocks of a document: headings, labels beside text, and lines across it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Indenter, Spacer

from nmt_chart.overriding import override
from nmt_chart.reports.styles import BODY, HAIRLINE, HEADING, Align, TextStyle
from nmt_chart.reports.writing import Writer, draw_line

SIDE_ROOM: Final = 92.0
"""How far text stands in to leave room for its label."""

_HEADING_AND_TEXT: Final = 74.0
_LABEL_AND_TEXT: Final = 44.0


class Rule(HRFlowable):
    """A line across the text."""

    def __init__(
        self, color: Color = HAIRLINE, thickness: float = 0.5, *, before: float = 0, after: float = 0
    ) -> None:
        super().__init__("100%", thickness, color=color, spaceBefore=before, spaceAfter=after)


class SideLabel(Flowable):
    """A label in the margin of indented text, level with its first line; takes no room itself."""

    def __init__(self, label: str, style: TextStyle) -> None:
        super().__init__()
        self._label = label
        self._style = style

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Nothing."""
        return 0, 0

    def draw(self) -> None:
        """Draws to the left of where the text begins."""
        draw_line(self.canv, -SIDE_ROOM, -self._style.ascent, self._label, self._style, width=SIDE_ROOM - 8)


def heading(writer: Writer, text: str) -> list[Flowable]:
    """The heading of a section; goes to the next page rather than stand alone."""
    return [CondPageBreak(_HEADING_AND_TEXT), *bare_heading(writer, text)]


def bare_heading(writer: Writer, text: str) -> list[Flowable]:
    """The heading where something else sees to it that it does not stand alone."""
    return [Spacer(0, 14), *writer.text(text, HEADING), Spacer(0, 3)]


def labeled(writer: Writer, label: str, parts: Sequence[Flowable]) -> list[Flowable]:
    """``parts`` set in, with ``label`` beside their first line."""
    side = SideLabel(writer.line(label), TextStyle(BODY.size, BODY.leading, HEADING.weight, BODY.color))
    return [
        CondPageBreak(_LABEL_AND_TEXT),
        Indenter(left=SIDE_ROOM),
        side,
        *parts,
        Indenter(left=-SIDE_ROOM),
        Spacer(0, 7),
    ]


def ended(style: TextStyle) -> TextStyle:
    """``style`` aligned to the end of the line."""
    return TextStyle(style.size, style.leading, style.weight, style.color, Align.END)
