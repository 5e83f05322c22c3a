"""A full, protected or failing disk is said in a sentence, and takes nothing that was saved."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from nmt_chart.domain.client import Client
from nmt_chart.domain.visit import Visit
from nmt_chart.errors import UserError
from nmt_chart.store import connect, ways_in
from nmt_chart.store.errors import (
    DiskFailureError,
    DiskFullError,
    FileBusyError,
    ReadOnlyFileError,
    UnfinishedFileError,
)
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.records import Records
from nmt_chart.store.store import Store, create_store, open_store
from nmt_chart.store.vault import Vault, change_passphrase, create_vault, open_vault
from tests.builders import PASSPHRASE, a_client, a_practice, a_record
from tests.store import children
from tests.store.children import CHEAP
from tests.store.killing import told_by


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that any user can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def handed_over(open_folder: Path, vault: Vault) -> Vault:
    """Return the keys of a closed practice with one client, in a folder that any user can reach."""
    vault = replace(vault, file=open_folder / "practice.nmt")
    keys_file(vault.file).write_text(vault.slots.as_text())
    store = create_store(vault.file, vault, a_practice())
    with store.transaction() as records:
        records.clients.add(a_client(given_name="Maria", family_name="Quinn"))
    store.close()
    for path in open_folder.iterdir():
        path.chmod(0o666)
    return vault


unix = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are a thing of Unix")


def protect_file(vault: Vault) -> None:
    vault.file.chmod(0o444)


def protect_folder(vault: Vault) -> None:
    vault.file.parent.chmod(0o555)


def protect_both(vault: Vault) -> None:
    protect_file(vault)
    protect_folder(vault)


@unix
@pytest.mark.parametrize("protect", [protect_file, protect_folder, protect_both])
def test_a_protected_practice_opens_to_read_and_says_so_when_written(
    handed_over: Vault, protect: Callable[[Vault], None]
) -> None:
    before = handed_over.file.read_bytes()
    protect(handed_over)

    ((read_only, names, problems, wrote),) = told_by(children.use_as_nobody, handed_over)

    assert read_only is True
    assert names == ["Maria Quinn"]
    assert problems == ()
    assert "write-protected" in wrote
    assert handed_over.file.read_bytes() == before


@unix
def test_a_practice_that_is_not_protected_is_written(handed_over: Vault) -> None:
    ((read_only, names, problems, wrote),) = told_by(children.use_as_nobody, handed_over)

    assert (read_only, names, problems, wrote) == (False, ["Maria Quinn"], (), "wrote")


@unix
def test_a_practice_that_was_not_closed_is_not_read_without_its_last_changes(handed_over: Vault) -> None:
    store = open_store(handed_over.file, handed_over)
    with store.transaction() as records:
        records.clients.add(a_client(given_name="Last", family_name="Change"))
    log = handed_over.file.with_name("practice.nmt-wal")
    kept = log.read_bytes()
    store.close()
    log.write_bytes(kept)
    log.chmod(0o666)
    protect_both(handed_over)

    ((_, _, _, error),) = told_by(children.use_as_nobody, handed_over)

    assert UnfinishedFileError.__name__ in error


@unix
@pytest.mark.parametrize("which", ["practice.nmt", "practice.nmt.keys"])
def test_a_file_of_another_user_is_said_to_be_unreadable(handed_over: Vault, which: str) -> None:
    handed_over.file.with_name(which).chmod(0)

    (error,) = told_by(children.open_as_nobody, handed_over.file)

    assert error.startswith("UnreadableFileError")


def test_where_no_trace_can_be_left_the_file_is_read_as_it_is(store: Store, vault: Vault) -> None:
    with store.transaction() as records:
        records.clients.add(a_client())
    store.close()

    way = ways_in._read_without_trace(vault.file, vault.key)
    reader = Store(way)

    assert reader.read_only
    assert reader.check().clients == 1
    assert sorted(path.name for path in vault.file.parent.iterdir()) == ["practice.nmt", "practice.nmt.keys"]
    reader.close()


def test_where_no_trace_can_be_left_changes_still_waiting_are_not_passed_over(
    store: Store, vault: Vault, client: Client
) -> None:
    with pytest.raises(UnfinishedFileError, match="Nothing is lost"):
        ways_in._read_without_trace(vault.file, vault.key)


def test_a_practice_that_another_program_writes_just_now_still_opens_to_write(
    store: Store, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "_SETTINGS", ("PRAGMA busy_timeout = 1",))
    holder = store._way.connect()
    holder.execute("BEGIN IMMEDIATE")

    other = open_store(vault.file, vault)

    assert not other.read_only
    with other.reading() as records:
        assert records.practice.get() == a_practice()
    holder.execute("ROLLBACK")
    holder.close()
    other.close()


def test_a_read_only_store_refuses_to_write_at_once(store: Store, vault: Vault) -> None:
    store.read_only = True

    with pytest.raises(ReadOnlyFileError, match="write-protected"), store.transaction():
        raise AssertionError("not reached")


def test_nothing_is_written_while_reading(store: Store) -> None:
    with pytest.raises(ReadOnlyFileError), store.reading() as records:
        records.clients.add(a_client())

    assert store.check().clients == 0


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let no database grow beyond what it is."""

    def stop_growing(connection: Any, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {max(pages, 1)}")

    event.listen(Engine, "connect", stop_growing)
    yield
    event.remove(Engine, "connect", stop_growing)


def add_many(records: Records) -> None:
    for _ in range(200):
        records.add_client_record(a_record())


def test_a_full_disk_keeps_no_half_of_a_record_and_reading_goes_on(
    store: Store, vault: Vault, full_disk: None
) -> None:
    store.close()
    full = open_store(vault.file, vault)
    for _ in range(3):
        with pytest.raises(DiskFullError, match="disk is full"), full.transaction() as records:
            add_many(records)

    report = full.check()
    assert report.is_sound
    assert report.clients == report.marks == report.edits == 0
    with full.reading() as records:
        assert records.practice.get() == a_practice()
    full.close()


def test_a_practice_that_has_no_room_is_not_created(vault: Vault, full_disk: None) -> None:
    with pytest.raises(DiskFullError):
        create_store(vault.file, vault, a_practice())

    assert [path.name for path in vault.file.parent.iterdir()] == ["practice.nmt.keys"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if os.name == "nt" or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_on_a_small_disk_everything_said_to_be_saved_is_there_and_saving_resumes(
    small_disk: Path, vault: Vault, client: Client, visit: Visit, store: Store
) -> None:
    store.close()
    there = replace(vault, file=small_disk / "practice.nmt")
    shutil.copy(vault.file, there.file)
    shutil.copy(keys_file(vault.file), keys_file(there.file))

    *errors, (said, kept) = told_by(children.fill_the_disk, there, visit.id)

    assert len(errors) == 3
    assert all(error.startswith((DiskFullError.__name__, DiskFailureError.__name__)) for error in errors)
    assert 0 < said == kept
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    again = open_store(there.file, there)
    with again.transaction() as records:
        records.clients.add(a_client())
        assert len(list(records.visits.get(visit.id).chart)) == kept
    assert again.check().is_sound
    again.close()


FAULTS = [
    (errno.ENOSPC, DiskFullError),
    (errno.EIO, DiskFailureError),
    (errno.EROFS, ReadOnlyFileError),
    (errno.EACCES, ReadOnlyFileError),
]


@pytest.mark.parametrize(("number", "error"), FAULTS)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_change_of_passphrase_that_the_disk_refuses_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, error: type[UserError]
) -> None:
    file = tmp_path / "practice.nmt"
    vault, _ = create_vault(file, PASSPHRASE, cost=CHEAP)
    file.write_bytes(b"x")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(*_arguments: object, **_options: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(error):
        change_passphrase(file, vault, "another one that is long", cost=CHEAP)
    monkeypatch.undo()

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert open_vault(file, PASSPHRASE, least=CHEAP) == vault


@pytest.fixture
def impatience() -> Iterator[None]:
    """Let every connection give up waiting for a lock at once."""

    def hurry(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout = 1")

    event.listen(Engine, "connect", hurry)
    yield
    event.remove(Engine, "connect", hurry)


def test_a_locked_file_is_said_to_be_busy(store: Store, impatience: None) -> None:
    holder = store._way.connect()
    holder.execute("BEGIN IMMEDIATE")
    impatient = Store(store._way)

    with pytest.raises(FileBusyError, match="Another window"), impatient.transaction():
        raise AssertionError("not reached")
    holder.execute("ROLLBACK")
    holder.close()

    with impatient.transaction() as records:
        records.clients.add(a_client())
    impatient.close()


def test_a_mistake_of_the_program_is_not_blamed_on_the_disk(store: Store, client: Client) -> None:
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError) as raised, store.transaction() as records:
        records.clients.add(client)

    assert client.family_name not in str(raised.value)
    assert "hide_parameters" in str(raised.value)
