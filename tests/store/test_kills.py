"""Whatever was said to be saved is there after the program was killed, at any instant."""

import random
import sys
from pathlib import Path

import pytest

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.visit import Visit
from nmt_chart.errors import UserError
from nmt_chart.store.errors import WrongPassphraseError
from nmt_chart.store.store import Store, open_store
from nmt_chart.store.vault import Vault, create_vault, open_vault, open_vault_with_recovery_code
from tests.builders import PASSPHRASE, a_practice, a_visit
from tests.store import children
from tests.store.children import CHEAP
from tests.store.killing import killed_after, nursery

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of Unix")

KILLS = 30


def test_no_charted_step_that_was_said_to_be_saved_is_lost(store: Store, vault: Vault, visit: Visit) -> None:
    store.close()
    chance = random.Random(4)
    for _ in range(KILLS):
        said = killed_after(chance.randint(1, 12), children.chart_for_ever, vault, visit.id)

        store = open_store(vault.file, vault)
        with store.reading() as records:
            history = records.charts.history(visit.id)
            chart = records.visits.get(visit.id).chart
        assert {edit for kind, edit, _ in said if kind == "done"} <= {edit.id for edit in history.done}
        # The step that was under way when the kill came may be on disk without having been told of.
        assert len(history.done) - said[-1][2] in {0, 1}
        replayed = Chart()
        for each in history.done:
            replayed = replayed.applied(each.changes)
        assert replayed == chart
        store.close()

    store = open_store(vault.file, vault)
    assert store.check().is_sound
    store.close()


def test_a_change_of_passphrase_killed_anywhere_leaves_exactly_one_that_opens(tmp_path: Path) -> None:
    file = tmp_path / "practice.nmt"
    vault, code = create_vault(file, PASSPHRASE, cost=CHEAP)
    file.write_bytes(b"x")
    both = ("the first of two phrases", "the second of the phrases")
    current = PASSPHRASE
    chance = random.Random(5)
    for _ in range(KILLS):
        said = killed_after(chance.randint(1, 9), children.change_for_ever, vault, both)

        opening = [phrase for phrase in (PASSPHRASE, *both) if opens(file, phrase)]
        state, last = said[-1]
        before = said[-2][1] if len(said) > 1 else current
        assert opening == [last] if state == "done" else opening in ([before], [last])
        assert open_vault_with_recovery_code(file, code, least=CHEAP).key == vault.key
        current = opening[0]


def opens(file: Path, passphrase: str) -> bool:
    from nmt_chart.store.tries import TRIES

    TRIES.succeeded(file)
    try:
        open_vault(file, passphrase, least=CHEAP)
    except WrongPassphraseError:
        return False
    return True


def test_a_practice_created_halfway_is_not_there_at_all(tmp_path: Path, vault: Vault) -> None:
    chance = random.Random(6)
    for attempt in range(10):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        said = killed_after(chance.randint(1, 4), children.create_for_ever, folder, vault)

        for name, its_vault in said:
            try:
                store = open_store(folder / name, its_vault)
            except UserError:
                assert not (folder / name).exists()
                assert name == said[-1][0]
                continue
            with store.reading() as records:
                assert records.practice.get() == a_practice()
            store.close()


def test_two_programs_that_write_at_once_lose_nothing(
    store: Store, vault: Vault, client: Client, visit: Visit
) -> None:
    other = a_visit(client)
    with store.transaction() as records:
        records.visits.add(other)
    context = nursery()
    pipes, processes = [], []
    for each in (visit, visit, other):
        heard, told = context.Pipe(duplex=False)
        processes.append(context.Process(target=children.chart_some, args=(vault, each.id, 60, told)))
        processes[-1].start()
        told.close()
        pipes.append(heard)

    assert [heard.recv() for heard in pipes] == ["ready"] * 3
    assert [heard.recv() for heard in pipes] == ["done"] * 3
    for process in processes:
        process.join()
        process.close()
    with store.reading() as records:
        assert len(list(records.visits.get(visit.id).chart)) == 120
        assert len(records.charts.history(visit.id).done) == 120
        assert len(list(records.visits.get(other.id).chart)) == 60
