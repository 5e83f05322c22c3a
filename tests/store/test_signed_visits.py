"""A signed visit can't change by any path: not through the store, and not by SQL."""

from collections.abc import Callable

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from nmt_chart.domain.chart import Change
from nmt_chart.domain.history import History
from nmt_chart.domain.record import ClientRecord, VisitRecord
from nmt_chart.store.errors import SignedVisitError
from nmt_chart.store.records import Records
from nmt_chart.store.store import Store
from tests.builders import NOW, a_point, a_record, a_signature, a_visit, a_zone, an_addendum


@pytest.fixture
def record(store: Store) -> ClientRecord:
    """Return a record, kept in the store, whose first visit is signed and whose second is a draft."""
    record = a_record()
    with store.transaction() as records:
        records.add_client_record(record)
    return record


@pytest.fixture
def kept(record: ClientRecord) -> VisitRecord:
    return record.visits[0]


def step_with(change: Change) -> Callable[[Records, VisitRecord], None]:
    def chart(records: Records, kept: VisitRecord) -> None:
        records.charts.record(kept.visit.id, kept.history.edited("Edit", [change])[1])

    return chart


def undo(records: Records, kept: VisitRecord) -> None:
    records.charts.record(kept.visit.id, kept.history.undo()[1])


def change_the_note(records: Records, kept: VisitRecord) -> None:
    _, step = History().edited("Edit", [Change(kept.visit.chart.note, a_visit().chart.note)])
    records.charts.record(kept.visit.id, step)


def remove_a_mark(records: Records, kept: VisitRecord) -> None:
    _, step = History().edited("Edit", [Change(next(iter(kept.visit.chart)), None)])
    records.charts.record(kept.visit.id, step)


METHODS: list[Callable[[Records, VisitRecord], None]] = [
    step_with(Change(None, a_point(number=9))),
    step_with(Change(None, a_zone(number=9))),
    undo,
    change_the_note,
    remove_a_mark,
    lambda records, kept: records.visits.reschedule(kept.visit.id, NOW, "UTC"),
    lambda records, kept: records.visits.assign_episode(kept.visit.id, None),
    lambda records, kept: records.visits.delete_draft(kept.visit.id),
    lambda records, kept: records.visits.sign(kept.visit.id, a_signature(kept.visit, name="X")),
]


@pytest.mark.parametrize("act", METHODS)
def test_no_method_of_the_store_changes_a_signed_visit(
    store: Store, record: ClientRecord, kept: VisitRecord, act: Callable[[Records, VisitRecord], None]
) -> None:
    with pytest.raises(SignedVisitError, match="signed"), store.transaction() as records:
        act(records, kept)

    with store.reading() as records:
        assert records.client_record(record.client.id) == record


