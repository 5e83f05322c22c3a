"""The figures of a visit with pain and key beside them, as one block that stays together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reportlab.platypus import Flowable, Spacer

from nmt_chart.domain.body import BodyMap, View
from nmt_chart.domain.chart import Chart
from nmt_chart.reports.figure import close_ups, whole_bodies
from nmt_chart.reports.legend import Legend, entries_for
from nmt_chart.reports.pain_scale import PainScale, change_words
from nmt_chart.reports.styles import CELL, CELL_MUTED, CELL_STRONG
from nmt_chart.reports.tables import Cell, grid
from nmt_chart.reports.writing import Writer

_FIGURE_SHARE: Final = 0.735
_CLOSE_UP_SHARE: Final = 0.42
_MOST_IN_ROW: Final = 4


def chart_block(
    writer: Writer, chart: Chart, maps: Mapping[View, BodyMap], size: tuple[float, float]
) -> list[Flowable]:
    """The figures with the marks of ``chart``, close-ups last; what stands beside them never breaks."""
    width, height = size
    widths = (width * _FIGURE_SHARE, width * (1 - _FIGURE_SHARE))
    figure = whole_bodies(chart, maps, (widths[0] - 12, height))
    details = close_ups(chart, maps, (width, height * _CLOSE_UP_SHARE), most=_MOST_IN_ROW)
    return [Spacer(0, 8), grid([[[figure], _beside(writer, chart)]], widths, gap=12), *details]


def _beside(writer: Writer, chart: Chart) -> Cell:
    note = chart.note
    parts: Cell = [*writer.text("Pain, 0\u201310", CELL_STRONG), Spacer(0, 1)]
    if note.pain_now is None and note.pain_after is None:
        parts += writer.text("Not scored at this visit.", CELL_MUTED)
    else:
        parts += [PainScale(note.pain_now, note.pain_after), Spacer(0, 3)]
        parts += writer.text(change_words(note.pain_now, note.pain_after), CELL)
    return [*parts, Spacer(0, 16), *_key(writer, chart)]


def _key(writer: Writer, chart: Chart) -> Cell:
    entries = entries_for(chart)
    key: Cell = [*writer.text("Key", CELL_STRONG), Spacer(0, 3)]
    key += [Legend(entries), Spacer(0, 5)] if entries else writer.text("No marks at this visit.", CELL_MUTED)
    return [*key, *writer.text("R and L are the client's own sides.", CELL_MUTED)]
