"""What the tests let other processes do, to kill them or to get in each other's way."""

import os
from multiprocessing.connection import Connection
from pathlib import Path

from nmt_chart.domain.chart import Change
from nmt_chart.domain.history import History
from nmt_chart.domain.ids import MarkId, VisitId
from nmt_chart.errors import UserError
from nmt_chart.store.slots import Cost
from nmt_chart.store.store import open_store
from nmt_chart.store.vault import Vault, change_passphrase, create_vault, open_vault
from tests.builders import PASSPHRASE, a_client, a_point, a_practice

CHEAP = Cost(memory_kib=32, passes=1, lanes=4)


def chart_for_ever(vault: Vault, visit_id: VisitId, told: Connection) -> None:
    """Charts a point after the other, undoing every fifth step, and tells of each that is on disk."""
    store = open_store(vault.file, vault)
    with store.reading() as records:
        history = records.charts.history(visit_id)
    number = len(history.done)
    while True:
        number += 1
        history, step = history.edited("Add", [Change(None, a_point(number=number))])
        with store.transaction() as records:
            records.charts.record(visit_id, step)
        if number % 5 == 0:
            history, step = history.undo()
            with store.transaction() as records:
                records.charts.record(visit_id, step)
        told.send((step.kind.value, step.edit.id, len(history.done)))


def chart_some(vault: Vault, visit_id: VisitId, count: int, told: Connection) -> None:
    """Charts ``count`` points, each in a transaction that reads first; tells what went wrong, or nothing."""
    store = open_store(vault.file, vault)
    history = History()
    told.send("ready")
    try:
        for number in range(count):
            point = a_point(id=MarkId(f"{os.getpid()}-{number}"), number=number + 1)
            history, step = history.edited("Add", [Change(None, point)])
            with store.transaction() as records:
                records.visits.get(visit_id)
                records.charts.record(visit_id, step)
        told.send("done")
    except UserError as error:
        told.send(repr(error))
    store.close()


def change_for_ever(vault: Vault, passphrases: tuple[str, str], told: Connection) -> None:
    """Changes the passphrase to and fro, and tells before and after each change."""
    while True:
        for passphrase in passphrases:
            told.send(("begun", passphrase))
            vault = change_passphrase(vault.file, vault, passphrase, cost=CHEAP)
            told.send(("done", passphrase))


def create_for_ever(folder: Path, vault: Vault, told: Connection) -> None:
    """Creates one practice after the other."""
    from nmt_chart.store.store import create_store

    number = 0
    while True:
        number += 1
        file = folder / f"practice-{number}.nmt"
        fresh, _ = create_vault(file, "seven calm hands at work", cost=CHEAP)
        told.send((file.name, fresh))
        create_store(file, fresh, a_practice()).close()


def use_as_nobody(vault: Vault, told: Connection) -> None:
    """Opens the file as a user without rights, reads, tries to write, and tells how that went."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        store = open_store(vault.file, vault)
        with store.reading() as records:
            names = [line.name for line in records.clients.search("")]
        report = store.check()
        try:
            with store.transaction() as records:
                records.clients.add(a_client())
            wrote = "wrote"
        except UserError as error:
            wrote = str(error)
        store.close()
        told.send((store.read_only, names, report.problems, wrote))
    except UserError as error:
        told.send((None, [], (), repr(error)))


def open_as_nobody(file: Path, told: Connection) -> None:
    """Tries a passphrase as a user without rights, and tells how that went."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        open_vault(file, PASSPHRASE)
        told.send("opened")
    except UserError as error:
        told.send(repr(error))


def fill_the_disk(vault: Vault, visit_id: VisitId, told: Connection) -> None:
    """Charts until the disk is full, and goes on trying; tells of each point whether it was kept."""
    store = open_store(vault.file, vault)
    history = History()
    refused = 0
    while refused < 3:
        point = a_point(number=len(history.done) + 1, note="x" * 20_000)
        ahead, step = history.edited("Add", [Change(None, point)])
        try:
            with store.transaction() as records:
                records.charts.record(visit_id, step)
            history = ahead
        except UserError as error:
            refused += 1
            told.send(repr(error))
    with store.reading() as records:
        kept = len(list(records.visits.get(visit_id).chart))
    told.send((len(history.done), kept))
    store.close()


def upgrade_once(vault: Vault, migrations: Path, told: Connection) -> None:
    """Opens a file that is older than the program."""
    from nmt_chart.store import upgrade

    upgrade.MIGRATIONS = migrations
    upgrade.REVISIONS = (*upgrade.REVISIONS, "0003")
    told.send("begun")
    open_store(vault.file, vault).close()
    told.send("done")
