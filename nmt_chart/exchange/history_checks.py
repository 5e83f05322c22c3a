"""Whether the edits of a visit from outside lead to its chart, so that undo and redo work on it."""

from __future__ import annotations

from collections.abc import Iterator

from nmt_chart.domain.chart import NOTE_ID, Chart, Edit
from nmt_chart.exchange.convert import edit_of
from nmt_chart.exchange.forms import ChangeForm, EditForm, VisitForm
from nmt_chart.exchange.mark_checks import charted_problems
from nmt_chart.exchange.wording import Problem


def history_problems(place: str, visit: VisitForm) -> Iterator[Problem]:
    """What is wrong with the edits of a visit; without any edit every chart is right."""
    history = visit.history
    for name, edits in (("done", history.done), ("undone", history.undone)):
        for at, edit in enumerate(edits):
            yield from _edit_problems(f"{place}.{name}[{at}]", edit)
    if history.done or history.undone:
        yield from _replay_problems(place, visit)


def _edit_problems(place: str, edit: EditForm) -> Iterator[Problem]:
    for at, change in enumerate(edit.changes):
        yield from _change_problems(f"{place}.changes[{at}]", change)


def _change_problems(place: str, change: ChangeForm) -> Iterator[Problem]:
    before, after = change.before, change.after
    if before is None and after is None:
        yield Problem(place, "a change needs a before or an after")
    elif before is not None and after is not None and before.id != after.id:
        yield Problem(place, "a change is about one thing")
    elif after is None and before is not None and before.id == NOTE_ID:
        yield Problem(f"{place}.after", "a note can be emptied but not removed")
    for name, thing in (("before", before), ("after", after)):
        if thing is not None:
            yield from charted_problems(f"{place}.{name}", thing)


def _replay_problems(place: str, visit: VisitForm) -> Iterator[Problem]:
    chart: Chart | None = Chart()
    for at, edit in enumerate(visit.history.done):
        chart = _after(chart, edit_of(edit))
        if chart is None:
            yield Problem(f"{place}.done[{at}]", "it does not fit the edits before it")
            return
    if chart != Chart.of(visit.marks, visit.note):
        yield Problem(f"{place}.done", "the edits do not lead to the marks and the note of the visit")
        return
    for at, edit in reversed(list(enumerate(visit.history.undone))):
        chart = _after(chart, edit_of(edit))
        if chart is None:
            yield Problem(f"{place}.undone[{at}]", "it can't be done again after the edits before it")
            return


def _after(chart: Chart | None, edit: Edit) -> Chart | None:
    try:
        return None if chart is None else chart.applied(edit.changes)
    except ValueError:
        return None
