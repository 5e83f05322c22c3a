"""Cleaning of text that a person typed or a file brought."""

from __future__ import annotations

import unicodedata

_DROPPED = frozenset(chr(code) for code in range(32) if chr(code) not in "\n\t") | {"\x7f"}


def cleaned(text: str) -> str:
    """The text as it is kept: line ends as line feeds, without control characters and lone surrogates.

    PostgreSQL refuses NUL and lone surrogates and SQLite cuts text off at NUL, so they go out once, at entry.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in unified if sign not in _DROPPED and not "\ud800" <= sign <= "\udfff")


def one_line(text: str) -> str:
    """Cleaned text with every run of white space as one space, for names and other single-line fields."""
    return " ".join(cleaned(text).split())


def folded(text: str) -> str:
    """The text for comparing and finding: case and accents do not matter."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS_WITHOUT_MARKS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


_LETTERS_WITHOUT_MARKS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "\u0131": "i"}
)