STATEMENTS = [
    "UPDATE visit SET plan = 'x' WHERE id = :visit",
    "UPDATE visit SET pain_now = 0",
    "UPDATE visit SET signed_at = NULL, signed_by = NULL, signed_credentials = NULL, signed_digest = NULL",
    "UPDATE visit SET id = 'other' WHERE id = :visit",
    "UPDATE visit SET client_id = :client WHERE id = :visit",
    "UPDATE OR REPLACE visit SET id = :visit WHERE id = :draft",
    "DELETE FROM visit WHERE id = :visit",
    "DELETE FROM visit",
    "INSERT OR REPLACE INTO visit SELECT * FROM visit WHERE id = :visit",
    "REPLACE INTO visit (id, client_id, service_at, entered_at, zone, subjective, assessment, plan,"
    " home_care)"
    " VALUES (:visit, :client, '2024-01-01', '2024-01-01', 'UTC', '', '', '', '')",
    "UPDATE mark SET note = 'x' WHERE visit_id = :visit",
    "UPDATE mark SET tenderness_before = 0",
    "UPDATE mark SET visit_id = :draft WHERE visit_id = :visit",
    "UPDATE mark SET visit_id = :visit WHERE visit_id = :draft",
    "UPDATE OR REPLACE mark SET id = :mark WHERE visit_id = :draft",
    "DELETE FROM mark WHERE visit_id = :visit",
    "DELETE FROM mark",
    "INSERT INTO mark SELECT 'new', visit_id, kind, 7, change, continues, confirmed, muscle, status,"
    " familiar, key_point, view, x, y, map_version, tenderness_before, tenderness_after, threshold_before,"
    " threshold_after, zone_kind, intensity, source, size, note, findings, treatments, qualities, areas,"
    " from_atlas FROM mark WHERE id = :mark",
    "INSERT OR REPLACE INTO mark SELECT id, :draft, kind, 7, change, continues, confirmed, muscle, status,"
    " familiar, key_point, view, x, y, map_version, tenderness_before, tenderness_after, threshold_before,"
    " threshold_after, zone_kind, intensity, source, size, note, findings, treatments, qualities, areas,"
    " from_atlas FROM mark WHERE id = :mark",
    "UPDATE edit SET text = 'x' WHERE visit_id = :visit",
    "UPDATE edit SET state = 'undone' WHERE visit_id = :visit",
    "UPDATE edit SET visit_id = :visit, position = 99 WHERE visit_id = :draft AND position = 1",
    "DELETE FROM edit WHERE visit_id = :visit",
    "INSERT INTO edit VALUES ('new', :visit, 99, 'done', '2024-01-01', '', '[]')",
    "INSERT OR REPLACE INTO edit SELECT id, :draft, 99, state, recorded_at, text, changes FROM edit"
    " WHERE visit_id = :visit AND position = 1",
    "UPDATE addendum SET text = 'x'",
    "UPDATE addendum SET visit_id = :draft",
    "DELETE FROM addendum",
    "INSERT OR REPLACE INTO addendum SELECT id, visit_id, position, added_at, name, '', 'x' FROM addendum",
    "INSERT INTO addendum VALUES ('new', :draft, 1, '2024-01-01', '', '', '')",
    "DELETE FROM client WHERE id = :client",
]
HELD_BY_FOREIGN_KEYS = ["UPDATE client SET id = 'other' WHERE id = :client", "DELETE FROM episode"]
CASES = [(statement, "PRAGMA foreign_keys = ON") for statement in STATEMENTS + HELD_BY_FOREIGN_KEYS]
CASES += [(statement, "PRAGMA recursive_triggers = OFF") for statement in STATEMENTS]


@pytest.mark.parametrize(("statement", "setting"), CASES)
def test_no_statement_changes_a_signed_visit(
    store: Store, record: ClientRecord, kept: VisitRecord, statement: str, setting: str
) -> None:
    names = {
        "visit": kept.visit.id,
        "draft": record.visits[1].visit.id,
        "client": record.client.id,
        "mark": next(iter(kept.visit.chart)).id,
    }
    connection = store._way.connect()
    connection.execute(setting)
    used = {name: value for name, value in names.items() if f":{name}" in statement}

    with pytest.raises(sqlcipher.IntegrityError):
        connection.execute(statement, used)
    connection.close()

    with store.reading() as records:
        assert records.client_record(record.client.id) == record


def test_marks_that_are_only_copied_are_not_signed_by_sql_either(store: Store, record: ClientRecord) -> None:
    draft = a_visit(record.client)
    connection = store._way.connect()
    with store.transaction() as records:
        records.visits.add(draft)
        _, step = History().edited("Edit", [Change(None, a_point(confirmed=False))])
        records.charts.record(draft.id, step)

    with pytest.raises(sqlcipher.IntegrityError, match="unconfirmed"):
        connection.execute(
            "UPDATE visit SET signed_at = '2024-01-01', signed_by = '', signed_credentials = '',"
            " signed_digest = '' WHERE id = ?",
            [draft.id],
        )
    connection.close()


def test_an_addendum_is_the_one_thing_that_can_be_added(store: Store, kept: VisitRecord) -> None:
    addendum = an_addendum()
    with store.transaction() as records:
        records.visits.add_addendum(kept.visit.id, addendum)

    with store.reading() as records:
        visit = records.visits.get(kept.visit.id)
    assert visit.addenda == (*kept.visit.addenda, addendum)
    assert (visit.chart, visit.signature) == (kept.visit.chart, kept.visit.signature)
