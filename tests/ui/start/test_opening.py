"""Opening practice files: what fails leaves nothing half done."""

from pathlib import Path

import pytest

from nmt_chart.demo import practice as demo
from nmt_chart.errors import UserError
from nmt_chart.store.errors import DiskFullError
from nmt_chart.store.store import create_store
from nmt_chart.store.vault import create_vault, open_vault
from nmt_chart.ui.start import opening
from tests.builders import NOW, PASSPHRASE, ZONE, a_practice


def disk_is_full(*anything: object) -> None:
    raise DiskFullError("practice.nmt")


def test_a_demo_that_cannot_be_finished_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "fill_demo", disk_is_full)
    with pytest.raises(UserError, match="disk is full"):
        opening.create_demo(tmp_path / "practice.nmt", PASSPHRASE, NOW, ZONE)
    assert list(tmp_path.iterdir()) == []


def test_a_passphrase_that_cannot_be_changed_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "practice.nmt"
    vault, code = create_vault(path, PASSPHRASE)
    create_store(path, vault, a_practice()).close()
    monkeypatch.setattr(opening, "change_passphrase", disk_is_full)
    with pytest.raises(UserError, match="disk is full"):
        opening.recover(path, code, "nine warm stones in a row")
    assert open_vault(path, PASSPHRASE).file == path
