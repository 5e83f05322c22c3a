"""A check notices every damage and every record that is not as it was signed, and changes nothing."""

import random
from pathlib import Path

import pytest

from nmt_chart.domain.visit import Visit
from nmt_chart.errors import UserError
from nmt_chart.store import connect
from nmt_chart.store.errors import DamagedFileError, FileBusyError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault, change_passphrase, create_vault
from tests.builders import PASSPHRASE, a_record, a_visit, signed
from tests.store.children import CHEAP

PAGE = 4096


@pytest.fixture
def filled(store: Store) -> Store:
    with store.transaction() as records:
        for _ in range(20):
            records.add_client_record(a_record())
    return store


def test_a_sound_file_is_said_to_be_sound_and_counted(filled: Store) -> None:
    report = filled.check()

    assert report.is_sound
    assert report.problems == ()
    assert (report.clients, report.episodes, report.visits, report.signed_visits) == (20, 20, 40, 20)
    assert (report.marks, report.edits, report.addenda) == (60, 100, 20)


def test_a_check_after_writing_reads_what_was_just_written(filled: Store) -> None:
    with filled.transaction() as records:
        records.add_client_record(a_record())

    assert filled.check().clients == 21


def flipped(content: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


def cut(content: bytearray, chance: random.Random) -> bytes:
    return bytes(content[: chance.randrange(1, len(content))])


def zeroed(content: bytearray, chance: random.Random) -> bytes:
    page = chance.randrange(len(content) // PAGE)
    content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    return bytes(content)


def problem_with(file: Path, vault: Vault) -> str:
    try:
        store = open_store(file, vault)
    except DamagedFileError as error:
        return str(error)
    report = store.check()
    store.close()
    return " ".join(report.problems)


@pytest.mark.parametrize("harm", [flipped, cut, zeroed])
def test_every_damage_is_noticed_and_the_file_left_as_it_is(
    filled: Store, vault: Vault, harm: object
) -> None:
    filled.close()
    whole = vault.file.read_bytes()
    chance = random.Random(7)
    assert problem_with(vault.file, vault) == ""

    for _ in range(40):
        harmed = harm(bytearray(whole), chance)  # type: ignore[operator]  # one of the three above
        vault.file.write_bytes(harmed)

        assert problem_with(vault.file, vault)
        assert vault.file.read_bytes() == harmed


def test_reading_a_damaged_page_is_said_and_does_not_crash(filled: Store, vault: Vault) -> None:
    with filled.reading() as records:
        ids = [line.id for line in records.clients.search("")]
    filled.close()
    content = bytearray(vault.file.read_bytes())
    for page in range(len(content) // PAGE * 2 // 3, len(content) // PAGE):
        content[page * PAGE + 100] ^= 1
    vault.file.write_bytes(content)

    store = open_store(vault.file, vault)
    with pytest.raises(UserError, match="damaged"), store.reading() as records:
        print([records.client_record(client_id) for client_id in ids])
    store.close()


def test_a_signed_visit_changed_behind_the_triggers_is_noticed(filled: Store) -> None:
    connection = filled._way.connect()
    connection.execute("DROP TRIGGER visit_update")
    connection.execute(
        "UPDATE visit SET plan = 'other' WHERE id = (SELECT min(id) FROM visit WHERE signed_at NOT NULL)"
    )
    connection.close()

    assert filled.check().problems == ("Signed visits that differ from what was signed: 1.",)


def test_many_signed_visits_are_all_looked_at(store: Store, visit: Visit) -> None:
    with store.transaction() as records:
        client = records.clients.get(visit.client_id)
        for number in range(450):
            records.visits.add(signed(a_visit(client, zone=f"Etc/GMT+{number % 12}")))
    connection = store._way.connect()
    connection.execute("DROP TRIGGER visit_update")
    connection.execute("UPDATE visit SET zone = 'UTC' WHERE signed_at NOT NULL")
    connection.close()

    assert store.check().problems == ("Signed visits that differ from what was signed: 450.",)


def test_records_whose_owner_is_missing_are_noticed(filled: Store) -> None:
    connection = filled._way.connect()
    connection.execute("DELETE FROM visit WHERE signed_at IS NULL")
    connection.close()

    assert filled.check().problems == ("Some records belong to others that are missing.",)


def test_a_lost_or_damaged_key_file_is_noticed_while_it_can_still_be_mended(
    filled: Store, vault: Vault
) -> None:
    file = keys_file(vault.file)
    for spoil, word in ((file.unlink, "missing"), (lambda: file.write_bytes(b"\xff"), "damaged")):
        spoil()
        (problem,) = filled.check().problems
        assert problem.startswith(f"The key file practice.nmt.keys is {word}")

    change_passphrase(vault.file, vault, "another one that is long", cost=CHEAP)
    assert filled.check().is_sound


def test_the_key_file_of_another_practice_is_noticed(filled: Store, vault: Vault, tmp_path: Path) -> None:
    stranger, _ = create_vault(tmp_path / "other.nmt", PASSPHRASE, cost=CHEAP)
    keys_file(vault.file).write_text(stranger.slots.as_text())

    assert filled.check().problems == ("The key file practice.nmt.keys belongs to another practice.",)


def test_a_check_does_not_begin_while_another_program_reads_what_was(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "_SETTINGS", ("PRAGMA busy_timeout = 1",))
    reader = filled._way.connect()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM client").fetchone()
    with filled.transaction() as records:
        records.add_client_record(a_record())

    with pytest.raises(FileBusyError):
        filled.check()
    reader.execute("ROLLBACK")
    reader.close()

    assert filled.check().is_sound
