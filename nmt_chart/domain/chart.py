"""The chart: everything charted in one visit, its marks and its note, and the edits that change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal, TypeVar

from nmt_chart.domain.body import Side
from nmt_chart.domain.ids import EditId, MarkId, new_id
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint, check_score

NOTE_ID = MarkId("note")


@dataclass(frozen=True, slots=True)
class CheckedMuscle:
    """A muscle of the atlas, by its slug, that the therapist has checked in this visit, on one side."""

    muscle: str
    side: Side


@dataclass(frozen=True, slots=True)
class VisitNote:
    """The words and numbers of a visit beside its marks.

    ``objective`` None means: drafted from the marks until the therapist writes their own. Pain is 0-10 for
    the visit as a whole. ``next_appointment`` is the practice's wall clock, without a zone. ``checked`` are
    the muscles checked, in the order in which that was ticked.
    """

    subjective: str = ""
    objective: str | None = None
    assessment: str = ""
    plan: str = ""
    home_care: str = ""
    pain_now: int | None = None
    pain_after: int | None = None
    next_appointment: datetime | None = None
    checked: tuple[CheckedMuscle, ...] = ()
    charted: Literal["note"] = "note"

    def __post_init__(self) -> None:
        check_score("pain now", self.pain_now)
        check_score("pain after", self.pain_after)
        if len(set(self.checked)) != len(self.checked):
            raise ValueError("a muscle is checked once on each side")

    @property
    def id(self) -> MarkId:
        """The same for every visit: a chart has one note."""
        return NOTE_ID


Charted = TriggerPoint | PainZone | VisitNote


@dataclass(frozen=True, slots=True)
class Change:
    """One charted thing before and after an edit; None where it did not exist."""

    before: Charted | None
    after: Charted | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a before or an after")
        if self.before is not None and self.after is not None and self.before.id != self.after.id:
            raise ValueError("a change is about one thing")

    @property
    def id(self) -> MarkId:
        """The mark, or the note, the change is about."""
        thing = self.after if self.after is not None else self.before
        assert thing is not None  # noqa: S101 - checked when made
        return thing.id

    @property
    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of the therapist: what undo takes back at once. ``text`` names it ("Move trigger point")."""

    id: EditId
    text: str
    changes: tuple[Change, ...]

    @property
    def reversed_changes(self) -> tuple[Change, ...]:
        """The changes that take this edit back, last first."""
        return tuple(change.reversed for change in reversed(self.changes))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is different after it."""
        return all(change.before == change.after for change in self.changes)

    def then(self, later: Iterable[Change]) -> Edit:
        """This edit and ``later`` as one step; each thing keeps its first before and its last after."""
        merged = {change.id: change for change in self.changes}
        for change in later:
            earlier = merged.get(change.id)
            before = change.before if earlier is None else earlier.before
            if before is None and change.after is None:
                del merged[change.id]
            else:
                merged[change.id] = Change(before, change.after)
        return replace(self, changes=tuple(merged.values()))


def new_edit(text: str, *changes: Change) -> Edit:
    """An edit with a fresh identity."""
    return Edit(EditId(new_id()), text, changes)


@dataclass(frozen=True, slots=True)
class Chart:
    """The marks of a visit by id, and its note; unchangeable, so every edit gives a new chart."""

    marks: Mapping[MarkId, Mark] = field(default_factory=lambda: MappingProxyType({}))
    note: VisitNote = VisitNote()

    @classmethod
    def of(cls, marks: Iterable[Mark], note: VisitNote | None = None) -> Chart:
        """A chart that holds ``marks``."""
        return cls(MappingProxyType({mark.id: mark for mark in marks}), note or VisitNote())

    def __iter__(self) -> Iterator[Mark]:
        yield from self.trigger_points
        yield from self.pain_zones

    @property
    def trigger_points(self) -> tuple[TriggerPoint, ...]:
        """The trigger points by number."""
        return _numbered(mark for mark in self.marks.values() if isinstance(mark, TriggerPoint))

    @property
    def pain_zones(self) -> tuple[PainZone, ...]:
        """The pain zones by number."""
        return _numbered(mark for mark in self.marks.values() if isinstance(mark, PainZone))

    @property
    def next_point_number(self) -> int:
        """The number a new trigger point gets."""
        return max((point.number for point in self.trigger_points), default=0) + 1

    @property
    def next_zone_number(self) -> int:
        """The number a new pain zone gets."""
        return max((zone.number for zone in self.pain_zones), default=0) + 1

    @property
    def unconfirmed(self) -> tuple[Mark, ...]:
        """Marks copied from an earlier visit and not touched since; a visit can't be signed with them."""
        return tuple(mark for mark in self if not mark.confirmed)

    def zones_from(self, point: MarkId) -> tuple[PainZone, ...]:
        """The pain zones that come from a trigger point."""
        return tuple(zone for zone in self.pain_zones if zone.source == point)

    def applied(self, changes: Iterable[Change]) -> Chart:
        """The chart after ``changes``; raises ValueError when one does not fit what is there."""
        marks = dict(self.marks)
        note = self.note
        for change in changes:
            before = note if change.id == NOTE_ID else marks.get(change.id)
            if before != change.before:
                raise ValueError(f"{change.id} is not as the change expects")
            if isinstance(change.after, VisitNote):
                note = change.after
            elif change.after is None:
                marks.pop(change.id, None)
            else:
                marks[change.id] = change.after
        return Chart(MappingProxyType(marks), note)


_Numbered = TypeVar("_Numbered", TriggerPoint, PainZone)


def _numbered(marks: Iterable[_Numbered]) -> tuple[_Numbered, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.number, mark.id)))


def removal(chart: Chart, mark: Mark) -> tuple[Change, ...]:
    """The changes that remove ``mark`` and the links of other marks to it."""
    unlinked: list[Change] = []
    for other in chart:
        if isinstance(other, PainZone) and other.source == mark.id:
            unlinked.append(Change(other, replace(other, source=None)))
        elif isinstance(other, TriggerPoint) and other.key_point == mark.id:
            unlinked.append(Change(other, replace(other, key_point=None)))
    return (*unlinked, Change(mark, None))
