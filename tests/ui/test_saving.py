"""Files the user asked for: whole or not there at all."""

from pathlib import Path

import pytest

from nmt_chart.errors import UserError
from nmt_chart.ui.saving import save_file


def test_a_file_is_written_and_an_older_one_replaced(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    save_file(path, b"first")
    save_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_missing_is_said_by_the_name_of_the_file_alone(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"record\.json could not be saved: No such file") as refused:
        save_file(tmp_path / "gone" / "record.json", b"text")
    assert str(tmp_path) not in str(refused.value)


def test_a_place_that_refuses_the_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.mkdir()
    with pytest.raises(UserError, match="could not be saved"):
        save_file(path, b"text")
    assert list(tmp_path.iterdir()) == [path]
    assert path.is_dir()
