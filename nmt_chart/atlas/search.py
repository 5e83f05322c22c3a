"""Finds muscles by what a person types: any name, abbreviation or start of a word, in any case or accent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from nmt_chart.domain.muscle import Muscle
from nmt_chart.domain.text import folded

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_LATIN_FOR_MUSCLE = re.compile(r"^(musculus|musculi) ")


class Fit(IntEnum):
    """How well a muscle fits what was typed; smaller is better."""

    WHOLE_NAME = 0
    START_OF_COMMON_NAME = 1
    START_OF_OTHER_NAME = 2
    WORDS_OF_COMMON_NAME = 3
    WORDS_OF_ANY_NAME = 4


@dataclass(frozen=True, slots=True)
class Findable:
    """A muscle and all it is called, folded once so that typing is quick."""

    muscle: Muscle
    common_name: str
    other_names: tuple[str, ...]
    common_words: frozenset[str]
    all_words: frozenset[str]

    @classmethod
    def of(cls, muscle: Muscle) -> Self:
        """The muscle with its names as they are compared."""
        common_name, latin = plain(muscle.common_name), plain(muscle.latin)
        others = (plain(muscle.name), *map(plain, muscle.synonyms), _LATIN_FOR_MUSCLE.sub("", latin))
        return cls(
            muscle=muscle,
            common_name=common_name,
            other_names=others,
            common_words=frozenset(common_name.split()),
            all_words=frozenset(" ".join((common_name, *others, latin)).split()),
        )

    def fit(self, typed: str) -> Fit | None:
        """How well ``typed`` (folded) fits, or None when one of its words begins no word of any name."""
        if typed == self.common_name or typed in self.other_names:
            return Fit.WHOLE_NAME
        if self.common_name.startswith(typed):
            return Fit.START_OF_COMMON_NAME
        if any(name.startswith(typed) for name in self.other_names):
            return Fit.START_OF_OTHER_NAME
        if _begin_words(typed, self.common_words):
            return Fit.WORDS_OF_COMMON_NAME
        return Fit.WORDS_OF_ANY_NAME if _begin_words(typed, self.all_words) else None


def plain(text: str) -> str:
    """The text as words with one space between: no case, no accents, no punctuation."""
    return _BETWEEN_WORDS.sub(" ", folded(text)).strip()


def best_first(typed: str, findables: Iterable[Findable]) -> list[Muscle]:
    """The muscles that fit, best first; equals stay in the order they come."""
    words = plain(typed)
    fits = [(fit, findable.muscle) for findable in findables if (fit := findable.fit(words)) is not None]
    return [muscle for _, muscle in sorted(fits, key=lambda found: found[0])]


def _begin_words(typed: str, words: frozenset[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in typed.split())
