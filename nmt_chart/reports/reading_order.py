"""Right-to-left text in the order the eye reads it: letters joined, lines broken, characters put in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional, combining

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")

_ANCHOR = "\u034f"
"""An invisible mark that stays behind its character; where it ends up tells which way its run was turned."""

_PAIRS = "()[]{}<>\u00ab\u00bb\u2039\u203a\u2264\u2265"
_MIRRORED = {sign: _PAIRS[at ^ 1] for at, sign in enumerate(_PAIRS)}
_WITH_ANCHOR = {ord(sign): sign + _ANCHOR for sign in _PAIRS}


def needs_reordering(text: str) -> bool:
    """Whether any character of ``text`` is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def starts_right(text: str) -> bool:
    """Whether a paragraph runs from right to left: by its first letter that has a direction."""
    strong = (bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def joined(text: str) -> str:
    """Arabic letters in the forms they take beside each other; other text as it is."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


def visual(line: str, *, right_to_left: bool) -> str:
    """One line as it stands on paper from left to right, in a paragraph of the given direction.

    The Unicode bidirectional algorithm, with brackets turned where their run is.
    """
    from bidi import get_display

    anchored = line.replace(_ANCHOR, "").translate(_WITH_ANCHOR)
    turned = get_display(anchored, base_dir="R" if right_to_left else "L")
    return "".join(_mirrored(str(turned)))


def broken(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """``text`` in lines no wider than ``width``; a word that is wider alone is cut."""
    space = measure(" ")
    line: list[str] = []
    used = 0.0
    for word in text.split():
        for piece, length in _cut(word, width, measure):
            if line and used + space + length > width:
                yield " ".join(line)
                line, used = [], 0.0
            used += length + (space if line else 0)
            line.append(piece)
    if line:
        yield " ".join(line)


def _cut(word: str, width: float, measure: Callable[[str], float]) -> Iterator[tuple[str, float]]:
    """The word in pieces that fit, each with its length."""
    whole = measure(word)
    if whole <= width:
        yield word, whole
        return
    piece, used = "", 0.0
    for char in word:
        length = measure(char)
        if piece and not combining(char) and used + length > width:
            yield piece, used
            piece, used = "", 0.0
        piece += char
        used += length
    yield piece, used


def _mirrored(turned: str) -> Iterator[str]:
    """Drops the anchors; a bracket that comes after its anchor was turned round and is mirrored."""
    anchor_seen = anchor_owed = False
    for char in turned:
        if char == _ANCHOR:
            anchor_seen, anchor_owed = not anchor_owed, False
        elif char in _MIRRORED:
            yield _MIRRORED[char] if anchor_seen else char
            anchor_seen, anchor_owed = False, not anchor_seen
        else:
            yield char


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(configuration={"delete_harakat": False, "support_ligatures": True})
