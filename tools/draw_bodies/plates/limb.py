"""The limb that hangs in front of the trunk: its contour hides what is behind and is inked in stretches."""

from __future__ import annotations

from collections.abc import Iterator

from tools.draw_bodies.element import Element
from tools.draw_bodies.sheet import Row
from tools.draw_bodies.spline import Path, smooth


def contour(limb: tuple[Row, ...]) -> Path:
    """The closed line through all rows of the limb."""
    return smooth([knot for row in limb for knot in row.knots], closed=True)


def inked(limb: tuple[Row, ...]) -> Iterator[Element]:
    """The inked stretches of the contour; each ends where the next row begins."""
    if not limb:
        return
    spots = contour(limb).spots[:-1]
    starts = [spots.index(row.knots[0].at) for row in limb]
    for row, start, end in zip(limb, starts, starts[1:] + starts[:1], strict=True):
        if row.number:
            stop = end if end > start else end + len(spots)
            stretch = tuple(spots[at % len(spots)] for at in range(start, stop + 1))
            yield Element(f"ink-{row.name}", f"ink-{row.number}", (Path(stretch, closed=False),))
