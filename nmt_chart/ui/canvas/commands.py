"""What acts on the selected mark at once, without a gesture."""

from __future__ import annotations

from nmt_chart.domain.chart import removal
from nmt_chart.domain.mark import TriggerPoint
from nmt_chart.ui.canvas.easel import Easel

NOTHING_TO_DELETE = "Select the mark you want to delete first."


def delete_selection(easel: Easel) -> None:
    """Remove the selected mark and the links of others to it."""
    mark = easel.selected_mark
    if mark is None:
        easel.refused.emit(NOTHING_TO_DELETE)
    else:
        name = "trigger point" if isinstance(mark, TriggerPoint) else "pain zone"
        easel.edit(f"Remove {name}", removal(easel.chart, mark))


def select_neighbor(easel: Easel, step: int) -> None:
    """Select the next (1) or the last (-1) mark in the chart's order, round and round."""
    order = [mark.id for mark in easel.chart]
    if not order:
        return
    selected = easel.selected_mark
    at = order.index(selected.id) + step if selected is not None else min(step, 0)
    chosen = order[at % len(order)]
    easel.select(chosen)
    easel.sight_wanted.emit(chosen)
