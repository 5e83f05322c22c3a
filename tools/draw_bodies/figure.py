"""The silhouette: one closed smooth line, symmetrical about the midline."""

from __future__ import annotations

from tools.draw_bodies.hands import finger_contour
from tools.draw_bodies.sheet import Row, rows
from tools.draw_bodies.spline import Knot, Path, smooth


def outline() -> Path:
    """The silhouette both views share, from the top of the head round to it again."""
    return whole(half_knots(rows("outline")))


def half_knots(parts: tuple[Row, ...]) -> tuple[Knot, ...]:
    """Key points of the +x side, top of the head to crotch."""
    return tuple(
        knot for part in parts for knot in (finger_contour(part) if part.kind == "finger" else part.knots)
    )


def whole(half: tuple[Knot, ...]) -> Path:
    """The closed line through ``half``, which starts and ends on the midline, and its mirror image."""
    back = [knot.mirrored() for knot in reversed(half[1:-1])]
    ring = smooth([*half, *back], closed=True)
    drawn = _started_at(ring, half[0].at).spots[: 3 * (len(half) - 1) + 1]
    return Path(drawn + Path(drawn, closed=False).mirrored().spots[1:], closed=True)


def _started_at(ring: Path, start: complex) -> Path:
    at = ring.spots.index(start)
    return Path(ring.spots[at:-1] + ring.spots[: at + 1], closed=True)
