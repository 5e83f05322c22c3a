"""Keys are made, opened and changed; nobody else gets in, and nothing is lost on the way."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from nmt_chart.store import key_file
from nmt_chart.store.errors import (
    KeysMissingError,
    MissingFolderError,
    NewerFileError,
    PracticeExistsError,
    VaultDamagedError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.slots import STANDARD, Cost
from nmt_chart.store.vault import (
    Vault,
    change_passphrase,
    change_recovery_code,
    create_vault,
    open_vault,
    open_vault_with_recovery_code,
)
from tests.builders import PASSPHRASE

CHEAP = Cost(memory_kib=32, passes=1, lanes=4)
ANOTHER = "nine loud feet at rest"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "practice.nmt"


@pytest.fixture
def made(file: Path) -> tuple[Vault, str]:
    """Return cheap keys and their recovery code, with something encrypted-looking for a practice file."""
    made = create_vault(file, PASSPHRASE, cost=CHEAP)
    file.write_bytes(bytes(range(256)) * 16)
    return made


def with_slots(file: Path, change: Any) -> None:
    """Change the slots and make the digest right again, as somebody would who means it."""
    content = json.loads(keys_file(file).read_text())
    del content["sha256"]
    change(content["slots"])
    keys_file(file).write_text(json.dumps({**content, "sha256": key_file._digest(content)}))


def test_the_passphrase_opens_the_vault_at_the_standard_price(keys: tuple[Vault, str]) -> None:
    vault, _ = keys
    vault.file.write_bytes(bytes(range(256)) * 16)

    opened = open_vault(vault.file, PASSPHRASE)

    assert opened.key == vault.key
    assert len(opened.key) == 32
    assert opened.slots.passphrase.cost == opened.slots.recovery.cost == STANDARD


def test_the_recovery_code_opens_the_vault(made: tuple[Vault, str]) -> None:
    vault, code = made

    assert open_vault_with_recovery_code(vault.file, code, least=CHEAP).key == vault.key


def test_the_recovery_code_may_be_typed_carelessly(made: tuple[Vault, str]) -> None:
    vault, code = made
    typed = " " + code.lower().replace("-", " ").replace("0", "o").replace("1", "l") + "\n"

    assert open_vault_with_recovery_code(vault.file, typed, least=CHEAP).key == vault.key


def test_the_recovery_code_is_not_the_passphrase_and_the_other_way_round(made: tuple[Vault, str]) -> None:
    vault, code = made

    with pytest.raises(WrongPassphraseError, match="not the passphrase"):
        open_vault(vault.file, code, least=CHEAP)
    with pytest.raises(WrongPassphraseError, match="not the recovery code"):
        open_vault_with_recovery_code(vault.file, PASSPHRASE, least=CHEAP)


def test_each_vault_has_keys_of_its_own(tmp_path: Path) -> None:
    one, one_code = create_vault(tmp_path / "one.nmt", PASSPHRASE, cost=CHEAP)
    other, other_code = create_vault(tmp_path / "other.nmt", PASSPHRASE, cost=CHEAP)

    assert one.key != other.key
    assert one_code != other_code
    assert one.slots.passphrase.salt != other.slots.passphrase.salt


def test_neither_key_nor_passphrase_stands_in_the_key_file_or_in_a_printed_vault(
    made: tuple[Vault, str],
) -> None:
    vault, code = made
    text = keys_file(vault.file).read_text() + repr(vault)

    for secret in (PASSPHRASE, code, vault.key.hex(), repr(vault.key)[2:-1]):
        assert secret not in text


def test_the_key_file_is_the_users_alone(made: tuple[Vault, str]) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")

    assert keys_file(made[0].file).stat().st_mode & 0o777 == 0o600


def test_accents_typed_in_another_way_are_the_same_passphrase(file: Path) -> None:
    vault, _ = create_vault(file, "Łódź über alle Berge né", cost=CHEAP)
    file.write_bytes(b"x")

    assert open_vault(file, "Łódz\u0301 u\u0308ber alle Berge ne\u0301", least=CHEAP).key == vault.key


def test_a_lone_surrogate_in_a_passphrase_is_wrong_but_no_crash(made: tuple[Vault, str]) -> None:
    with pytest.raises(WrongPassphraseError):
        open_vault(made[0].file, "\ud800", least=CHEAP)


def test_a_wrong_passphrase_changes_nothing(made: tuple[Vault, str]) -> None:
    file = made[0].file
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}

    with pytest.raises(WrongPassphraseError):
        open_vault(file, PASSPHRASE + " ", least=CHEAP)

    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before


def test_a_changed_passphrase_shuts_out_the_old_one_and_keeps_the_recovery_code(
    made: tuple[Vault, str],
) -> None:
    vault, code = made

    changed = change_passphrase(vault.file, vault, ANOTHER, cost=CHEAP)

    assert open_vault(vault.file, ANOTHER, least=CHEAP) == changed
    assert changed.key == vault.key
    assert open_vault_with_recovery_code(vault.file, code, least=CHEAP).key == vault.key
    with pytest.raises(WrongPassphraseError):
        open_vault(vault.file, PASSPHRASE, least=CHEAP)


def test_a_changed_recovery_code_makes_the_old_one_void_and_keeps_the_passphrase(
    made: tuple[Vault, str],
) -> None:
    vault, old = made

    changed, new = change_recovery_code(vault.file, vault, cost=CHEAP)

    assert open_vault_with_recovery_code(vault.file, new, least=CHEAP) == changed
    assert open_vault(vault.file, PASSPHRASE, least=CHEAP).key == vault.key
    with pytest.raises(WrongPassphraseError):
        open_vault_with_recovery_code(vault.file, old, least=CHEAP)


def test_a_weak_new_passphrase_leaves_the_old_one(made: tuple[Vault, str]) -> None:
    vault, _ = made

    with pytest.raises(WeakPassphraseError):
        change_passphrase(vault.file, vault, "short", cost=CHEAP)

    assert open_vault(vault.file, PASSPHRASE, least=CHEAP) == vault


def test_changing_the_passphrase_brings_a_lost_key_file_back(made: tuple[Vault, str]) -> None:
    vault, code = made
    keys_file(vault.file).unlink()

    change_passphrase(vault.file, vault, ANOTHER, cost=CHEAP)

    assert open_vault_with_recovery_code(vault.file, code, least=CHEAP).key == vault.key


def test_a_vault_is_not_made_where_a_file_is(file: Path) -> None:
    file.write_bytes(b"something")

    with pytest.raises(PracticeExistsError):
        create_vault(file, PASSPHRASE, cost=CHEAP)

    assert [path.name for path in file.parent.iterdir()] == ["practice.nmt"]


def test_a_vault_with_a_weak_passphrase_leaves_no_file(file: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        create_vault(file, "short", cost=CHEAP)

    assert list(file.parent.iterdir()) == []


def test_a_vault_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFolderError, match="no folder here"):
        create_vault(tmp_path / "here" / "practice.nmt", PASSPHRASE, cost=CHEAP)

    assert list(tmp_path.iterdir()) == []


def test_keys_that_stand_alone_are_set_aside_and_not_overwritten(file: Path) -> None:
    contents = []
    for _ in range(3):
        create_vault(file, PASSPHRASE, cost=CHEAP)
        contents.append(keys_file(file).read_text())

    kept = [file.with_name(f"practice.nmt.keys{end}").read_text() for end in (".1", ".2", "")]

    assert kept == contents


def test_a_missing_key_file_is_told_apart(made: tuple[Vault, str]) -> None:
    keys_file(made[0].file).unlink()

    with pytest.raises(KeysMissingError, match=r"practice\.nmt\.keys is missing"):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


def test_no_flipped_bit_of_the_key_file_passes_for_a_wrong_passphrase(made: tuple[Vault, str]) -> None:
    vault, _ = made
    whole = keys_file(vault.file).read_bytes()

    for at in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << (at % 8)
        keys_file(vault.file).write_bytes(damaged)
        with suppress(VaultDamagedError, NewerFileError):
            assert open_vault(vault.file, PASSPHRASE, least=CHEAP) == vault


@pytest.mark.parametrize("size", [0, 1, 20, 300, 500])
def test_a_cut_off_key_file_is_damaged(made: tuple[Vault, str], size: int) -> None:
    path = keys_file(made[0].file)
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(VaultDamagedError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


@pytest.mark.parametrize(
    "content",
    [
        b"null",
        b"[]",
        b"{}",
        b'"keys"',
        b"\xff\xfe",
        b"[" * 20_000,
        b'{"format": "nmt-chart/keys", "version": "1"}',
        b'{"format": "nmt-chart/keys", "version": 1, "slots": null}',
        b"x" * 100_000,
    ],
)
def test_a_strange_key_file_is_damaged(made: tuple[Vault, str], content: bytes) -> None:
    keys_file(made[0].file).write_bytes(content)

    with pytest.raises(VaultDamagedError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


def test_a_key_file_of_a_newer_program_is_not_called_damaged(made: tuple[Vault, str]) -> None:
    keys_file(made[0].file).write_text('{"format": "nmt-chart/keys", "version": 2, "anything": []}')

    with pytest.raises(NewerFileError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


@pytest.mark.parametrize("part", ["memory_kib", "passes", "lanes"])
@pytest.mark.parametrize("slot", ["passphrase", "recovery"])
def test_a_price_below_the_minimum_is_refused(file: Path, part: str, slot: str) -> None:
    dear = Cost(memory_kib=64, passes=2, lanes=8)
    create_vault(file, PASSPHRASE, cost=dear)
    file.write_bytes(b"x")

    def cheaper(slots: Any) -> None:
        slots[slot]["argon2id"][part] -= 1

    with_slots(file, cheaper)

    with pytest.raises(VaultDamagedError):
        open_vault(file, PASSPHRASE, least=dear)


def test_keys_made_cheaply_do_not_open_at_the_standard(made: tuple[Vault, str]) -> None:
    with pytest.raises(VaultDamagedError):
        open_vault(made[0].file, PASSPHRASE)


@pytest.mark.parametrize("slot", ["passphrase", "recovery"])
def test_a_slot_of_another_vault_does_not_open(made: tuple[Vault, str], tmp_path: Path, slot: str) -> None:
    vault, code = made
    stranger, strange_code = create_vault(tmp_path / "other.nmt", ANOTHER, cost=CHEAP)
    strange = json.loads(stranger.slots.as_text())["slots"][slot]
    with_slots(vault.file, lambda slots: slots.update({slot: strange}))

    openings: list[Callable[[], Vault]] = [
        lambda: open_vault(vault.file, PASSPHRASE, least=CHEAP),
        lambda: open_vault(vault.file, ANOTHER, least=CHEAP),
        lambda: open_vault_with_recovery_code(vault.file, code, least=CHEAP),
        lambda: open_vault_with_recovery_code(vault.file, strange_code, least=CHEAP),
    ]
    for opening in openings:
        with pytest.raises((VaultDamagedError, WrongPassphraseError)):
            opening()


@pytest.mark.parametrize("strange", [None, [], {}, "x", {"argon2id": []}, {"argon2id": {"memory_kib": 64}}])
def test_a_slot_that_is_none_is_damaged(made: tuple[Vault, str], strange: object) -> None:
    with_slots(made[0].file, lambda slots: slots.update({"passphrase": strange}))

    with pytest.raises(VaultDamagedError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


@pytest.mark.parametrize("price", [2**40, 0, -1, 3.5, True, "4", None])
def test_a_price_that_no_machine_can_pay_is_refused(made: tuple[Vault, str], price: object) -> None:
    def absurd(slots: Any) -> None:
        slots["passphrase"]["argon2id"]["memory_kib"] = price

    with_slots(made[0].file, absurd)

    with pytest.raises(VaultDamagedError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


def test_a_slot_moved_under_another_price_does_not_open(made: tuple[Vault, str]) -> None:
    def dearer(slots: Any) -> None:
        slots["passphrase"]["argon2id"]["passes"] = 2

    with_slots(made[0].file, dearer)

    with pytest.raises(WrongPassphraseError):
        open_vault(made[0].file, PASSPHRASE, least=CHEAP)


def test_the_vault_is_imported_without_the_database() -> None:
    heavy = ("sqlalchemy", "alembic", "pydantic", "sqlcipher3", "argon2", "cryptography")
    program = f"import sys, nmt_chart.store.vault; print([name for name in {heavy} if name in sys.modules])"

    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
