"""A file that is no practice file is told by its kind, and stays exactly as it was."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from nmt_chart.errors import UserError
from nmt_chart.store.errors import (
    DamagedFileError,
    EmptyFileError,
    KeysMissingError,
    MissingFileError,
    MissingFolderError,
    NewerFileError,
    NotAPracticeFileError,
    PlainDatabaseError,
    PracticeExistsError,
    VaultDamagedError,
    WrongPassphraseError,
)
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import Store, create_store, open_store
from nmt_chart.store.vault import Vault, open_vault
from tests.builders import PASSPHRASE, a_practice


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def opened(path: Path, passphrase: str = PASSPHRASE) -> Store:
    return open_store(path, open_vault(path, passphrase))


@pytest.fixture
def file(store: Store) -> Path:
    """Return a closed practice file."""
    store.close()
    return store.path


def missing(file: Path) -> None:
    file.unlink()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def plain(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE client (name TEXT)")
    connection.commit()
    connection.close()


def text_beside_keys(file: Path) -> None:
    file.write_bytes(b"Dear Dana, here is the list you asked for.\n" * 300)


def noise_beside_keys(file: Path) -> None:
    file.write_bytes(os.urandom(40_960))


def text_alone(file: Path) -> None:
    text_beside_keys(file)
    keys_file(file).unlink()


def small_noise_alone(file: Path) -> None:
    file.write_bytes(os.urandom(100))
    keys_file(file).unlink()


def without_keys(file: Path) -> None:
    keys_file(file).unlink()


def damaged_keys(file: Path) -> None:
    content = keys_file(file).read_text()
    keys_file(file).write_text(content.replace('"salt"', '"sals"'))


def empty_keys(file: Path) -> None:
    keys_file(file).write_bytes(b"")


def cut_in_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def first_page_damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[1000] ^= 4
    file.write_bytes(content)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (missing, MissingFileError),
        (empty, EmptyFileError),
        (plain, PlainDatabaseError),
        (text_beside_keys, DamagedFileError),
        (noise_beside_keys, DamagedFileError),
        (text_alone, NotAPracticeFileError),
        (small_noise_alone, NotAPracticeFileError),
        (without_keys, KeysMissingError),
        (damaged_keys, VaultDamagedError),
        (empty_keys, VaultDamagedError),
        (cut_in_half, DamagedFileError),
        (first_page_damaged, DamagedFileError),
        (a_folder, NotAPracticeFileError),
    ],
)
def test_each_kind_of_wrong_file_is_told_apart_and_left_alone(
    file: Path, spoil: Callable[[Path], None], error: type[UserError]
) -> None:
    spoil(file)
    before = contents(file.parent)

    with pytest.raises(UserError) as raised:
        opened(file)

    assert type(raised.value) is error
    assert contents(file.parent) == before


def test_a_wrong_passphrase_is_told_apart_and_leaves_everything_alone(file: Path) -> None:
    before = contents(file.parent)

    with pytest.raises(WrongPassphraseError):
        opened(file, "seven calm hands at rest")

    assert contents(file.parent) == before


@pytest.mark.parametrize("spoil", [missing, empty, plain])
def test_a_wrong_file_is_not_opened_with_keys_at_hand_either(
    file: Path, vault: Vault, spoil: Callable[[Path], None]
) -> None:
    spoil(file)
    before = contents(file.parent)

    with pytest.raises((MissingFileError, EmptyFileError, PlainDatabaseError)):
        open_store(file, vault)

    assert contents(file.parent) == before


def test_keys_of_another_practice_do_not_open_the_file(file: Path, vault: Vault) -> None:
    stranger = Vault(file, os.urandom(32), vault.slots)

    with pytest.raises(DamagedFileError, match="key file belongs to another practice"):
        open_store(file, stranger)


def test_a_file_of_a_newer_program_is_refused_unchanged(store: Store, vault: Vault) -> None:
    connection = store._way.connect()
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    store.close()
    before = contents(store.path.parent)

    with pytest.raises(NewerFileError, match="newer version"):
        open_store(store.path, vault)

    assert contents(store.path.parent) == before


@pytest.mark.parametrize("content", [b"", b"a letter"])
def test_a_practice_is_not_created_over_a_file(vault: Vault, content: bytes) -> None:
    vault.file.write_bytes(content)
    before = contents(vault.file.parent)

    with pytest.raises(PracticeExistsError):
        create_store(vault.file, vault, a_practice())

    assert contents(vault.file.parent) == before


def test_a_practice_that_can_not_be_created_leaves_nothing(vault: Vault) -> None:
    nowhere = vault.file.parent / "no such folder" / "practice.nmt"

    with pytest.raises(MissingFolderError, match="no such folder"):
        create_store(nowhere, vault, a_practice())

    assert not nowhere.parent.exists()


def test_what_an_interrupted_creation_left_does_not_stop_the_next(vault: Vault) -> None:
    vault.file.with_name("practice.nmt.new").write_bytes(b"half a file")

    store = create_store(vault.file, vault, a_practice())

    with store.reading() as records:
        assert records.practice.get() == a_practice()
    store.close()
    assert sorted(path.name for path in vault.file.parent.iterdir()) == ["practice.nmt", "practice.nmt.keys"]


def test_a_closed_practice_is_one_file_with_its_keys_and_the_users_alone(vault: Vault) -> None:
    create_store(vault.file, vault, a_practice()).close()

    assert sorted(path.name for path in vault.file.parent.iterdir()) == ["practice.nmt", "practice.nmt.keys"]
    if os.name != "nt":
        assert vault.file.stat().st_mode & 0o777 == 0o600


def test_a_copied_practice_opens_with_its_copied_keys(file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "copies" / "other name?#%.nmt"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(file.read_bytes())
    keys_file(elsewhere).write_bytes(keys_file(file).read_bytes())

    store = opened(elsewhere)

    with store.reading() as records:
        assert records.practice.get() == a_practice()
    store.close()
