"""When invented clients come: about once a week, on working days, at their own hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nmt_chart.demo.chance import Chance

_FRIDAY = 4
_OPENING_HOUR = 9
_SLOTS = 16
_LEAST_AGO = timedelta(hours=2)


def visit_times(chance: Chance, number: int, *, visits: int, before: datetime, zone: str) -> list[datetime]:
    """The moments of ``visits`` visits in UTC, oldest first; the last within some days of ``before``."""
    place = _place(zone)
    latest = (before - _LEAST_AGO).astimezone(place)
    slot = timedelta(minutes=30 * (number % _SLOTS))
    day = latest - timedelta(days=1 + number % 5)
    times: list[datetime] = []
    for _ in range(visits):
        day = _working(day)
        opened = day.replace(hour=_OPENING_HOUR, minute=0, second=0, microsecond=0)
        times.append((opened + slot).astimezone(UTC))
        day -= timedelta(days=chance.pick((6, 7, 7, 7, 8, 9, 14)))
    return times[::-1]


def wall_clock(moment: datetime, zone: str) -> datetime:
    """``moment`` as the practice's clock shows it, without a zone."""
    return moment.astimezone(_place(zone)).replace(tzinfo=None)


def _working(day: datetime) -> datetime:
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def _place(zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
