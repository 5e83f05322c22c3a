"""The one practice of the file."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from nmt_chart.domain.practice import Practice
from nmt_chart.store.convert import practice_from_row, practice_values
from nmt_chart.store.tables import PracticeRow


class Practices:
    """Reads and writes the practice within a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> Practice:
        """The practice, which every file has."""
        return practice_from_row(self._session.scalars(select(PracticeRow)).one())

    def put(self, practice: Practice) -> None:
        """Replaces the practice."""
        self._session.execute(update(PracticeRow).values(practice_values(practice)))
