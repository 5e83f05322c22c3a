"""Qt is loaded with the code kept from the last start, and without it wherever that can't be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import builtins
from nmt_chart.ui.loading_qt import load_qt

compiled = []
usual = builtins.compile

def counting(source, filename, *rest, **options):
    if str(filename).startswith("shibokensupport/"):
        compiled.append(filename)
    return usual(source, filename, *rest, **options)

builtins.compile = counting
load_qt()
from PySide6.QtCore import QPoint, Qt
assert builtins.compile is counting
assert repr(QPoint(1, 2)) == "PySide6.QtCore.QPoint(1, 2)"
try:
    QPoint("not", "numbers")
except TypeError as error:
    assert "Supported signatures" in str(error)
print(len(compiled))
"""


def started(folder: Path, **more: str) -> int:
    """Starts a program that loads Qt; returns how many modules it had to compile."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**usual, "PYTHONPYCACHEPREFIX": str(folder), **more},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def kept_code(folder: Path) -> list[Path]:
    return list(folder.rglob("*.qt"))


def test_the_second_start_compiles_nothing(tmp_path: Path) -> None:
    first = started(tmp_path)
    assert (first > 0, started(tmp_path)) == (True, 0)


@pytest.mark.parametrize("spoil", [b"", b"nonsense", None])
def test_spoilt_code_is_made_anew(tmp_path: Path, spoil: bytes | None) -> None:
    first = started(tmp_path)
    (file,) = kept_code(tmp_path)
    file.write_bytes(file.read_bytes()[:-100] if spoil is None else spoil)
    assert (started(tmp_path), started(tmp_path)) == (first, 0)


def test_nothing_is_kept_where_python_is_told_to_keep_nothing(tmp_path: Path) -> None:
    started(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert kept_code(tmp_path) == []


def test_a_folder_that_cannot_be_written_to_does_no_harm(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    assert started(in_the_way) > 0
