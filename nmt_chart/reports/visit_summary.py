"""The summary of one visit, for the record and for other professionals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reportlab.platypus import Flowable, KeepTogether

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.note import Wording
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit
from nmt_chart.reports.alert_box import alert_boxes
from nmt_chart.reports.blocks import heading
from nmt_chart.reports.chart_block import chart_block
from nmt_chart.reports.client_head import born_words, client_head, facts_of
from nmt_chart.reports.dates import Dates
from nmt_chart.reports.document import Sheet, printed
from nmt_chart.reports.letterhead import letterhead
from nmt_chart.reports.mark_tables import MarkTables
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.signature import addenda, signature_block
from nmt_chart.reports.visit_note import soap, what_next
from nmt_chart.reports.writing import Writer

_KIND: Final = "Visit summary"
_FIGURES_SHARE: Final = 0.43


@dataclass(frozen=True, slots=True)
class VisitSummaryContent:
    """Everything the summary says.

    ``maps`` are the drawings of the client's figure. ``locale`` ("en_US") sets how dates are written.
    ``visit_number`` counts the client's visits from 1.
    Without ``printed_at`` the pages do not say when they were printed.
    """

    practice: Practice
    client: Client
    visit: Visit
    wording: Wording
    maps: Mapping[View, BodyMap]
    locale: str
    episode: Episode | None = None
    visit_number: int | None = None
    printed_at: datetime | None = None

    @property
    def dates(self) -> Dates:
        """How dates are written."""
        return Dates(self.locale)


def visit_summary(content: VisitSummaryContent, page: PageSettings) -> bytes:
    """The summary as PDF; equal content gives equal bytes."""
    writer = Writer()
    story = _story(content, writer, page)
    return printed(story, page, _sheet(content, writer)).data


def _story(content: VisitSummaryContent, writer: Writer, page: PageSettings) -> list[Flowable]:
    visit, dates, width = content.visit, content.dates, page.content_width
    facts = facts_of(content.client, visit, content.episode, dates)
    number = f"Visit {content.visit_number}" if content.visit_number else ""
    return [
        *letterhead(writer, content.practice, kind=_KIND, detail=number, width=width),
        *client_head(writer, content.client, facts, width),
        *alert_boxes(writer, content.client.alerts, width),
        *chart_block(writer, visit.chart, content.maps, (width, page.content_height * _FIGURES_SHARE)),
        *MarkTables(writer, visit.chart, content.wording).story(width),
        *_signed_note(content, writer),
        *addenda(writer, visit, dates),
    ]


def _signed_note(content: VisitSummaryContent, writer: Writer) -> list[Flowable]:
    """The note and its signature, which never stands alone on a page."""
    visit, dates = content.visit, content.dates
    blocks = soap(writer, visit.chart, content.wording) + what_next(writer, visit.chart.note, dates)
    signature = signature_block(writer, visit, content.practice, dates)
    story = heading(writer, "Note")
    for block in blocks[:-1]:
        story += block
    return [*story, KeepTogether([*blocks[-1], *signature])]


def _sheet(content: VisitSummaryContent, writer: Writer) -> Sheet:
    visit, dates = content.visit, content.dates
    service = dates.day(visit.service_on)
    born = born_words(content.client, visit, dates)
    head = [content.client.name, f"born {born}" if born else "", f"visit of {service}"]
    foot = [content.practice.name, _KIND, "" if visit.is_signed else "draft, not signed"]
    foot += [f"printed {dates.moment(visit.local(content.printed_at))}" if content.printed_at else ""]
    return Sheet(
        title=f"{_KIND}, {service}",
        subject=_KIND,
        author=content.practice.name,
        head=writer.line("  ·  ".join(filter(None, head))),
        foot=writer.line("  ·  ".join(filter(None, foot))),
        is_draft=not visit.is_signed,
        has_replaced=writer.replaced,
    )
