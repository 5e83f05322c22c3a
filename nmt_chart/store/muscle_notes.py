"""What the therapist wrote about muscles of the atlas, within a transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from nmt_chart.store.tables import MuscleNoteRow


class MuscleNotes:
    """Reads and writes the notes on muscles, each under the slug of its muscle."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, muscle: str) -> str:
        """The note on a muscle; empty when there is none."""
        found = select(MuscleNoteRow.text).where(MuscleNoteRow.muscle == muscle)
        return self._session.scalars(found).one_or_none() or ""

    def muscles(self) -> frozenset[str]:
        """The slugs of the muscles that have a note."""
        return frozenset(self._session.scalars(select(MuscleNoteRow.muscle)))

    def put(self, muscle: str, text: str, changed_at: datetime) -> None:
        """Replaces the note on a muscle; an empty one is taken away."""
        if not text.strip():
            self._session.execute(delete(MuscleNoteRow).where(MuscleNoteRow.muscle == muscle))
            return
        new = insert(MuscleNoteRow).values(muscle=muscle, text=text, changed_at=changed_at)
        kept = {"text": new.excluded.text, "changed_at": new.excluded.changed_at}
        self._session.execute(new.on_conflict_do_update(index_elements=["muscle"], set_=kept))
