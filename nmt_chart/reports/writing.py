"""Puts typed text on the page: as flowing paragraphs and as single lines at a place."""

from __future__ import annotations

from functools import partial
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from nmt_chart.overriding import override
from nmt_chart.reports.reading_order import broken, needs_reordering, starts_right, visual
from nmt_chart.reports.styles import Align, TextStyle, paragraph_style
from nmt_chart.reports.text import REPLACEMENT, line_width, lines_of, markup, one_line, runs

_ELLIPSIS: Final = "…"


class Writer:
    """Sets the texts of one document and remembers whether a character had to be replaced."""

    def __init__(self) -> None:
        self.replaced = False

    def text(self, text: str, style: TextStyle) -> list[Flowable]:
        """``text`` as a paragraph for each of its lines; blank lines become space, blank text nothing."""
        if not text.strip():
            return []
        lines = lines_of(text.strip())
        self.replaced = self.replaced or any(REPLACEMENT in line for line in lines)
        return [_flowable(line, style) for line in lines]

    def line(self, text: str) -> str:
        """``text`` as one printable line for ``draw_line``."""
        line = one_line(text)
        self.replaced = self.replaced or REPLACEMENT in line
        return line


class RightToLeftText(Flowable):
    """A paragraph that holds letters written from right to left.

    Lines are broken in the order of reading and each is then put into the order of the paper.
    """

    def __init__(self, text: str, style: TextStyle, *, from_right: bool) -> None:
        super().__init__()
        self._text = text
        self._style = style
        self._from_right = from_right
        self._lines: list[str] = []
        self._broken_for: float | None = None

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks the lines for ``width``."""
        if self._broken_for != width:
            measure = partial(line_width, weight=self._style.weight, size=self._style.size)
            self._lines = list(broken(self._text, width, measure))
            self._broken_for = width
        self.width, self.height = width, len(self._lines) * self._style.leading
        return self.width, self.height

    @override
    def split(self, width: float, height: float, /) -> list[Flowable]:
        """The lines that fit into ``height`` and the rest; nothing when none fits.

        Lines stay as they were last broken: inside an indent the library gives the width without it here.
        """
        fitting = int(height / self._style.leading)
        if fitting < 1 or fitting >= len(self._lines):
            return []
        return [self._part(self._lines[:fitting]), self._part(self._lines[fitting:])]

    def draw(self) -> None:
        """Draws each line from its side."""
        baseline = self.height - self._style.ascent
        for line in self._lines:
            x = self._start_of(line)
            _draw_runs(self.canv, x, baseline, visual(line, right_to_left=self._from_right), self._style)
            baseline -= self._style.leading

    def _part(self, lines: list[str]) -> RightToLeftText:
        return RightToLeftText(" ".join(lines), self._style, from_right=self._from_right)

    def _start_of(self, line: str) -> float:
        room = self.width - line_width(line, self._style.weight, self._style.size)
        if self._style.align is Align.CENTER:
            return room / 2
        return room if self._from_right == (self._style.align is Align.START) else 0


def draw_line(
    canvas: Canvas, x: float, y: float, line: str, style: TextStyle, *, width: float | None = None
) -> None:
    """Draws one printable line with its baseline at ``y``; ``x`` is the side ``style`` aligns to.

    With a ``width`` the line is cut to it and ends in an ellipsis.
    """
    shown = line if width is None else shortened(line, style, width)
    length = line_width(shown, style.weight, style.size)
    shift = {Align.START: 0.0, Align.CENTER: length / 2, Align.END: length}[style.align]
    ordered = visual(shown, right_to_left=False) if needs_reordering(shown) else shown
    _draw_runs(canvas, x - shift, y, ordered, style)


def shortened(line: str, style: TextStyle, width: float) -> str:
    """The beginning of ``line`` that fits, with an ellipsis where something is left out."""
    if line_width(line, style.weight, style.size) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if line_width(line[:middle].rstrip() + _ELLIPSIS, style.weight, style.size) <= width:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + _ELLIPSIS


def _flowable(line: str, style: TextStyle) -> Flowable:
    if not line.strip():
        return Spacer(0, style.leading / 2)
    if needs_reordering(line):
        return RightToLeftText(line, style, from_right=starts_right(line))
    return Paragraph(markup(line, style.weight), paragraph_style(style))


def _draw_runs(canvas: Canvas, x: float, y: float, line: str, style: TextStyle) -> None:
    writing = canvas.beginText(x, y)
    writing.setFillColor(style.color)
    for font, text in runs(line, style.weight):
        writing.setFont(font, style.size)
        writing.textOut(text)
    canvas.drawText(writing)
