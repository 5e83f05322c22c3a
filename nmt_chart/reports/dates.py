"""Dates and times in English words, in the order and by the clock of the reader's country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

_QUOTED = re.compile("'[^']*'")


@dataclass(frozen=True, slots=True)
class Dates:
    """Writes dates for the country of ``locale`` ("en_US", "de-DE"); day first and 24 hours where unknown."""

    locale: str

    def day(self, day: date) -> str:
        """For example "17 November 2026" or "November 17, 2026"."""
        pattern = "MMMM d, y" if _month_first(self.locale) else "d MMMM y"
        return format_date(day, pattern, locale="en")

    def weekday(self, day: date) -> str:
        """For example "Tuesday, 17 November 2026"."""
        return f"{format_date(day, 'EEEE', locale='en')}, {self.day(day)}"

    def time(self, moment: datetime) -> str:
        """For example "14:00" or "2:00 PM", never parted at the end of a line."""
        pattern = "h:mm\u00a0a" if _half_days(self.locale) else "HH:mm"
        return format_time(moment.replace(tzinfo=None), pattern, locale="en")

    def moment(self, moment: datetime) -> str:
        """Day and time on the clock that ``moment`` carries."""
        return f"{self.day(moment)}, {self.time(moment)}"

    def weekday_moment(self, moment: datetime) -> str:
        """The same with the day of the week."""
        return f"{self.weekday(moment)}, {self.time(moment)}"


@cache
def _month_first(locale: str) -> bool:
    known = _parsed(locale)
    english = _parsed(f"en_{known.territory}") if known and known.territory else None
    return english is not None and str(english.date_formats["long"].pattern).startswith("M")


@cache
def _half_days(locale: str) -> bool:
    known = _parsed(locale)
    return known is not None and "h" in _QUOTED.sub("", str(known.time_formats["short"].pattern))


def _parsed(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale.split(".", maxsplit=1)[0].replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
