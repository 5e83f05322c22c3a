"""Reads the drawing sheets: text tables of key points, one line of the drawing a row.

A row is ``kind name number | points``; the number, where there is one, is the weight of a line or the layer
of a muscle. A point is ``x,y`` in thousandths of stature, followed by ``!`` where the line turns sharply; a
third number is a width. A row that ends in ``z`` is closed. Rows go on in indented lines; ``#`` is a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.draw_bodies.spline import Knot

SHEETS = Path(__file__).parent / "sheets"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a drawing sheet."""

    kind: str
    name: str
    number: int
    knots: tuple[Knot, ...]
    widths: tuple[float, ...]
    closed: bool


def rows(sheet: str) -> tuple[Row, ...]:
    """The rows of ``sheets/<sheet>.txt`` in their order."""
    text = (SHEETS / f"{sheet}.txt").read_text(encoding="utf-8")
    return tuple(_row(line) for line in _joined(text))


def _joined(text: str) -> Iterator[str]:
    held = ""
    for raw in text.splitlines():
        line = raw.split("#", 1)[0].rstrip()
        if not line:
            continue
        if line[0].isspace():
            held += line
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _row(line: str) -> Row:
    head, _, tail = line.partition("|")
    kind, name, *number = head.split()
    words = tail.split()
    closed = words[-1:] == ["z"]
    spots = [_spot(word) for word in (words[:-1] if closed else words)]
    return Row(
        kind=kind,
        name=name,
        number=int(number[0]) if number else 0,
        knots=tuple(knot for knot, _ in spots),
        widths=tuple(width for _, width in spots),
        closed=closed,
    )


def _spot(word: str) -> tuple[Knot, float]:
    x, y, *width = (float(number) for number in word.rstrip("!").split(","))
    return Knot(complex(x, y), word.endswith("!")), width[0] if width else 0.0
