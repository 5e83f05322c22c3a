"""Turns a story of paragraphs, tables and figures into a PDF with numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from nmt_chart.domain.text import one_line
from nmt_chart.overriding import override
from nmt_chart.reports.fonts import Weight, load
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.styles import FOOT, HAIRLINE, Align, TextStyle
from nmt_chart.reports.text import REPLACEMENT
from nmt_chart.reports.writing import draw_line

# Files are kept as bytes; the 7-bit form would make them a quarter larger.
rl_config.useA85 = 0

PROGRAM: Final = "NMT Chart"
_REPLACED_NOTE: Final = f"Characters that cannot be printed are shown as {REPLACEMENT}."
_FOLIO: Final = TextStyle(FOOT.size, FOOT.leading, color=FOOT.color, align=Align.END)
_FOLIO_ROOM: Final = 80.0
_HEAD_ROOM: Final = 22.0
_DRAFT: Final = TextStyle(128, 128, Weight.BOLD, Color(0.3, 0.33, 0.35, alpha=0.12), Align.CENTER)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the pages beside the story; all texts are printable lines.

    ``title``, ``subject`` and ``author`` go into the file's properties and never name a client. ``head``
    stands over the second and later pages, ``foot`` under each.
    """

    title: str
    subject: str
    author: str
    head: str
    foot: str
    is_draft: bool = False
    has_replaced: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document and how many pages it has."""

    data: bytes
    pages: int


def printed(story: list[Flowable], page: PageSettings, sheet: Sheet) -> Printed:
    """Lays ``story`` out on pages; equal input gives equal bytes."""
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=page.size,
        pageTemplates=[_template("first", page, sheet), _template("later", page, sheet)],
        title=sheet.title,
        subject=sheet.subject,
        author=one_line(sheet.author),
        creator=PROGRAM,
        producer=PROGRAM,
        invariant=1,
        pageCompression=1,
        displayDocTitle=True,
        lang="en",
        initialFontName=load(Weight.REGULAR),
    )
    document.build([*story, _PageNumbers()])
    return Printed(file.getvalue(), document.page)


class _PageNumbers(Flowable):
    """The end of a story: now that the pages are counted, fills in the number of each."""

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        pages = self.canv.getPageNumber()
        for number in range(1, pages + 1):
            self.canv.beginForm(_folio(number), lowerx=-200, lowery=-10, upperx=10, uppery=20)
            draw_line(self.canv, 0, 0, f"Page {number} of {pages}", _FOLIO)
            self.canv.endForm()


def _template(name: str, page: PageSettings, sheet: Sheet) -> PageTemplate:
    is_first = name == "first"

    def before(canvas: Canvas, _: BaseDocTemplate) -> None:
        if not is_first:
            _draw_head(canvas, page, sheet)

    def after(canvas: Canvas, _: BaseDocTemplate) -> None:
        _draw_foot(canvas, page, sheet)
        if sheet.is_draft:
            _draw_draft(canvas, page)

    frame = _frame(page, 0 if is_first else _HEAD_ROOM)
    return PageTemplate(name, [frame], before, after, page.size, autoNextPageTemplate="later")


def _frame(page: PageSettings, head_room: float) -> Frame:
    return Frame(
        page.side_margin,
        page.bottom_margin,
        page.content_width,
        page.content_height - head_room,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _draw_head(canvas: Canvas, page: PageSettings, sheet: Sheet) -> None:
    y = page.size[1] - page.top_margin - FOOT.size
    draw_line(canvas, page.side_margin, y, sheet.head, FOOT, width=page.content_width)
    _rule(canvas, page, y - 5)


def _draw_foot(canvas: Canvas, page: PageSettings, sheet: Sheet) -> None:
    y = page.bottom_margin - 22
    _rule(canvas, page, y + 11)
    draw_line(canvas, page.side_margin, y, sheet.foot, FOOT, width=page.content_width - _FOLIO_ROOM)
    if sheet.has_replaced:
        draw_line(canvas, page.side_margin, y - FOOT.leading, _REPLACED_NOTE, FOOT)
    canvas.saveState()
    canvas.translate(page.size[0] - page.side_margin, y)
    canvas.doForm(_folio(canvas.getPageNumber()))
    canvas.restoreState()


def _rule(canvas: Canvas, page: PageSettings, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(page.side_margin, y, page.size[0] - page.side_margin, y)
    canvas.restoreState()


def _draw_draft(canvas: Canvas, page: PageSettings) -> None:
    """Across the page and over everything: nothing on it can hide the word."""
    width, height = page.size
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52)
    draw_line(canvas, 0, -_DRAFT.size * 0.36, "DRAFT", _DRAFT)
    canvas.restoreState()


def _folio(number: int) -> str:
    return f"page-number-{number}"
