"""A practice file made by the program itself, and a way to run commands on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nmt_chart.cli.main import main
from tests.builders import PASSPHRASE


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture(scope="session")
def passphrase_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("secret") / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\r\nthis line is not read\n", encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def made_practice(tmp_path_factory: pytest.TempPathFactory, passphrase_file: Path) -> Path:
    """Return a practice of four clients, made once; tests that change it take a copy."""
    file = tmp_path_factory.mktemp("practice") / "practice.nmt"
    words = ["demo", str(file), "--clients", "4", "--visits", "2", "--passphrase-file", str(passphrase_file)]
    assert main(words) == 0
    return file


@pytest.fixture
def practice(made_practice: Path, tmp_path: Path) -> Path:
    for file in made_practice.parent.iterdir():
        shutil.copy(file, tmp_path)
    return tmp_path / made_practice.name


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], passphrase_file: Path) -> Run:
    """Return a function that runs a command with the passphrase file and says how it went."""

    def run(*words: object, passphrase: Path | None = passphrase_file) -> Said:
        source = [] if passphrase is None else ["--passphrase-file", str(passphrase)]
        capsys.readouterr()
        status = main([*map(str, words), *source])
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run
