"""Dates as people type and read them: in the order and with the month names of their locale."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from PySide6.QtCore import QDate, QLocale

from nmt_chart.domain.text import folded

LIFETIME = 130
"""Years: nobody was born longer ago."""

_EXAMPLE = date(1980, 12, 28)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_QUOTED = re.compile(r"'[^']*'")
_LEAST_MONTH_LETTERS = 3
_LONGEST_PARTICLE = 2
_YEAR_AND_DAY = 2
_FULL_YEAR = 4


class NotADateError(ValueError):
    """What was typed is not a date that fits; ``str()`` is a sentence with an example."""


class LocalDates:
    """Writes and reads dates for one locale."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = _spoken(locale or QLocale())
        short = _QUOTED.sub("", self._locale.dateFormat(QLocale.FormatType.ShortFormat))
        self._order = "".join(sorted("dMy", key=short.find))
        self._months = _month_names(self._locale)

    @property
    def example(self) -> str:
        """A date as it can be typed."""
        return self.typed(_EXAMPLE)

    def typed(self, day: date | None) -> str:
        """``day`` as it stands in a field, with all digits of the year; nothing for None."""
        pattern = self._locale.dateFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in pattern:
            pattern = re.sub("y+", "yyyy", pattern)
        return self._written(day, pattern) if day else ""

    def shown(self, day: date) -> str:
        """``day`` as it is read: ``May 14, 2024``."""
        return self._written(day, _READING[self._order])

    def without_year(self, day: date) -> str:
        """``day`` as it stands where the year is clear: ``May 14``."""
        return self._written(day, _READING[self._order].strip(", y").replace("yyyy ", ""))

    def with_weekday(self, day: date) -> str:
        """``day`` as it is read, with its day of the week: ``Tue, May 14, 2024``."""
        return self._written(day, f"ddd, {_READING[self._order]}")

    def parsed(self, text: str, *, latest: date, years: int = LIFETIME) -> date | None:
        """The date that was typed, or None for nothing; of a year of two digits, the last up to ``latest``.

        Raises NotADateError for what is no date, lies after ``latest``, or ``years`` and more before it.
        """
        tokens = _TOKEN.findall(folded(text))
        if not tokens:
            return None
        year, month, day = self._parts(tokens)
        try:
            found = _in_century(year, month, day, latest)
        except ValueError:
            self._refuse("The calendar has no such day.")
        if found > latest:
            self._refuse("This day has not come yet.")
        if found.year < latest.year - years:
            self._refuse("This is too long ago.")
        return found

    def _parts(self, tokens: Sequence[str]) -> tuple[str, str, str]:
        """Year, month and day as digits."""
        numbers = [token for token in tokens if token.isdigit()]
        words = [token for token in tokens if not token.isdigit()]
        months = [number for word in words if (number := self._month(word))]
        if any(len(word) > _LONGEST_PARTICLE and not self._month(word) for word in words):
            self._refuse()
        if len(months) == 1 and len(numbers) == _YEAR_AND_DAY:
            day, year = sorted(numbers, key=len) if len(numbers[0]) > len(numbers[1]) else numbers
            return year, str(months[0]), day
        if months:
            self._refuse()
        return self._parts_of_numbers(_divided(numbers, self._order))

    def _parts_of_numbers(self, numbers: Sequence[str]) -> tuple[str, str, str]:
        if len(numbers) != len(self._order):
            self._refuse()
        order = "yMd" if len(numbers[0]) == _FULL_YEAR else self._order
        part = dict(zip(order, numbers, strict=True))
        return part["y"], part["M"], part["d"]

    def _month(self, word: str) -> int:
        """The month a word names or begins, or 0."""
        if len(word) < _LEAST_MONTH_LETTERS:
            return 0
        return next(
            (
                number
                for number, names in enumerate(self._months, 1)
                if any(n.startswith(word) for n in names)
            ),
            0,
        )

    def _refuse(self, what: str = "This is not a date with day, month and year.") -> NoReturn:
        raise NotADateError(f"{what} Write it like {self.example}.")

    def _written(self, day: date, pattern: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


_READING = {
    "Mdy": "MMM d, yyyy",
    "Myd": "MMM d, yyyy",
    "dMy": "d MMM yyyy",
    "dyM": "d MMM yyyy",
    "yMd": "yyyy MMM d",
    "ydM": "yyyy MMM d",
}


def _spoken(locale: QLocale) -> QLocale:
    """The locale; for the "C" of a bare machine, which has no way of writing dates, American English."""
    if locale.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def _in_century(year: str, month: str, day: str, latest: date) -> date:
    """The date; raises ValueError for one that is not in the calendar or a year of one or three digits."""
    if len(year) == _FULL_YEAR:
        return date(int(year), int(month), int(day))
    if len(year) != len("yy"):
        raise ValueError
    this_century = latest.year // 100 * 100 + int(year)
    later = (this_century, int(month), int(day)) > (latest.year, latest.month, latest.day)
    return date(this_century - 100 if later else this_century, int(month), int(day))


def _divided(numbers: Sequence[str], order: str) -> Sequence[str]:
    """Digits typed in one go (``28121980``, ``281280``) as three numbers in ``order``."""
    if len(numbers) != 1 or len(numbers[0]) not in {6, 8}:
        return numbers
    rest = numbers[0]
    parts: list[str] = []
    for part in order:
        size = len(rest) - 2 * (len(order) - len(parts) - 1) if part == "y" else 2
        parts.append(rest[:size])
        rest = rest[size:]
    return parts


def _month_names(locale: QLocale) -> tuple[tuple[str, ...], ...]:
    """Every name each month may be typed with, English ones always among them."""
    kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    names = (locale.monthName, locale.standaloneMonthName, QLocale.c().monthName)
    return tuple(
        tuple(folded(name(month, kind)) for name in names for kind in kinds) for month in range(1, 13)
    )
