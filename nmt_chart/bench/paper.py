"""The visit summary: how long it takes and how large it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from nmt_chart.bench.crowded_chart import crowded_chart
from nmt_chart.bench.measure import Measured, middle, taken_ms
from nmt_chart.domain.client import Client
from nmt_chart.domain.ids import ClientId, VisitId
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Visit
from nmt_chart.reference import Reference
from nmt_chart.reports.page import page_for
from nmt_chart.reports.visit_summary import VisitSummaryContent, visit_summary
from nmt_chart.settings import Paper

_LIMIT_MS = 150.0
_LIMIT_KB = 200.0
_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


def measure(_folder: Path) -> Iterator[Measured]:
    """Prints a visit with 40 marks several times; the first pays for the fonts."""
    reference = Reference()
    chart = crowded_chart(reference, points=34, zones=6, seed=3)
    content = VisitSummaryContent(
        practice=Practice("Measured", "A. Therapist", "LMT"),
        client=Client(ClientId("c"), "Ana", "Ruiz", _AT),
        visit=Visit(VisitId("v"), ClientId("c"), _AT, _AT, "UTC", chart=chart),
        wording=reference,
        maps=reference.maps,
        locale="en_US",
        visit_number=1,
    )
    page = page_for(Paper.LETTER, "en_US")
    first = taken_ms(lambda: visit_summary(content, page))
    later = middle([taken_ms(lambda: visit_summary(content, page)) for _ in range(7)])
    yield Measured(
        "visit summary with 40 marks, after the first", later, _LIMIT_MS, remark=f"the first: {first:.0f} ms"
    )
    size = len(visit_summary(content, page)) / 1000
    yield Measured("size of that PDF", size, _LIMIT_KB, unit="kB")
