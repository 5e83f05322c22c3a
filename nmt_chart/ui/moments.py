"""Dates and times as the user's country writes them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from PySide6.QtWidgets import QDateTimeEdit

from nmt_chart.ui.dates import LocalDates

_SHORT = QLocale.FormatType.ShortFormat


def spoken_date(day: date, *, year: bool = True) -> str:
    """A date with its month in letters, in the user's order of day and month."""
    dates = LocalDates()
    return dates.shown(day) if year else dates.without_year(day)


def spoken_day(day: date) -> str:
    """A date with its month in letters and its day of the week."""
    return LocalDates().with_weekday(day)


def clock_time(moment: datetime) -> str:
    """Hours and minutes as the user's country writes them."""
    return QLocale().toString(QTime(moment.hour, moment.minute), _SHORT)


def appointment_format() -> str:
    """The format of a field for date and time: with the weekday and four digits of the year."""
    locale = QLocale()
    day = locale.dateFormat(_SHORT).replace("yyyy", "yy").replace("yy", "yyyy")
    return f"ddd {day}  {locale.timeFormat(_SHORT)}"


def to_minute(moment: datetime) -> QDateTime:
    """A wall-clock moment as a field shows it."""
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))


def moment_of(field: QDateTimeEdit) -> datetime:
    """What a field shows, to the minute, without a zone."""
    shown = field.dateTime()
    day, time = shown.date(), shown.time()
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - wall clock
