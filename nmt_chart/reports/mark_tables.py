"""The marks of a visit as tables: what was found at each, how it answered, and what was done."""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable, Spacer

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint
from nmt_chart.domain.note import Wording, capitalized, mark_name, treatment_words
from nmt_chart.domain.terms import Familiar, Sign, Status
from nmt_chart.reports.blocks import bare_heading, labeled
from nmt_chart.reports.mark_ink import draw_sign
from nmt_chart.reports.styles import BODY, CELL, CELL_MUTED, CELL_STRONG, NOTHING
from nmt_chart.reports.tables import Cell, table
from nmt_chart.reports.writing import Writer

_SIGN_RADIUS: Final = 6.2
_FAMILIAR: Final = {
    Familiar.YES: "reproduces familiar pain",
    Familiar.NO: "does not reproduce familiar pain",
    Familiar.NOT_ASKED: "",
}
_LONG_NOTE: Final = 240
"""Notes with more letters than this stand under the table, where lines are long enough to be read."""

_POINT_TITLES: Final = ("", "Trigger point", "Found", "Tenderness 0\u201310", "Treatment")
_POINT_SHARES: Final = (0.052, 0.275, 0.248, 0.155, 0.27)
_ZONE_TITLES: Final = ("", "Pain zone", "Intensity 0\u201310", "Quality", "Comes from")
_ZONE_SHARES: Final = (0.052, 0.378, 0.115, 0.19, 0.265)


class MarkSign(Flowable):
    """The sign a mark has on the figure, in a cell."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.width = self.height = 2 * _SIGN_RADIUS

    def draw(self) -> None:
        """Draws the sign level with the first line beside it."""
        draw_sign(self.canv, self._mark, _SIGN_RADIUS, _SIGN_RADIUS + 1, _SIGN_RADIUS)


class MarkTables:
    """Writes the tables of one chart."""

    def __init__(self, writer: Writer, chart: Chart, wording: Wording) -> None:
        self._writer = writer
        self._chart = chart
        self._wording = wording

    def story(self, width: float) -> list[Flowable]:
        """Points by number, zones by letter, and the notes that are too long for a cell."""
        points = [self._point_row(point) for point in self._chart.trigger_points]
        zones = [self._zone_row(zone) for zone in self._chart.pain_zones]
        story = self._table(_POINT_TITLES, points, _POINT_SHARES, width, lead=self._heading())
        gap: list[Flowable] = [Spacer(0, 10)]
        story += self._table(_ZONE_TITLES, zones, _ZONE_SHARES, width, lead=gap if story else self._heading())
        return [*story, *self._long_notes()]

    def _heading(self) -> list[Flowable]:
        return bare_heading(self._writer, "Marks")

    def _table(
        self,
        titles: tuple[str, ...],
        rows: list[list[Cell]],
        shares: tuple[float, ...],
        width: float,
        *,
        lead: list[Flowable],
    ) -> list[Flowable]:
        widths = [width * share for share in shares]
        return table(self._writer, titles, rows, widths, lead=lead) if rows else []

    def _long_notes(self) -> list[Flowable]:
        story: list[Flowable] = []
        for mark in self._chart:
            if _is_long(mark.note):
                story += labeled(self._writer, f"Note on {mark.label}", self._writer.text(mark.note, BODY))
        return [Spacer(0, 10), *story] if story else []

    def _point_row(self, point: TriggerPoint) -> list[Cell]:
        text = self._writer.text
        return [
            [MarkSign(point)],
            text(mark_name(point, self._wording), CELL_STRONG) + text(self._standing(point), CELL_MUTED),
            text(_found_words(point), CELL) + self._note(point),
            text(_before_after(point.tenderness_before, point.tenderness_after), CELL_STRONG)
            + self._threshold(point),
            [part for treatment in point.treatments for part in text(_treated(treatment), CELL)]
            or text(NOTHING, CELL),
        ]

    def _zone_row(self, zone: PainZone) -> list[Cell]:
        text = self._writer.text
        source = self._chart.marks.get(zone.source) if zone.source else None
        return [
            [MarkSign(zone)],
            [
                *text(mark_name(zone, self._wording), CELL_STRONG),
                *text(capitalized(_change_words(zone)), CELL_MUTED),
                *self._note(zone),
            ],
            text(NOTHING if zone.intensity is None else str(zone.intensity), CELL_STRONG),
            text(_quality_words(zone), CELL),
            text(f"{source.label}  {mark_name(source, self._wording)}" if source else NOTHING, CELL),
        ]

    def _standing(self, point: TriggerPoint) -> str:
        key = self._chart.marks.get(point.key_point) if point.key_point else None
        status = point.status.label
        if point.status is Status.SATELLITE and key is not None:
            status = f"{status} of {key.label}"
        region = self._wording.place(point) if point.muscle else ""
        where = self._wording.bearing(point) or region
        return "; ".join(part for part in (status, where, _change_words(point)) if part)

    def _threshold(self, point: TriggerPoint) -> Cell:
        if point.threshold_before is None and point.threshold_after is None:
            return []
        words = _before_after(point.threshold_before, point.threshold_after)
        return self._writer.text(f"{words} kg/cm²", CELL_MUTED)

    def _note(self, mark: Mark) -> Cell:
        if not mark.note.strip():
            return []
        note = "Note under the table." if _is_long(mark.note) else mark.note
        return self._writer.text(note, CELL)


def _is_long(note: str) -> bool:
    return len(note.strip()) > _LONG_NOTE


def _change_words(mark: Mark) -> str:
    if not mark.confirmed:
        return "copied from the last visit, not confirmed"
    return "" if mark.change is None else f"{mark.change.value} since the last visit"


def _found_words(point: TriggerPoint) -> str:
    signs = ", ".join(sign.label.lower() for sign in Sign if sign in point.findings)
    found = "; ".join(part for part in (signs, _FAMILIAR[point.familiar]) if part)
    return capitalized(found) or NOTHING


def _quality_words(zone: PainZone) -> str:
    return capitalized(", ".join(quality.label.lower() for quality in zone.qualities)) or NOTHING


def _treated(treatment: Treatment) -> str:
    words = capitalized(treatment_words(treatment))
    discomfort = "" if treatment.discomfort is None else f"discomfort {treatment.discomfort}/10"
    response = "" if treatment.response is None else treatment.response.label.lower()
    answered = ", ".join(part for part in (discomfort, response) if part)
    return f"{words}: {answered}" if answered else words


def _before_after(before: float | None, after: float | None) -> str:
    if before is None and after is None:
        return NOTHING
    return " → ".join(NOTHING if value is None else f"{value:g}" for value in (before, after))
