"""Text that a person typed, ready for the page: each character in a font that has it, or visibly replaced."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from nmt_chart.reports.fonts import Weight, font_for, load, main_letters, width_of
from nmt_chart.reports.reading_order import joined

REPLACEMENT = "\ufffd"
"""Stands for a character that none of the shipped fonts has."""

_LINE_ENDS = dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n")
_SPACES = dict.fromkeys(
    map(ord, "\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"), " "
)
_FIRM_SPACES = dict.fromkeys(map(ord, "\u2007\u202f"), "\u00a0")
_VARIATION_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x034F)))


def lines_of(text: str) -> list[str]:
    """The lines of ``text`` in printable characters, letters composed and Arabic ones joined."""
    unified = text.replace("\r\n", "\n").translate(_LINE_ENDS | _SPACES | _FIRM_SPACES)
    composed = unicodedata.normalize("NFC", unified)
    return [_printable(joined(line)) for line in composed.split("\n")]


def one_line(text: str) -> str:
    """``text`` as one printable line with single spaces."""
    return " ".join(" ".join(lines_of(text)).split())


def runs(line: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """A printable line as pieces of one font each: font name and text; invisible characters are left out."""
    load(weight)
    if main_letters(weight).issuperset(map(ord, line)):
        yield weight, line
        return
    seen = (char for char in line if not _is_invisible(char))
    for font, chars in groupby(seen, key=lambda char: font_for(char, weight) or load(weight)):
        yield font, "".join(chars)


def markup(line: str, weight: Weight) -> str:
    """A printable line for a paragraph set in ``weight``; nothing in it acts as mark-up."""
    return "".join(
        escape(text) if font == weight else f'<font name="{font}">{escape(text)}</font>'
        for font, text in runs(line, weight)
    )


def line_width(line: str, weight: Weight, size: float) -> float:
    """How wide a printable line is in points."""
    return sum(width_of(text, font, size) for font, text in runs(line, weight))


def _printable(line: str) -> str:
    missing = (
        char for char in set(line) if not _is_invisible(char) and font_for(char, Weight.REGULAR) is None
    )
    return line.translate({ord(char): REPLACEMENT for char in missing})


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or char in _VARIATION_SELECTORS
