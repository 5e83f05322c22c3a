"""The key beside the figures: only the signs that occur, and the visit's pain before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.terms import Status, ZoneKind
from nmt_chart.overriding import override
from nmt_chart.reports.mark_ink import draw_point
from nmt_chart.reports.styles import CELL, TEXT
from nmt_chart.reports.writing import draw_line
from nmt_chart.reports.zone_ink import draw_area

_ROW: Final = 15.0
_SIGN_ROOM: Final = 24.0
_SIGN_AT: Final = 9.0
_RADIUS: Final = 4.6

_STATUS_WORDS: Final = {
    Status.ACTIVE: "Active trigger point",
    Status.LATENT: "Latent trigger point",
    Status.SATELLITE: "Satellite trigger point",
    Status.RESOLVED: "Resolved trigger point",
}

Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the key: how its sign is drawn at a place, and what it means."""

    draw: Draw
    words: str


class Legend(Flowable):
    """The entries under each other."""

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__()
        self._entries = entries

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """A row for each entry."""
        self.width, self.height = width, _ROW * len(self._entries)
        return self.width, self.height

    def draw(self) -> None:
        """Draws from the top."""
        for row, entry in enumerate(self._entries):
            middle = self.height - (row + 0.5) * _ROW
            entry.draw(self.canv, _SIGN_AT, middle)
            draw_line(self.canv, _SIGN_ROOM, middle - CELL.size * 0.36, entry.words, CELL)


def entries_for(chart: Chart) -> list[Entry]:
    """The entries that the marks of ``chart`` need."""
    return [*_status_entries(chart), *_kind_entries(chart), *_line_entries(chart)]


def _status_entries(chart: Chart) -> Iterator[Entry]:
    for status, words in _STATUS_WORDS.items():
        if any(point.status is status for point in chart.trigger_points):
            yield Entry(_point_sign(status), words)
    if chart.unconfirmed:
        yield Entry(_point_sign(Status.LATENT, confirmed=False), "Not confirmed today")


def _kind_entries(chart: Chart) -> Iterator[Entry]:
    for kind in ZoneKind:
        if any(zone.kind is kind for zone in chart.pain_zones):
            yield Entry(_swatch(kind), kind.label)


def _line_entries(chart: Chart) -> Iterator[Entry]:
    if any(_is_linked(zone, chart) for zone in chart.pain_zones):
        yield Entry(_dashed_line, "Zone and its point")


def _is_linked(zone: PainZone, chart: Chart) -> bool:
    return any(point.id == zone.source and zone.area_on(point.place.view) for point in chart.trigger_points)


def _point_sign(status: Status, *, confirmed: bool = True) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_point(canvas, status, "", (x, y), _RADIUS, confirmed=confirmed)

    return draw


def _swatch(kind: ZoneKind) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        corners = ((x - 9, y - 4.5), (x + 9, y - 4.5), (x + 9, y + 4.5), (x - 9, y + 4.5))
        draw_area(canvas, [corners], kind)

    return draw


def _dashed_line(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(TEXT)
    canvas.setLineWidth(0.6)
    canvas.setDash([2.2, 1.6])
    canvas.line(x - 9, y, x + 9, y)
    canvas.restoreState()
