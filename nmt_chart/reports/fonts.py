"""The typefaces of the paper: which of the shipped fonts has a character, loaded when it is first needed."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from nmt_chart.overriding import override
from nmt_chart.resources import resource_path

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

_FALLBACKS = ("NotoSans", "NotoSansHebrew", "NotoSansArabic", "NotoEmoji")
_LIGHT_ONLY = frozenset({"NotoEmoji"})
_CODE_IN_CMAP = re.compile(r"(?<=> <)([0-9A-F]{4,6})(?=>)")


class Weight(StrEnum):
    """How heavy letters are; the value is the name of the face of the main family."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMIBOLD = "Inter-SemiBold"
    BOLD = "Inter-Bold"

    @property
    def is_heavy(self) -> bool:
        """Whether families of two weights show their bold face for it."""
        return self in (Weight.SEMIBOLD, Weight.BOLD)


class _CopyableFont(TTFont):
    """A font whose text can be copied and searched in the file.

    The table of characters in the PDF is UTF-16, which the library forgets above U+FFFF, and the joined
    forms of Arabic letters are given as the letters they stand for.
    """

    @override
    def addObjects(self, doc: PDFDocument) -> None:
        super().addObjects(doc)
        for name, table in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and isinstance(table, PDFStream):
                table.content = _CODE_IN_CMAP.sub(lambda code: _utf16(code[1]), table.content)


def font_for(char: str, weight: Weight) -> str | None:
    """The name of a loaded font that can show ``char``, or None when none of the shipped ones can."""
    return load(weight) if ord(char) in main_letters(weight) else _fallback_for(char, weight)


@cache
def main_letters(weight: Weight) -> frozenset[int]:
    """The code points that are set in the main family.

    Its accents are not: they stand beside their letter unless a shaping engine moves them.
    """
    return frozenset(code for code in _letters_of(weight) if not unicodedata.combining(chr(code)))


def load(name: str) -> str:
    """Makes the font called ``name`` known to the PDF library; returns the plain name."""
    return str(_loaded(name).fontName)


def width_of(text: str, font: str, size: float) -> float:
    """How wide ``text`` is in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def _loaded(name: str) -> TTFont:
    font = _CopyableFont(str(name), str(resource_path("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font


@cache
def _fallback_for(char: str, weight: Weight) -> str | None:
    for family in _FALLBACKS:
        face = "Bold" if weight.is_heavy and family not in _LIGHT_ONLY else "Regular"
        name = f"{family}-{face}"
        if ord(char) in _letters_of(name):
            return load(name)
    return None


@cache
def _letters_of(name: str) -> frozenset[int]:
    codes = _loaded(name).face.charToGlyph
    # Control and private characters have no form that people agree on, whatever a font draws for them.
    return frozenset(code for code in codes if unicodedata.category(chr(code)) not in ("Cc", "Co"))


def _utf16(code: str) -> str:
    point = int(code, 16)
    if 0xFB50 <= point <= 0xFDFF or 0xFE70 <= point <= 0xFEFE:
        return unicodedata.normalize("NFKC", chr(point)).encode("utf-16-be").hex().upper()
    return chr(point).encode("utf-16-be").hex().upper()
