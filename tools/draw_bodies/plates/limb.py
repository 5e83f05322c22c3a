"""The limb that hangs in front of the trunk: its contour hides what is behind and is inked in stretches."""

from __future__ import annotations

from collections.abc import Iterator

from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Path, smooth


def contour(limb: tuple[Row, ...]) -> Path:
    """The closed line through all rows of the limb."""
    return smooth([knot for row in limb for knot in row.knots], closed=True)


def inked(limb: tuple[Row, ...]) -> Iterator[tuple[Path, int]]:
    """The inked stretches of the contour with their weights; each ends where the next row begins."""
    if not limb:
        return
    spots = contour(limb).spots[:-1]
    starts = [spots.index(row.knots[0].at) for row in limb]
    for row, start, end in zip(limb, starts, starts[1:] + starts[:1], strict=True):
        if row.number:
            stop = end if end > start else end + len(spots)
            stretch = tuple(spots[at % len(spots)] for at in range(start, stop + 1))
            yield Path(stretch, closed=False), row.number
