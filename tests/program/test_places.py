"""Where the program keeps its files: the places that platformdirs names, found without loading it."""

import sys
from pathlib import Path

import platformdirs
import pytest

from nmt_chart import paths


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def places() -> list[Path]:
    return [paths.data_folder(), paths.config_folder(), paths.log_folder()]


def places_of_platformdirs() -> list[Path]:
    named = platformdirs.PlatformDirs("nmt-chart", appauthor=False)
    return [Path(named.user_data_dir), Path(named.user_config_dir), Path(named.user_log_dir)]


def test_the_usual_places() -> None:
    assert places() == places_of_platformdirs()


@pytest.mark.parametrize("value", ["{home}/elsewhere", "  ", "relative/folder"])
def test_places_named_in_the_environment(monkeypatch: pytest.MonkeyPatch, home: Path, value: str) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, value.format(home=home))
    assert places() == places_of_platformdirs()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode of this kind")
def test_the_folders_are_made_for_the_user_alone() -> None:
    assert [folder.stat().st_mode & 0o777 for folder in places()] == [0o700] * 3


def test_the_practice_file_lies_among_the_data() -> None:
    assert paths.practice_file() == paths.data_folder() / "practice.nmt"
