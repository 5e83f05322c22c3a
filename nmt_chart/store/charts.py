"""Charting within a transaction: each step of a visit's history, and what it changed, in one go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Insert, bindparam, delete, func, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from nmt_chart.domain.chart import Change, Edit, VisitNote
from nmt_chart.domain.history import History, Step, StepKind
from nmt_chart.domain.ids import EditId, VisitId
from nmt_chart.domain.plain import changes_as_json, changes_from_json
from nmt_chart.store.columns import clean
from nmt_chart.store.convert import note_values
from nmt_chart.store.convert_marks import cleaned_changes, mark_values
from nmt_chart.store.drafts import require_draft
from nmt_chart.store.errors import RecordExistsError
from nmt_chart.store.tables import EditRow, MarkRow, Values, VisitRow, table_of

DONE = "done"
UNDONE = "undone"
ABANDONED = "abandoned"

_STATES = {
    StepKind.DONE: DONE,
    StepKind.UNDONE: UNDONE,
    StepKind.REDONE: DONE,
    StepKind.VANISHED: ABANDONED,
}

_visit, _mark, _edit = table_of(VisitRow), table_of(MarkRow), table_of(EditRow)


def _put_mark() -> Insert:
    new = insert(_mark)
    kept = {column.name: new.excluded[column.name] for column in _mark.columns if column.name != "id"}
    return new.on_conflict_do_update(
        index_elements=["id"], set_=kept, where=_mark.c.visit_id == new.excluded.visit_id
    )


def _put_edit() -> Insert:
    last = select(func.coalesce(func.max(_edit.c.position), 0)).where(
        _edit.c.visit_id == bindparam("of_visit")
    )
    new = insert(_edit).values(position=last.scalar_subquery() + 1)
    kept = {name: new.excluded[name] for name in ("state", "recorded_at", "text", "changes")}
    return new.on_conflict_do_update(
        index_elements=["id"], set_=kept, where=_edit.c.visit_id == new.excluded.visit_id
    )


# Made once: a statement that runs with every touch of the chart is not composed anew each time.
_PUT_MARK = _put_mark()
_PUT_EDIT = _put_edit()
_REMOVE_MARK = delete(_mark).where(
    _mark.c.id == bindparam("mark_id"), _mark.c.visit_id == bindparam("of_visit")
)
_PUT_NOTE = update(_visit).where(_visit.c.id == bindparam("of_visit"))
_ABANDON = (
    update(_edit)
    .where(_edit.c.id == bindparam("edit_id"), _edit.c.visit_id == bindparam("of_visit"))
    .values(state=ABANDONED)
)
_ABANDON_UNDONE = (
    update(_edit)
    .where(_edit.c.visit_id == bindparam("of_visit"), _edit.c.state == literal_column(f"'{UNDONE}'"))
    .values(state=ABANDONED)
)


class Charts:
    """Writes the steps of charting, and reads the history back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, visit_id: VisitId, step: Step) -> None:
        """Keeps a step and what it changed; the same step twice is harmless.

        Raises SignedVisitError for a signed visit and UnknownRecordError for none.
        """
        require_draft(self._session, visit_id)
        for change in cleaned_changes(step.changes):
            self._apply(visit_id, change)
        if step.kind is StepKind.VANISHED:
            self._session.execute(_ABANDON, {"edit_id": step.edit.id, "of_visit": visit_id})
            return
        if step.kind is StepKind.DONE:
            self._session.execute(_ABANDON_UNDONE, {"of_visit": visit_id})
        self._put_edit(visit_id, step)

    def history(self, visit_id: VisitId) -> History:
        """The edits of a visit that can be undone and redone."""
        return self.histories([visit_id])[visit_id]

    def histories(self, visit_ids: Iterable[VisitId]) -> dict[VisitId, History]:
        """The history of each visit."""
        wanted = list(visit_ids)
        done: dict[str, list[Edit]] = {visit_id: [] for visit_id in wanted}
        undone: dict[str, list[Edit]] = {visit_id: [] for visit_id in wanted}
        kept = select(_edit).where(_edit.c.visit_id.in_(wanted), _edit.c.state != ABANDONED)
        for row in self._session.execute(kept.order_by(_edit.c.visit_id, _edit.c.position)):
            edit = Edit(EditId(row.id), row.text, changes_from_json(row.changes))
            (done if row.state == DONE else undone)[row.visit_id].append(edit)
        return {each: History(tuple(done[each]), tuple(reversed(undone[each]))) for each in wanted}

    def _apply(self, visit_id: VisitId, change: Change) -> None:
        if isinstance(change.after, VisitNote):
            self._session.execute(_PUT_NOTE, {"of_visit": visit_id, **note_values(change.after)})
        elif change.after is None:
            self._session.execute(_REMOVE_MARK, {"mark_id": change.id, "of_visit": visit_id})
        else:
            self._put(_PUT_MARK, mark_values(visit_id, change.after), "mark")

    def _put_edit(self, visit_id: VisitId, step: Step) -> None:
        values = _values(visit_id, step.edit, _STATES[step.kind])
        self._put(_PUT_EDIT, {"of_visit": visit_id, **values}, "edit")

    def _put(self, statement: Insert, values: Values, what: str) -> None:
        written = self._session.connection().execute(statement, values)
        if written.rowcount == 0:
            raise RecordExistsError(what)


def history_values(visit_id: VisitId, history: History) -> list[Values]:
    """The columns of every edit of a history that comes whole."""
    states = [(edit, DONE) for edit in history.done] + [(edit, UNDONE) for edit in reversed(history.undone)]
    return [
        {"position": position, **_values(visit_id, edit, state)}
        for position, (edit, state) in enumerate(states, 1)
    ]


def _values(visit_id: VisitId, edit: Edit, state: str) -> Values:
    return {
        "id": edit.id,
        "visit_id": visit_id,
        "state": state,
        "recorded_at": datetime.now(UTC),
        "text": clean(edit.text),
        "changes": changes_as_json(cleaned_changes(edit.changes)),
    }
