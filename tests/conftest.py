"""What holds for every test: no window shown, no file in the real home, English, repeatable chance."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale

settings.register_profile("house", deadline=None, database=None, derandomize=True)
settings.load_profile("house")

ENGLISH = {"LC_ALL": "en_US.UTF-8", "LANG": "en_US.UTF-8", "LANGUAGE": "en_US"}


def _home_at(place: Path) -> dict[str, str]:
    """Return the environment in which all that a program writes for its user lands under a place."""
    folders = {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": "run",
    }
    for folder in folders.values():
        (place / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: str(place / folder) for name, folder in folders.items()}


def _set(patch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name, value in environment.items():
        patch.setenv(name, value)


@pytest.fixture(scope="session", autouse=True)
def _english_and_away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Stand before the one QApplication of the run, which reads some of this once and for all."""
    with pytest.MonkeyPatch.context() as patch:
        _set(patch, ENGLISH | _home_at(tmp_path_factory.mktemp("home")))
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder of its own."""
    place = tmp_path_factory.mktemp("home")
    _set(monkeypatch, _home_at(place))
    return place
