"""Cells side by side: tables whose rows stay whole where they can, and grids without lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, Table
from reportlab.platypus.tables import TableStyle

from nmt_chart.overriding import override
from nmt_chart.reports.fonts import Weight, load
from nmt_chart.reports.styles import HAIRLINE, LABEL, SOFT
from nmt_chart.reports.writing import Writer

Cell = list[Flowable]
_Corner = tuple[int, int]
Command = tuple[str, _Corner, _Corner, object] | tuple[str, _Corner, _Corner, float, Color]
"""A rule for the cells from one corner to another, as the library wants it."""

WHOLE: Final[tuple[_Corner, _Corner]] = ((0, 0), (-1, -1))
"""From the first cell to the last."""

_NEARLY_A_PAGE: Final = 500.0
_ENDLESS: Final = 1e6
_ABOVE: Final = 3.6
_BELOW: Final = 4.4
_BETWEEN: Final = 8.0


class RowTable(Table):
    """A table that cuts a row only where even a whole page is too short for it."""

    @override
    def split(self, width: float, height: float, /) -> list[Flowable]:
        """The rows that fit and the rest; nothing when the next page is the better place."""
        self.splitInRow = int(height > _NEARLY_A_PAGE)
        return list(super().split(width, height))


def grid(rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, gap: float = 10) -> Table:
    """Cells side by side without lines, top edges level."""
    style = table_style(("RIGHTPADDING", (0, 0), (-2, -1), gap))
    return RowTable([list(row) for row in rows], colWidths=list(widths), style=style, hAlign="LEFT")


def table(
    writer: Writer,
    titles: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    lead: list[Flowable],
) -> list[Flowable]:
    """``lead`` and a table of one row or more, with a head that is repeated on each page.

    What leads to the table goes to the next page with it when the first row has no room.
    """
    head = [writer.text(title, LABEL) for title in titles]
    style = table_style(
        ("RIGHTPADDING", (0, 0), (-2, -1), _BETWEEN),
        ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ("BACKGROUND", (0, 0), (-1, 0), SOFT),
        ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (0, -1), 3),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE),
    )
    whole = [head, *[list(row) for row in rows]]
    made = RowTable(whole, colWidths=list(widths), style=style, repeatRows=1, hAlign="LEFT")
    opening = height_of(lead, sum(widths)) + sum(_row_height(row, widths) for row in whole[:2])
    return [CondPageBreak(min(opening, _NEARLY_A_PAGE)), *lead, made]


def table_style(*commands: Command) -> TableStyle:
    """Cells without padding, top edges level, changed by ``commands``.

    The font is named because the library would else put one into the file that is not embedded.
    """
    base: list[Command] = [(f"{side}PADDING", *WHOLE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    base += [("FONTNAME", *WHOLE, load(Weight.REGULAR)), ("VALIGN", *WHOLE, "TOP")]
    return TableStyle([*base, *commands])


def height_of(parts: Iterable[Flowable], width: float) -> float:
    """How tall ``parts`` stand under each other."""
    return sum(part.wrap(width, _ENDLESS)[1] for part in parts)


def _row_height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    cells = zip(row, widths, strict=True)
    return _ABOVE + _BELOW + max(height_of(cell, width - _BETWEEN) for cell, width in cells)
