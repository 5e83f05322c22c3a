"""The time zone of this machine by its IANA name."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK = Path("/etc/localtime")
_NAME_FILE = Path("/etc/timezone")
_FOLDER = "zoneinfo/"


def local_zone() -> str:
    """The name of the local zone, or "UTC" where the system does not tell it."""
    return next((name for name in _told() if _is_known(name)), "UTC")


def _told() -> list[str]:
    names = [os.environ.get("TZ", "").removeprefix(":")]
    if _LINK.is_symlink():
        names.append(os.fsdecode(_LINK.readlink()).rpartition(_FOLDER)[2])
    if _NAME_FILE.is_file():
        names.append(_NAME_FILE.read_text(encoding="ascii", errors="replace").strip())
    return names


def _is_known(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
