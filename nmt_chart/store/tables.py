"""The tables of the practice file. Rows stay inside the store; callers get domain objects."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Table
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from nmt_chart.domain.mark import MAX_THRESHOLD_KG_CM2
from nmt_chart.store.columns import COLUMN_TYPES, Plain, WallClock


class Row(DeclarativeBase):
    """A row of any table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = COLUMN_TYPES


def table_of(row: type[Row]) -> Table:
    """The table a row class stands for."""
    return cast("Table", row.__table__)


def _score(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 0 AND 10", name=column)


def _threshold(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} > 0 AND {column} <= {MAX_THRESHOLD_KG_CM2:g}", name=column)


class PracticeRow(Row):
    """The one practice of the file."""

    __tablename__ = "practice"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    therapist: Mapped[str]
    credentials: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]


class ClientRow(Row):
    """A client; ``seen_at``, ``search_words`` and ``phone_digits`` are what a search reads."""

    __tablename__ = "client"

    id: Mapped[str] = mapped_column(primary_key=True)
    given_name: Mapped[str]
    family_name: Mapped[str]
    preferred_name: Mapped[str]
    pronouns: Mapped[str]
    date_of_birth: Mapped[date | None]
    phone: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    emergency_contact: Mapped[str]
    figure: Mapped[str]
    conditions: Mapped[str]
    medications: Mapped[str]
    allergies: Mapped[str]
    injuries_and_surgery: Mapped[str]
    earlier_treatment: Mapped[str]
    family_history: Mapped[str]
    occupation_and_posture: Mapped[str]
    goals: Mapped[str]
    contraindications: Mapped[str]
    consent_given_on: Mapped[date | None]
    consent_note: Mapped[str]
    created_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]
    is_archived: Mapped[bool]
    seen_at: Mapped[datetime]
    search_words: Mapped[str]
    phone_digits: Mapped[str]

    __table_args__ = (
        Index("ix_client_search", "is_archived", "seen_at", "id", "search_words", "phone_digits"),
        CheckConstraint("is_archived = (archived_at IS NOT NULL)", name="is_archived"),
    )


class AlertRow(Row):
    """An alert of a client, in the order the therapist gave them."""

    __tablename__ = "alert"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]


class EpisodeRow(Row):
    """An episode of care."""

    __tablename__ = "episode"
    __table_args__ = (CheckConstraint("weeks BETWEEN 1 AND 104", name="weeks"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    complaint: Mapped[str]
    started_on: Mapped[date]
    since: Mapped[str]
    factors: Mapped[Plain]
    goals: Mapped[str]
    frequency: Mapped[str]
    weeks: Mapped[int]
    professionals: Mapped[str]
    closed_on: Mapped[date | None]


class VisitRow(Row):
    """A visit with its note and, once signed, its signature; then no column changes any more."""

    __tablename__ = "visit"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"))
    episode_id: Mapped[str | None] = mapped_column(ForeignKey("episode.id"), index=True)
    service_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    zone: Mapped[str]
    signed_at: Mapped[datetime | None]
    signed_by: Mapped[str | None]
    signed_credentials: Mapped[str | None]
    signed_digest: Mapped[str | None]
    pain_now: Mapped[int | None]
    pain_after: Mapped[int | None]
    next_appointment: Mapped[WallClock | None]
    subjective: Mapped[str]
    objective: Mapped[str | None]
    assessment: Mapped[str]
    plan: Mapped[str]
    home_care: Mapped[str]
    checked: Mapped[Plain] = mapped_column(server_default=sql("'[]'"))
    marks: Mapped[list[MarkRow]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )
    addenda: Mapped[list[AddendumRow]] = relationship(
        lazy="raise", viewonly=True, order_by="AddendumRow.position"
    )

    __table_args__ = (
        _score("pain_now"),
        _score("pain_after"),
        CheckConstraint(
            "(signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_digest IS NULL) "
            "AND (signed_at IS NULL) = (signed_credentials IS NULL)",
            name="signature",
        ),
        Index("ix_visit_client_time", "client_id", "service_at", "entered_at", "id", "signed_at"),
        Index("ix_visit_unsigned", "service_at", sqlite_where=sql("signed_at IS NULL")),
    )


class MarkRow(Row):
    """A trigger point or a pain zone; ``size`` is a zone's area in square stature."""

    __tablename__ = "mark"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id", ondelete="CASCADE"))
    kind: Mapped[str]
    number: Mapped[int]
    change: Mapped[str | None]
    continues: Mapped[str | None]
    confirmed: Mapped[bool]
    muscle: Mapped[str | None]
    status: Mapped[str | None]
    familiar: Mapped[str | None]
    key_point: Mapped[str | None]
    view: Mapped[str | None]
    x: Mapped[float | None]
    y: Mapped[float | None]
    map_version: Mapped[int | None]
    tenderness_before: Mapped[int | None]
    tenderness_after: Mapped[int | None]
    threshold_before: Mapped[float | None]
    threshold_after: Mapped[float | None]
    zone_kind: Mapped[str | None]
    intensity: Mapped[int | None]
    source: Mapped[str | None]
    size: Mapped[float | None]
    note: Mapped[str]
    findings: Mapped[Plain | None]
    treatments: Mapped[Plain | None]
    qualities: Mapped[Plain | None]
    areas: Mapped[Plain | None]
    from_atlas: Mapped[str] = mapped_column(server_default=sql("''"))

    __table_args__ = (
        CheckConstraint("kind IN ('trigger-point', 'pain-zone')", name="kind"),
        CheckConstraint("number >= 1", name="number"),
        _score("tenderness_before"),
        _score("tenderness_after"),
        _score("intensity"),
        _threshold("threshold_before"),
        _threshold("threshold_after"),
        CheckConstraint(
            "kind <> 'trigger-point' OR (status IS NOT NULL AND familiar IS NOT NULL AND view IS NOT NULL "
            "AND x IS NOT NULL AND y IS NOT NULL AND map_version IS NOT NULL)",
            name="point",
        ),
        CheckConstraint(
            "kind <> 'pain-zone' OR (zone_kind IS NOT NULL AND areas IS NOT NULL AND size IS NOT NULL)",
            name="pain_zone",
        ),
        Index("ix_mark_counts", "visit_id", "kind", "status", "change", "size"),
    )


class EditRow(Row):
    """One step of the visit's history; ``position`` counts the steps as they were first done."""

    __tablename__ = "edit"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id", ondelete="CASCADE"))
    position: Mapped[int]
    state: Mapped[str]
    recorded_at: Mapped[datetime]
    text: Mapped[str]
    changes: Mapped[str]

    __table_args__ = (
        Index("ix_edit_visit_position", "visit_id", "position", unique=True),
        Index("ix_edit_undone", "visit_id", sqlite_where=sql("state = 'undone'")),
        CheckConstraint("state IN ('done', 'undone', 'abandoned')", name="state"),
    )


class AddendumRow(Row):
    """A dated addition to a signed visit."""

    __tablename__ = "addendum"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    position: Mapped[int]
    added_at: Mapped[datetime]
    name: Mapped[str]
    credentials: Mapped[str]
    text: Mapped[str]


class MuscleNoteRow(Row):
    """What the therapist wrote about a muscle of the atlas, for all clients."""

    __tablename__ = "muscle_note"

    muscle: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    changed_at: Mapped[datetime]


Values = dict[str, Any]
"""The columns of a row by name, as statements take them."""
