"""Wrong passphrases in a row cost time."""

from pathlib import Path

import pytest

from nmt_chart.store import tries as tries_module
from nmt_chart.store.errors import TooManyTriesError, WrongPassphraseError
from nmt_chart.store.slots import Cost
from nmt_chart.store.tries import Tries
from nmt_chart.store.vault import create_vault, open_vault, open_vault_with_recovery_code, seconds_to_wait
from tests.builders import PASSPHRASE

CHEAP = Cost(memory_kib=32, passes=1, lanes=4)


class Clock:
    """Stands still until told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(tries_module, "TRIES", Tries(clock))
    return clock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "practice.nmt"
    create_vault(file, PASSPHRASE, cost=CHEAP)
    file.write_bytes(b"x")
    return file


def try_wrong(file: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_vault(file, "not this one at all", least=CHEAP)


def test_the_first_wrong_tries_are_free(clock: Clock, file: Path) -> None:
    for _ in range(4):
        try_wrong(file)
        assert seconds_to_wait(file) == 0


def test_from_the_fifth_on_each_wrong_try_doubles_the_wait(clock: Clock, file: Path) -> None:
    for _ in range(4):
        try_wrong(file)
    waits = []
    for _ in range(9):
        try_wrong(file)
        waits.append(seconds_to_wait(file))
        clock.now += waits[-1]

    assert waits == [5, 10, 20, 40, 80, 160, 300, 300, 300]


def test_until_the_wait_is_over_even_the_right_secret_is_refused(clock: Clock, file: Path) -> None:
    for _ in range(5):
        try_wrong(file)

    with pytest.raises(TooManyTriesError, match="Wait 5 seconds"):
        open_vault(file, PASSPHRASE, least=CHEAP)
    with pytest.raises(TooManyTriesError):
        open_vault_with_recovery_code(file, "AAAA", least=CHEAP)

    clock.now += 5
    open_vault(file, PASSPHRASE, least=CHEAP)


def test_the_right_passphrase_makes_the_wrong_ones_forgotten(clock: Clock, file: Path) -> None:
    for _ in range(4):
        try_wrong(file)
    open_vault(file, PASSPHRASE, least=CHEAP)
    for _ in range(4):
        try_wrong(file)

    assert seconds_to_wait(file) == 0


def test_another_file_does_not_wait(clock: Clock, file: Path, tmp_path: Path) -> None:
    for _ in range(5):
        try_wrong(file)

    assert seconds_to_wait(tmp_path / "other.nmt") == 0
