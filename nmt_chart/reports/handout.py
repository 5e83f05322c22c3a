"""The handout a client takes home: large letters, plain words, and nothing that was not asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reportlab.platypus import Flowable

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.handout import HandoutText, shown_to_client
from nmt_chart.domain.note import capitalized
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit
from nmt_chart.reports.dates import Dates
from nmt_chart.reports.document import Printed, Sheet, printed
from nmt_chart.reports.figure import ChartFigure, close_ups, whole_bodies
from nmt_chart.reports.handout_blocks import HandoutBlocks, fitting
from nmt_chart.reports.letterhead import letterhead
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.tables import grid
from nmt_chart.reports.writing import Writer

_KIND: Final = "After your visit"
_SCALES: Final = (1.0, 0.94, 0.88)
"""The letters get a little smaller, never small, where that makes one page of two."""

_ALMOST_FITS: Final = 2

_FIGURE_HEIGHT: Final = 0.32
_FIGURE_SHARE: Final = 0.52
_CLOSE_UP_SHARE: Final = 0.4
_MOST_IN_ROW: Final = 3
_TALLER: Final = 1.4
"""What stands beside the figure may be this much taller than it."""

_ADVICE_HEIGHT: Final = 0.5
_MARK_RADIUS: Final = 6.4
_GAP: Final = 14.0


@dataclass(frozen=True, slots=True)
class HandoutContent:
    """What the handout is made of. Of ``client`` only the name is printed, on ``maps`` of their figure."""

    practice: Practice
    client: Client
    visit: Visit
    text: HandoutText
    maps: Mapping[View, BodyMap]
    locale: str

    @property
    def dates(self) -> Dates:
        """How dates are written."""
        return Dates(self.locale)


def handout(content: HandoutContent, page: PageSettings) -> bytes:
    """The handout as PDF, on one page if it fits; equal content gives equal bytes."""
    document = _printed(content, page, _SCALES[0])
    if document.pages != _ALMOST_FITS:
        return document.data
    smaller = (_printed(content, page, scale) for scale in _SCALES[1:])
    return next((other for other in smaller if other.pages == 1), document).data


def _printed(content: HandoutContent, page: PageSettings, scale: float) -> Printed:
    writer = Writer()
    story = _story(content, writer, page, scale)
    day = content.dates.day(content.visit.service_on)
    practice = content.practice
    foot = f"{practice.name}  ·  This handout does not replace the advice of your physician."
    sheet = Sheet(
        title=f"{_KIND}, {day}",
        subject=_KIND,
        author=practice.name,
        head=writer.line(f"{content.client.name}  ·  {_KIND}, {day}"),
        foot=writer.line(foot),
        has_replaced=writer.replaced,
    )
    return printed(story, page, sheet)


def _story(content: HandoutContent, writer: Writer, page: PageSettings, scale: float) -> list[Flowable]:
    text, width = content.text, page.content_width
    blocks = HandoutBlocks(writer, width, scale)
    day = content.dates.weekday(content.visit.service_on)
    opening = f"this is what we found and did on {day}, and what you can do now."
    return [
        *letterhead(
            writer, content.practice, kind="For you to keep", detail=content.client.name, width=width
        ),
        *blocks.title(_KIND, text.greeting, opening if text.greeting else capitalized(opening)),
        *_today(content, blocks, page, scale),
        *_advice(text, blocks, page),
        *blocks.warning("When to call", text.call_when),
        *blocks.closing(text.next_appointment, _contact(content.practice)),
    ]


def _today(
    content: HandoutContent, blocks: HandoutBlocks, page: PageSettings, scale: float
) -> list[Flowable]:
    """The figure, what was done under it and what was found beside it; what has no room there follows."""
    widths = (page.content_width * _FIGURE_SHARE, page.content_width * (1 - _FIGURE_SHARE))
    height = page.content_height * _FIGURE_HEIGHT * scale
    chart = Chart.of(shown_to_client(content.visit.chart))
    figures = _figures(chart, content.maps, (widths[0] - _GAP, height))
    height = sum(figure.height for figure in figures)
    found = blocks.section("What we found", blocks.lines(content.text.today))
    done = blocks.section("What we did", blocks.lines(content.text.done))
    beside = fitting(found, widths[1], height * _TALLER)
    has_room = fitting(done, widths[0] - _GAP, height * (_TALLER - 1)) == len(done)
    under = len(done) if has_room and beside == len(found) else 0
    left = [*figures, blocks.gap(8), *done[:under]]
    return [grid([[left, found[:beside]]], widths, gap=_GAP), blocks.gap(2), *found[beside:], *done[under:]]


def _figures(chart: Chart, maps: Mapping[View, BodyMap], size: tuple[float, float]) -> list[ChartFigure]:
    """The whole bodies, and under them the close-ups with marks."""
    row = (size[0], size[1] * _CLOSE_UP_SHARE)
    return [
        whole_bodies(chart, maps, size, mark_radius=_MARK_RADIUS),
        *close_ups(chart, maps, row, most=_MOST_IN_ROW, mark_radius=_MARK_RADIUS),
    ]


def _advice(text: HandoutText, blocks: HandoutBlocks, page: PageSettings) -> list[Flowable]:
    home_care = [text.home_care] if text.home_care.strip() else []
    left = [
        *blocks.section("What to expect", blocks.lines(text.expect)),
        *blocks.section("What you can do", blocks.lines(home_care)),
    ]
    right = blocks.section("Stretches", blocks.stretches(text.stretches))
    return blocks.columns(left, right, page.content_height * _ADVICE_HEIGHT)


def _contact(practice: Practice) -> list[str]:
    reached = "  ·  ".join(part for part in (practice.phone, practice.email) if part)
    return [practice.therapist, reached]
