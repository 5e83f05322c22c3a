"""Where things lie on this machine: the practice file, settings and logs."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "nmt-chart"


def data_folder() -> Path:
    """The platform's folder for the user's data; made when missing, readable by the user alone."""
    return _private(Path(platformdirs.user_data_dir(_NAME, appauthor=False)))


def config_folder() -> Path:
    """The platform's folder for settings; made when missing."""
    return _private(Path(platformdirs.user_config_dir(_NAME, appauthor=False)))


def log_folder() -> Path:
    """The platform's folder for logs; made when missing."""
    return _private(Path(platformdirs.user_log_dir(_NAME, appauthor=False)))


def practice_file() -> Path:
    """The practice file that the window opens unless another is named."""
    return data_folder() / "practice.nmt"


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
