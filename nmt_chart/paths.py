"""Where things lie on this machine: the practice file, settings and logs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_NAME = "nmt-chart"


def data_folder() -> Path:
    """The platform's folder for the user's data; made when missing, readable by the user alone."""
    return _private(_xdg("XDG_DATA_HOME", ".local/share") or Path(_platform().user_data_dir))


def config_folder() -> Path:
    """The platform's folder for settings; made when missing."""
    return _private(_xdg("XDG_CONFIG_HOME", ".config") or Path(_platform().user_config_dir))


def log_folder() -> Path:
    """The platform's folder for logs; made when missing."""
    state = _xdg("XDG_STATE_HOME", ".local/state")
    return _private(state / "log" if state else Path(_platform().user_log_dir))


def practice_file() -> Path:
    """The practice file that the window opens unless another is named."""
    return data_folder() / "practice.nmt"


def _xdg(variable: str, usual: str) -> Path | None:
    """A folder as the XDG specification names it, or None where the system has rules of its own.

    The same as platformdirs answers; that is asked elsewhere only, for loading it delays the first window.
    """
    if sys.platform != "linux":
        return None
    named = os.environ.get(variable, "").strip()
    home = Path(named) if named.startswith("/") else Path.home() / usual
    return home / _NAME


def _platform() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False)


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
