"""The user's settings of this machine, in a TOML file beside nothing secret."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from nmt_chart.whole_file import write_whole

_log = logging.getLogger(__name__)


class Scheme(StrEnum):
    """The color scheme of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Paper(StrEnum):
    """The paper of everything that is printed; LOCALE means what the user's country uses."""

    LOCALE = "locale"
    A4 = "a4"
    LETTER = "letter"


IDLE_MINUTES = range(1, 61)


class Settings(NamedTuple):
    """What the user may set; every field has a default that works."""

    scheme: Scheme = Scheme.SYSTEM
    paper: Paper = Paper.LOCALE
    lock_after_minutes: int = 10
    hold_seconds: int = 20
    remind_at_patterns: bool = True

    def changed(self, **values: Any) -> Settings:  # noqa: ANN401 - one value of any field's type
        """The settings with ``values``; raises ValueError for one that is not allowed."""
        return self._replace(**{name: _checked(name, value) for name, value in values.items()})


def load_settings(path: Path) -> Settings:
    """The settings in ``path``; missing, unknown or invalid values leave the defaults standing."""
    try:
        stored = _stored(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _log.warning("the settings file could not be read; the defaults are used")
        return Settings()
    settings = Settings()
    for name in Settings._fields:
        if name in stored:
            settings = _kept(settings, name, stored[name])
    return settings


def save_settings(settings: Settings, path: Path) -> None:
    """Writes the settings whole or not at all; raises OSError when the disk refuses."""
    import tomli_w

    write_whole(path, tomli_w.dumps(settings._asdict()).encode())


def _stored(text: str) -> dict[str, object]:
    """What a settings file says; raises ValueError where it is not TOML."""
    import tomllib

    return tomllib.loads(text)


def _kept(settings: Settings, name: str, value: object) -> Settings:
    try:
        return settings.changed(**{name: value})
    except (TypeError, ValueError):
        _log.warning("the setting %s has a value that is not allowed; its default is used", name)
        return settings


def _checked(name: str, value: Any) -> Any:  # noqa: ANN401 - one value of any field's type
    default = getattr(Settings(), name)
    if isinstance(default, StrEnum):
        return type(default)(value)
    if type(value) is not type(default):
        raise ValueError(f"{name} takes a {type(default).__name__}")
    if name == "lock_after_minutes" and value not in IDLE_MINUTES:
        raise ValueError(f"{name} lies between {IDLE_MINUTES[0]} and {IDLE_MINUTES[-1]}")
    return value
