"""How times, words and lists stand in a column."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import JSON, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from nmt_chart.domain.text import cleaned
from nmt_chart.overriding import override

WallClock = Annotated[datetime, "wall clock"]
"""A moment on the practice's own clock, without a zone."""

Plain = Annotated[list[Any], "plain"]
"""Lists of plain values as JSON."""


class UtcDateTime(TypeDecorator[datetime]):
    """Aware moments only; stored as UTC, because SQLite keeps no zone."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class WallClockTime(TypeDecorator[datetime]):
    """Moments without a zone only."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is not None:
            raise ValueError("a moment on the wall clock has no zone")
        return value


class CleanText(TypeDecorator[str]):
    """Text without NUL, control characters and lone surrogates, whoever forgot to clean it."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


def clean(text: str) -> str:
    """``domain.text.cleaned``, at the price of a glance where there is nothing to clean."""
    return text if text.replace("\n", "").isprintable() else cleaned(text)


COLUMN_TYPES = {
    str: CleanText,
    datetime: UtcDateTime,
    WallClock: WallClockTime,
    Plain: JSON(none_as_null=True),
}
