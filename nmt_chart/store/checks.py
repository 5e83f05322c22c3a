"""Looks whether a practice file is whole: every page, every link, every signature, and its key file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from nmt_chart.domain.plain import digest
from nmt_chart.domain.visit import Visit
from nmt_chart.errors import UserError
from nmt_chart.store.errors import FileBusyError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.in_words import in_words
from nmt_chart.store.key_file import read_key_file
from nmt_chart.store.slots import Cost
from nmt_chart.store.tables import AddendumRow, ClientRow, EditRow, EpisodeRow, MarkRow, Row, VisitRow
from nmt_chart.store.visits import Visits
from nmt_chart.store.ways_in import WayIn

_AT_ONCE = 200
_ANY_COST = Cost(memory_kib=1, passes=1, lanes=1)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found: problems in sentences, and how much there is of everything."""

    problems: tuple[str, ...] = ()
    clients: int = 0
    episodes: int = 0
    visits: int = 0
    signed_visits: int = 0
    marks: int = 0
    edits: int = 0
    addenda: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether no problem was found."""
        return not self.problems


def damage(way: WayIn) -> tuple[str, ...]:
    """What is wrong with the pages and tables of the file, in sentences; nothing for a sound one."""
    try:
        with closing(way.connect()) as connection:
            return _damage(way, connection)
    except sqlcipher.DatabaseError as error:
        spoken = in_words(str(error), way.path.name)
        if spoken is None:
            raise
        return (str(spoken),)


def report(way: WayIn, session: Session) -> CheckReport:
    """Counts the records of a file without damage, and checks its signatures and its key file."""
    return CheckReport(
        problems=(*_signature_problems(session), *_key_file_problems(way)),
        clients=_count(session, ClientRow),
        episodes=_count(session, EpisodeRow),
        visits=_count(session, VisitRow),
        signed_visits=session.scalars(select(func.count(VisitRow.signed_at))).one(),
        marks=_count(session, MarkRow),
        edits=_count(session, EditRow),
        addenda=_count(session, AddendumRow),
    )


def _damage(way: WayIn, connection: Any) -> tuple[str, ...]:  # noqa: ANN401 - the driver has no types
    if not way.read_only:
        # The check of the pages reads past the WAL, so that must be empty.
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise FileBusyError(way.path.name)
    if pages := connection.execute("PRAGMA cipher_integrity_check").fetchall():
        return (f"Damaged pages of the file: {len(pages)}.",)
    if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        return ("The tables of the file do not hold together.",)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return ("Some records belong to others that are missing.",)
    return ()


def _signature_problems(session: Session) -> Iterator[str]:
    wrong = sum(not _is_as_signed(visit) for visit in _signed_visits(session))
    if wrong:
        yield f"Signed visits that differ from what was signed: {wrong}."


def _is_as_signed(visit: Visit) -> bool:
    return visit.signature is not None and visit.signature.digest == digest(visit)


def _signed_visits(session: Session) -> Iterator[Visit]:
    last = ""
    while ids := session.scalars(_signed_after(last)).all():
        yield from Visits(session).get_all(ids)
        session.expunge_all()
        last = ids[-1]


def _signed_after(visit_id: str) -> Select[str]:
    signed = select(VisitRow.id).where(VisitRow.signed_at.is_not(None), VisitRow.id > visit_id)
    return signed.order_by(VisitRow.id).limit(_AT_ONCE)


def _key_file_problems(way: WayIn) -> Iterator[str]:
    try:
        fits = read_key_file(way.path, _ANY_COST).belong_to(way.key)
    except UserError as error:
        yield f"{error} As long as the practice is open, changing the passphrase writes it anew."
        return
    if not fits:
        yield f"The key file {keys_file(way.path).name} belongs to another practice."


def _count(session: Session, row: type[Row]) -> int:
    return session.scalars(select(func.count()).select_from(row)).one()
