"""Moves the selected mark by small steps; steps in a row are one step of undo."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nmt_chart.domain.ids import new_id
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.ui.canvas.easel import BESIDE_THE_BODY, Easel


@dataclass(frozen=True, slots=True)
class _Run:
    """Nudges so far: of which mark, how far in all, and what came of it."""

    start: Mark
    dx: float
    dy: float
    result: Mark
    gesture: str


class Nudging:
    """A run goes on while nothing else happens to the mark.

    Each nudge starts from where the run began, so what the body's edge cut off comes back on the way back.
    """

    def __init__(self, easel: Easel) -> None:
        self._easel = easel
        self._run: _Run | None = None

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected mark by so much stature."""
        mark = self._easel.selected_mark
        if mark is None:
            return
        run = self._run
        if run is None or run.result != mark:
            run = _Run(mark, 0, 0, mark, new_id())
        dx, dy = run.dx + dx, run.dy + dy
        moved = self._moved(run.start, dx, dy)
        if moved is None:
            self._easel.refused.emit(BESIDE_THE_BODY)
            return
        self._run = replace(run, dx=dx, dy=dy, result=moved)
        name = "trigger point" if isinstance(mark, TriggerPoint) else "pain zone"
        self._easel.put(f"Move {name}", moved, gesture=run.gesture)

    def _moved(self, mark: Mark, dx: float, dy: float) -> Mark | None:
        """The mark shifted, on the body; None when it would leave it."""
        if isinstance(mark, TriggerPoint):
            moved = replace(mark.moved(dx, dy), confirmed=True)
            return moved if self._easel.on_body(moved.place) is not None else None
        return self._moved_zone(mark, dx, dy)

    def _moved_zone(self, zone: PainZone, dx: float, dy: float) -> PainZone | None:
        moved = zone.moved(dx, dy)
        for area in moved.areas:
            left = moved.with_area(area.view, self._easel.surface(area.view).clipped(area.polygons))
            if left is None:
                return None
            moved = left
        return replace(moved, confirmed=True)
