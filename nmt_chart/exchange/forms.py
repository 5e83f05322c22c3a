"""What stands in the file of a client's record, and in which order: the domain's values, framed for a file.

The annotations are read when the program runs: pydantic makes the reader, the writer and the JSON Schema
from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Annotated, ClassVar, Final, Literal

from pydantic import ConfigDict, FailFast, Field, TypeAdapter

from nmt_chart.domain.chart import VisitNote
from nmt_chart.domain.client import Client
from nmt_chart.domain.episode import Episode
from nmt_chart.domain.ids import EditId, EpisodeId, VisitId
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.domain.visit import Addendum, Signature

FORMAT: Final = "nmt-chart/client-record"
VERSION: Final = 1

MarkForm = Annotated[TriggerPoint | PainZone, Field(discriminator="charted")]
ChartedForm = Annotated[TriggerPoint | PainZone | VisitNote, Field(discriminator="charted")]


@dataclass(frozen=True, slots=True)
class ChangeForm:
    """One charted thing before and after an edit; null where it did not exist."""

    before: ChartedForm | None
    after: ChartedForm | None


@dataclass(frozen=True, slots=True)
class EditForm:
    """One step of the therapist, as undo takes it back."""

    id: EditId
    text: str
    changes: Annotated[tuple[ChangeForm, ...], FailFast()]


@dataclass(frozen=True, slots=True)
class HistoryForm:
    """The edits of a visit: those done, oldest first, and those undone, the next to redo last."""

    done: Annotated[tuple[EditForm, ...], FailFast()] = ()
    undone: Annotated[tuple[EditForm, ...], FailFast()] = ()


@dataclass(frozen=True, slots=True)
class VisitForm:
    """A visit with its chart spelled out: the marks, trigger points first, and the note."""

    id: VisitId
    service_at: datetime
    entered_at: datetime
    zone: str
    episode_id: EpisodeId | None = None
    marks: Annotated[tuple[MarkForm, ...], FailFast()] = ()
    note: VisitNote = field(default_factory=VisitNote)
    history: HistoryForm = field(default_factory=HistoryForm)
    signature: Signature | None = None
    addenda: tuple[Addendum, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The whole file; visits stand in order of service."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    format: Literal["nmt-chart/client-record"]
    version: Literal[1]
    client: Client
    episodes: Annotated[tuple[Episode, ...], FailFast()] = ()
    visits: Annotated[tuple[VisitForm, ...], FailFast()] = ()


@cache
def record_adapter() -> TypeAdapter[RecordForm]:
    """What reads and writes the form; made once, at the first use."""
    return TypeAdapter(RecordForm)
