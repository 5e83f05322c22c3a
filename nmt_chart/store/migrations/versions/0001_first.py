"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes all tables."""
    _make_client()
    _make_practice()
    _make_alert()
    _make_episode()
    _make_visit()
    _make_addendum()
    _make_edit()
    _make_mark()


def _make_client() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("preferred_name", sa.Text(), nullable=False),
        sa.Column("pronouns", sa.Text(), nullable=False),
        sa.Column("date_of_birth", sa.Date(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("emergency_contact", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("medications", sa.Text(), nullable=False),
        sa.Column("allergies", sa.Text(), nullable=False),
        sa.Column("injuries_and_surgery", sa.Text(), nullable=False),
        sa.Column("earlier_treatment", sa.Text(), nullable=False),
        sa.Column("family_history", sa.Text(), nullable=False),
        sa.Column("occupation_and_posture", sa.Text(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("contraindications", sa.Text(), nullable=False),
        sa.Column("consent_given_on", sa.Date(), nullable=True),
        sa.Column("consent_note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("search_words", sa.Text(), nullable=False),
        sa.Column("phone_digits", sa.Text(), nullable=False),
        sa.CheckConstraint("is_archived = (archived_at IS NOT NULL)", name=op.f("ck_client_is_archived")),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )
    op.create_index(
        "ix_client_search", "client", ["is_archived", "seen_at", "id", "search_words", "phone_digits"]
    )


def _make_practice() -> None:
    op.create_table(
        "practice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("therapist", sa.Text(), nullable=False),
        sa.Column("credentials", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_practice_only_one")),
        sa.PrimaryKeyConstraint("id", name="pk_practice"),
    )


def _make_alert() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_alert_client_id_client", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
    )
    op.create_index("ix_alert_client_id", "alert", ["client_id"])


def _make_episode() -> None:
    op.create_table(
        "episode",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("factors", sa.JSON(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("professionals", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint("weeks BETWEEN 1 AND 104", name=op.f("ck_episode_weeks")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_episode_client_id_client"),
        sa.PrimaryKeyConstraint("id", name="pk_episode"),
    )
    op.create_index("ix_episode_client_id", "episode", ["client_id"])


def _make_visit() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("episode_id", sa.Text(), nullable=True),
        sa.Column("service_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=True),
        sa.Column("signed_credentials", sa.Text(), nullable=True),
        sa.Column("signed_digest", sa.Text(), nullable=True),
        sa.Column("pain_now", sa.Integer(), nullable=True),
        sa.Column("pain_after", sa.Integer(), nullable=True),
        sa.Column("next_appointment", sa.DateTime(), nullable=True),
        sa.Column("subjective", sa.Text(), nullable=False),
        sa.Column("objective", sa.Text(), nullable=True),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("home_care", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_digest IS NULL) "
            "AND (signed_at IS NULL) = (signed_credentials IS NULL)",
            name=op.f("ck_visit_signature"),
        ),
        sa.CheckConstraint("pain_after BETWEEN 0 AND 10", name=op.f("ck_visit_pain_after")),
        sa.CheckConstraint("pain_now BETWEEN 0 AND 10", name=op.f("ck_visit_pain_now")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_visit_client_id_client"),
        sa.ForeignKeyConstraint(["episode_id"], ["episode.id"], name="fk_visit_episode_id_episode"),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
    )
    op.create_index(
        "ix_visit_client_time", "visit", ["client_id", "service_at", "entered_at", "id", "signed_at"]
    )
    op.create_index("ix_visit_episode_id", "visit", ["episode_id"])
    op.create_index("ix_visit_unsigned", "visit", ["service_at"], sqlite_where=sa.text("signed_at IS NULL"))


def _make_addendum() -> None:
    op.create_table(
        "addendum",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credentials", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_addendum_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_addendum"),
    )
    op.create_index("ix_addendum_visit_id", "addendum", ["visit_id"])


def _make_edit() -> None:
    op.create_table(
        "edit",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('done', 'undone', 'abandoned')", name=op.f("ck_edit_state")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_edit_visit_id_visit", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_edit"),
    )
    op.create_index("ix_edit_undone", "edit", ["visit_id"], sqlite_where=sa.text("state = 'undone'"))
    op.create_index("ix_edit_visit_position", "edit", ["visit_id", "position"], unique=True)


def _make_mark() -> None:
    op.create_table(
        "mark",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("change", sa.Text(), nullable=True),
        sa.Column("continues", sa.Text(), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("muscle", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("familiar", sa.Text(), nullable=True),
        sa.Column("key_point", sa.Text(), nullable=True),
        sa.Column("view", sa.Text(), nullable=True),
        sa.Column("x", sa.Double(), nullable=True),
        sa.Column("y", sa.Double(), nullable=True),
        sa.Column("map_version", sa.Integer(), nullable=True),
        sa.Column("tenderness_before", sa.Integer(), nullable=True),
        sa.Column("tenderness_after", sa.Integer(), nullable=True),
        sa.Column("threshold_before", sa.Double(), nullable=True),
        sa.Column("threshold_after", sa.Double(), nullable=True),
        sa.Column("zone_kind", sa.Text(), nullable=True),
        sa.Column("intensity", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("size", sa.Double(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=True),
        sa.Column("treatments", sa.JSON(), nullable=True),
        sa.Column("qualities", sa.JSON(), nullable=True),
        sa.Column("areas", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "kind <> 'pain-zone' OR (zone_kind IS NOT NULL AND areas IS NOT NULL AND size IS NOT NULL)",
            name=op.f("ck_mark_pain_zone"),
        ),
        sa.CheckConstraint(
            "kind <> 'trigger-point' OR (status IS NOT NULL AND familiar IS NOT NULL AND view IS NOT NULL "
            "AND x IS NOT NULL AND y IS NOT NULL AND map_version IS NOT NULL)",
            name=op.f("ck_mark_point"),
        ),
        sa.CheckConstraint("kind IN ('trigger-point', 'pain-zone')", name=op.f("ck_mark_kind")),
        sa.CheckConstraint("intensity BETWEEN 0 AND 10", name=op.f("ck_mark_intensity")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_mark_number")),
        sa.CheckConstraint("tenderness_after BETWEEN 0 AND 10", name=op.f("ck_mark_tenderness_after")),
        sa.CheckConstraint("tenderness_before BETWEEN 0 AND 10", name=op.f("ck_mark_tenderness_before")),
        sa.CheckConstraint(
            "threshold_after > 0 AND threshold_after <= 30", name=op.f("ck_mark_threshold_after")
        ),
        sa.CheckConstraint(
            "threshold_before > 0 AND threshold_before <= 30", name=op.f("ck_mark_threshold_before")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_mark_visit_id_visit", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
    )
    op.create_index("ix_mark_counts", "mark", ["visit_id", "kind", "status", "change", "size"])
