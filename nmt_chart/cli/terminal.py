"""Tables of text for a terminal, whatever the clients are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from nmt_chart.domain.text import one_line


def plain(text: str) -> str:
    """The text on one line, with nothing in it that could steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in one_line(text))


def table(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> Iterable[str]:
    """The rows as lines; the last column takes what it needs."""
    for row in rows:
        *front, last = row
        cells = [_filled(cell, width) for cell, width in zip(front, widths, strict=True)]
        yield "  ".join([*cells, last]).rstrip()


def _filled(text: str, width: int) -> str:
    return text + " " * (width - sum(map(_columns, text)))


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"F", "W"} else 1
