"""Keeps the therapist's notes on muscles: written at once, tried again while the disk refuses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from nmt_chart.domain.visit import in_zone
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.visits.recorder import Recorder, SaveState


@dataclass(frozen=True, slots=True)
class MuscleNote:
    """A note as it was at a moment."""

    muscle: str
    text: str
    changed_at: datetime


class MuscleNotes(QObject):
    """Reads notes, and writes them through a recorder; what waits to be written counts as written."""

    state_changed = Signal(object)  # SaveState, its moment on the wall clock

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._recorder: Recorder[MuscleNote] = Recorder(self._save, desk.clock, self)
        self._recorder.state_changed.connect(self._tell)

    def read(self, muscle: str) -> str:
        """The note on a muscle; raises UserError."""
        waiting = [note.text for note in self._recorder.waiting if note.muscle == muscle]
        if waiting:
            return waiting[-1]
        with self._desk.store.reading() as records:
            return records.muscle_notes.get(muscle)

    def muscles(self) -> frozenset[str]:
        """The slugs of the muscles with a note; raises UserError."""
        with self._desk.store.reading() as records:
            found = records.muscle_notes.muscles()
        for note in self._recorder.waiting:
            found = found | {note.muscle} if note.text.strip() else found - {note.muscle}
        return found

    def write(self, muscle: str, text: str) -> None:
        """Puts a note in line; it is written with the next event."""
        self._recorder.take(MuscleNote(muscle, text, self._desk.clock()))

    def flush(self) -> bool:
        """Writes everything now; returns whether all is on disk."""
        return self._recorder.flush()

    def _save(self, note: MuscleNote) -> None:
        with self._desk.store.transaction() as records:
            records.muscle_notes.put(note.muscle, note.text, note.changed_at)

    def _tell(self, state: SaveState) -> None:
        local = in_zone(state.saved_at, self._desk.zone) if state.saved_at else None
        self.state_changed.emit(SaveState(state.saving, local, state.problem))
